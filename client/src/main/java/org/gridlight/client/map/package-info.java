/** The map (地图): a canvas of tiles, the section around it, small maps for other screens. */
package org.gridlight.client.map;
