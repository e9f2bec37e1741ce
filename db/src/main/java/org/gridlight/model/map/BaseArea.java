package org.gridlight.model.map;

import org.locationtech.jts.geom.Geometry;

/**
 * An area of the base map (底图).
 *
 * @param name    empty when it has none
 * @param outline one or more polygons in degrees, longitude first
 */
public record BaseArea(String name, BaseAreaKind kind, Geometry outline) {}
