package org.gridlight.model.demo;

import org.gridlight.model.grid.Area;
import org.gridlight.model.grid.AreaLevel;
import org.gridlight.model.grid.GroundProjection;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/** The border of the invented city, somewhere around its one district that is drawn: the others are only ground. */
final class CityOutline {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final int CORNERS = 240;
    /** How far out, as a share of half the district's width; never so near that it would cut the district. */
    private static final double FAR = 2.6;

    private CityOutline() {}

    static Area around(Area district, String name, long seed) {
        var ground = GroundProjection.around(district.outline().getEnvelopeInternal());
        var own = ground.toMetres(district.outline());
        var middle = own.getEnvelopeInternal().centre();
        double radius = FAR * Math.max(own.getEnvelopeInternal().getWidth(), own.getEnvelopeInternal().getHeight()) / 2;
        var dice = Dice.of(seed, 21);
        double[] turns = {dice.between(0, 6), dice.between(0, 6), dice.between(0, 6)};
        var ring = new Coordinate[CORNERS + 1];
        for (int i = 0; i < CORNERS; i++) {
            double angle = 2 * Math.PI * i / CORNERS;
            double far = radius * (1 + 0.13 * Math.sin(2 * angle + turns[0]) + 0.09 * Math.sin(5 * angle + turns[1])
                    + 0.04 * Math.sin(11 * angle + turns[2]) + 0.012 * dice.spread());
            ring[i] = new Coordinate(middle.x - 0.35 * radius + 1.15 * far * Math.cos(angle),
                    middle.y + 0.12 * radius + 0.9 * far * Math.sin(angle));
        }
        ring[CORNERS] = ring[0];
        var outline = (Polygon) ground.toDegrees(FACTORY.createPolygon(ring));
        return new Area(DemoDistrict.CITY_CODE, AreaLevel.CITY, name, null,
                new MultiPolygon(new Polygon[]{outline}, FACTORY), ground.squareMetres(outline));
    }
}
