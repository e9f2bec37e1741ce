/** Imagery under the map (影像底图): where its tiles come from, how they are fetched and kept. */
package org.gridlight.client.map.raster;
