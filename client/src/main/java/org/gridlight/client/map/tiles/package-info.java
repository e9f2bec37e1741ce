/** The moving part of the map: what is seen, cut into tiles, made off the screen's thread, kept in a bounded store. */
package org.gridlight.client.map.tiles;
