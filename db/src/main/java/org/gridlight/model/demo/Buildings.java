package org.gridlight.model.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridlight.model.map.BaseArea;
import org.gridlight.model.map.BaseAreaKind;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;

/**
 * Invented footprints of buildings: rows of slabs along the longest side of each block, one yard between. Nothing but a
 * picture; nobody counts them.
 */
final class Buildings {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final double METRES_A_DEGREE = 111_000;

    private final Dice dice;
    private final double narrowing;

    private Buildings(Dice dice, double latitude) {
        this.dice = dice;
        this.narrowing = Math.cos(Math.toRadians(latitude));
    }

    /** One area a block that is built on. */
    static List<BaseArea> of(DemoDistrict district, long seed) {
        var middle = district.district().outline().getEnvelopeInternal().centre();
        var buildings = new Buildings(Dice.of(seed, 31), middle.y);
        var areas = new ArrayList<BaseArea>();
        for (var grid : district.grids()) {
            plan(grid.land()).flatMap(plan -> buildings.on(grid.grid().outline(), plan)).ifPresent(areas::add);
        }
        return areas;
    }

    /** How a kind of land is built on: metres from the road, depth and length of a slab, metres between. */
    private record Plan(double margin, double depth, double shortest, double longest, double yard, double kept) {}

    private static Optional<Plan> plan(LandKind land) {
        return switch (land) {
            case BUILT_UP -> Optional.of(new Plan(11, 12, 16, 52, 13, 0.86));
            case SUBURB -> Optional.of(new Plan(18, 18, 24, 75, 26, 0.62));
            case PARK, FARMLAND, HILL, WATER -> Optional.empty();
        };
    }

    private Optional<BaseArea> on(Polygon degrees, Plan plan) {
        var origin = degrees.getEnvelopeInternal().centre();
        var block = AffineTransformation.translationInstance(-origin.x, -origin.y)
                .scale(METRES_A_DEGREE * narrowing, METRES_A_DEGREE).transform(degrees);
        double heading = heading(block.getCoordinates());
        var inner = AffineTransformation.rotationInstance(-heading).transform(block).buffer(-plan.margin, 1);
        var slabs = new ArrayList<Polygon>();
        if (inner instanceof Polygon lying && !lying.isEmpty()) {
            rows(lying, plan, slabs);
        }
        if (slabs.isEmpty()) {
            return Optional.empty();
        }
        var back = AffineTransformation.rotationInstance(heading)
                .scale(1 / METRES_A_DEGREE / narrowing, 1 / METRES_A_DEGREE).translate(origin.x, origin.y);
        return Optional.of(new BaseArea("", BaseAreaKind.BUILDING,
                back.transform(FACTORY.createMultiPolygon(slabs.toArray(Polygon[]::new)))));
    }

    private static double heading(Coordinate[] ring) {
        double longest = 0;
        double heading = 0;
        for (int i = 1; i < ring.length; i++) {
            double length = ring[i].distance(ring[i - 1]);
            if (length > longest) {
                longest = length;
                heading = Math.atan2(ring[i].y - ring[i - 1].y, ring[i].x - ring[i - 1].x);
            }
        }
        return heading;
    }

    private void rows(Polygon lying, Plan plan, List<Polygon> slabs) {
        var extent = lying.getEnvelopeInternal();
        double depth = plan.depth * dice.between(0.9, 1.25);
        double step = depth + plan.yard * dice.between(0.85, 1.3);
        for (double y = extent.getMinY(); y + depth <= extent.getMaxY(); y += step) {
            var span = span(lying, y, y + depth, extent.getMinX(), extent.getMaxX());
            double x = span[0];
            while (x + plan.shortest <= span[1]) {
                double length = Math.min(dice.between(plan.shortest, plan.longest), span[1] - x);
                if (dice.between(0, 1) < plan.kept) {
                    slabs.add(rectangle(x, y, x + length, y + depth * dice.between(0.85, 1)));
                }
                x += length + plan.yard * dice.between(0.5, 0.9);
            }
        }
    }

    /** From where to where a row lies inside: where both its edges do. */
    private static double[] span(Polygon lying, double low, double high, double west, double east) {
        double from = west;
        double to = east;
        for (double y : new double[]{low + 0.01, high}) {
            double first = Double.MAX_VALUE;
            double last = -Double.MAX_VALUE;
            var ring = lying.getExteriorRing().getCoordinates();
            for (int i = 1; i < ring.length; i++) {
                if (ring[i].y > y != ring[i - 1].y > y) {
                    double x = ring[i].x + (y - ring[i].y) / (ring[i - 1].y - ring[i].y) * (ring[i - 1].x - ring[i].x);
                    first = Math.min(first, x);
                    last = Math.max(last, x);
                }
            }
            from = Math.max(from, first);
            to = Math.min(to, last);
        }
        return new double[]{from, to};
    }

    private static Polygon rectangle(double west, double south, double east, double north) {
        return FACTORY.createPolygon(new Coordinate[]{new Coordinate(west, south), new Coordinate(east, south),
            new Coordinate(east, north), new Coordinate(west, north), new Coordinate(west, south)});
    }
}
