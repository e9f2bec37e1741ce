package org.gridlight.model.grid;

import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Areas for tests, drawn in metres from a corner of the lattice near the middle of zone EPSG:4548 (117° E). */
final class Shapes {
    static final GroundProjection GROUND = GroundProjection.named("EPSG:4548").orElseThrow();
    static final String DISTRICT = "110105";
    static final double EAST = 500_000;
    static final double NORTH = 4_400_000;

    private Shapes() {}

    /** A street from well-known text in metres. */
    static Area street(int number, String name, String text) {
        try {
            return street(number, name, new WKTReader().read(text));
        } catch (ParseException defect) {
            throw new IllegalArgumentException(text, defect);
        }
    }

    static Area street(int number, String name, Geometry metres) {
        var placed = AffineTransformation.translationInstance(EAST, NORTH)
                .transform(metres);
        var degrees = AreaRepair.surfaces(new GeometryFactory().createGeometry(GROUND.toDegrees(placed)));
        return new Area(GridCode.areaBelow(DISTRICT, number, AreaLevel.STREET, CodeLengths.USUAL), AreaLevel.STREET,
                name, DISTRICT, degrees, placed.getArea());
    }

    static GridPlan cut(CutRules rules, Area... streets) {
        return new GridCutter(rules, GROUND, (street, number, count) -> street.name() + " " + number + "/" + count)
                .cut(List.of(streets));
    }

    static List<GridFault> faults(CutRules rules, GridPlan plan, Area... streets) {
        return new GridCheck(rules, GROUND, 0.01).faults(List.of(streets), plan);
    }
}
