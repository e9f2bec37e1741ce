package org.gridlight.model.grid.change;

import org.locationtech.jts.geom.Polygon;

/**
 * A unit grid that begins by a change.
 *
 * @param code          its code, never used before
 * @param outline       in degrees, longitude first
 * @param squareMetres  measured on the ground projection
 * @param heirOf        key of the ended grid whose community, uses, posts and larger grids it takes over
 */
public record PlannedGrid(String code, Polygon outline, double squareMetres, long heirOf) {}
