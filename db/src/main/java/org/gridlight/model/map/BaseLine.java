package org.gridlight.model.map;

import org.locationtech.jts.geom.LineString;

/**
 * A line of the base map (底图).
 *
 * @param name as on its signs; empty when it has none
 * @param line in degrees, longitude first
 */
public record BaseLine(String name, BaseLineKind kind, LineString line) {}
