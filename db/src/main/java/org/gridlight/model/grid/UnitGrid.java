package org.gridlight.model.grid;

import static java.util.Objects.requireNonNull;

import org.locationtech.jts.geom.Polygon;

/**
 * A unit grid (单元网格): the smallest piece of ground that is supervised, about 10,000 m², inside exactly one
 * community. Always one connected piece, because a patrol does not walk over water.
 *
 * @param code             15 digits with the usual lengths: district, street, community, sequence
 * @param communityCode    code of its community
 * @param sequence         number inside the community, from 1
 * @param outline          in degrees, longitude first; it has every corner of its neighbours that lies on its border
 * @param areaSquareMetres measured on the ground projection, in m²
 */
public record UnitGrid(String code, String communityCode, int sequence, Polygon outline, double areaSquareMetres) {
    public UnitGrid {
        requireNonNull(code);
        requireNonNull(communityCode);
        requireNonNull(outline);
    }
}
