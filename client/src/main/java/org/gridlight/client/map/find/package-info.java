/** Finds places on the map by what is typed (查找定位); knows no screen. */
package org.gridlight.client.map.find;
