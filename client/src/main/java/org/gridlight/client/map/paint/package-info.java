/** How each layer of the map looks: drawn by Java2D into tiles, from packed arrays, without JavaFX. */
package org.gridlight.client.map.paint;
