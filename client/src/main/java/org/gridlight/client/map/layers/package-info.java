/** Layers of the map as data: which there are, in which order they lie, how strongly and at which scales they are seen. */
package org.gridlight.client.map.layers;
