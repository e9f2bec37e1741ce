/** What the map (地图) shows: the ground of a centre in packed arrays, and the plane on which it is drawn. */
package org.gridlight.model.map;
