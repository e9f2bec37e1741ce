package org.gridlight.model.grid.change;

import static java.util.Objects.requireNonNull;

import org.locationtech.jts.geom.Polygon;

/**
 * A unit grid (单元网格) in force.
 *
 * @param id            its key
 * @param code          its code
 * @param communityCode code of its community, with which its own begins
 * @param outline       in degrees, longitude first; never changed by anybody
 */
public record StandingGrid(long id, String code, String communityCode, Polygon outline) {
    public StandingGrid {
        requireNonNull(code);
        requireNonNull(communityCode);
        requireNonNull(outline);
    }
}
