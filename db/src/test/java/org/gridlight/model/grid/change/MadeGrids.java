package org.gridlight.model.grid.change;

import java.util.ArrayList;
import java.util.List;
import org.gridlight.model.grid.Area;
import org.gridlight.model.grid.AreaLevel;
import org.gridlight.model.grid.CutRules;
import org.gridlight.model.grid.GridCutter;
import org.gridlight.model.grid.GroundProjection;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** Grids for tests: streets drawn in metres from a corner of the lattice, cut by the product's own cutter. */
final class MadeGrids {
    static final GroundProjection GROUND = GroundProjection.named("EPSG:4548").orElseThrow();
    static final GeometryFactory PLAIN = new GeometryFactory();
    static final String DISTRICT = "110105";
    private static final double EAST = 500_000;
    private static final double NORTH = 4_400_000;

    private MadeGrids() {}

    static Coordinate degrees(double x, double y) {
        return GROUND.toDegrees(PLAIN.createPoint(new Coordinate(EAST + x, NORTH + y))).getCoordinate();
    }

    /** A rectangle in metres, as degrees. */
    static Polygon rectangle(double west, double south, double east, double north) {
        return PLAIN.createPolygon(new Coordinate[]{degrees(west, south), degrees(east, south), degrees(east, north),
            degrees(west, north), degrees(west, south)});
    }

    /** Grids of a street whose outline is a star of these radii. */
    static List<StandingGrid> ofStar(List<Double> radii) {
        var points = new ArrayList<Coordinate>();
        for (int i = 0; i < radii.size(); i++) {
            double angle = 2 * Math.PI * i / radii.size();
            points.add(degrees(radii.get(i) * Math.cos(angle), radii.get(i) * Math.sin(angle)));
        }
        points.add(points.getFirst());
        return cut(PLAIN.createPolygon(points.toArray(Coordinate[]::new)), 1, 1);
    }

    static List<StandingGrid> cut(Polygon street, int number, long firstId) {
        var code = DISTRICT + String.format("%03d", number);
        var area = new Area(code, AreaLevel.STREET, "街 " + number, DISTRICT,
                PLAIN.createMultiPolygon(new Polygon[]{street}), GROUND.squareMetres(street));
        var grids = new GridCutter(CutRules.USUAL, GROUND, (one, _, _) -> one.name()).cut(List.of(area)).grids();
        var standing = new ArrayList<StandingGrid>();
        grids.forEach(grid -> standing.add(new StandingGrid(firstId + standing.size(), grid.code(),
                grid.communityCode(), grid.outline())));
        return standing;
    }

    static List<String> codes(List<StandingGrid> grids) {
        return grids.stream().map(StandingGrid::code).toList();
    }

    static double squareMetres(Geometry degrees) {
        return GROUND.squareMetres(degrees);
    }
}
