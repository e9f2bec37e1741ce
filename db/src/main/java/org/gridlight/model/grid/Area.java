package org.gridlight.model.grid;

import static java.util.Objects.requireNonNull;

import org.locationtech.jts.geom.MultiPolygon;

/**
 * A city, district, street or community. Immutable as long as nobody changes the coordinates of its outline, which nobody
 * may.
 *
 * @param code             full code from the district down: 6, 9 or 12 digits with the usual lengths
 * @param level            which level it stands on
 * @param name             as the source spells it
 * @param parentCode       code of the area above; null for a city, and for a district of which no city is recorded
 * @param outline          in degrees, longitude first
 * @param areaSquareMetres measured on the ground projection, in m²
 */
public record Area(String code, AreaLevel level, String name, String parentCode, MultiPolygon outline,
        double areaSquareMetres) {
    public Area {
        requireNonNull(code);
        requireNonNull(level);
        requireNonNull(name);
        requireNonNull(outline);
    }

    Area withOutline(MultiPolygon changed, double squareMetres) {
        return new Area(code, level, name, parentCode, changed, squareMetres);
    }
}
