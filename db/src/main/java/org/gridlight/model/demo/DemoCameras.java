package org.gridlight.model.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gridlight.model.register.CameraState;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** Cameras at crossings of the invented district, at large ones more often than at small ones. */
final class DemoCameras {
    static final int COUNT = 1_206;

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final double METRES_A_DEGREE = 111_320;
    private static final double BESIDE_THE_ROAD = 9;

    /** A corner of a block where two roads meet. @param rank the lowest are taken */
    private record Crossing(int grid, Coordinate corner, String first, String second, double rank) {}

    private DemoCameras() {}

    static List<DemoCamera> of(DemoDistrict district, long seed) {
        var dice = Dice.of(seed, 22);
        var crossings = crossings(district, dice).stream().sorted(Comparator.comparingDouble(Crossing::rank))
                .limit(COUNT).sorted(Comparator.comparingInt(Crossing::grid)).toList();
        var texts = Texts.shipped();
        var cameras = new ArrayList<DemoCamera>();
        for (var crossing : crossings) {
            cameras.add(camera(district, crossing, cameras.size() + 1, texts, dice));
        }
        return List.copyOf(cameras);
    }

    private static List<Crossing> crossings(DemoDistrict district, Dice dice) {
        var crossings = new ArrayList<Crossing>();
        var seen = new HashSet<String>();
        for (int g = 0; g < district.grids().size(); g++) {
            var grid = district.grids().get(g);
            var corners = grid.grid().outline().getExteriorRing().getCoordinates();
            int sides = grid.roads().size();
            for (int k = 0; k < sides; k++) {
                var here = district.roads().get(grid.roads().get(k));
                var before = district.roads().get(grid.roads().get((k + sides - 1) % sides));
                double weight = weight(here.kind()) * weight(before.kind())
                        * (grid.land() == LandKind.BUILT_UP ? 2 : 1);
                if (here.id() != before.id() && weight > 0 && isNew(corners[k], seen)) {
                    crossings.add(new Crossing(g, corners[k], before.name(), here.name(),
                            -Math.log(1 - dice.share()) / weight));
                }
            }
        }
        return crossings;
    }

    private static double weight(RoadKind kind) {
        return switch (kind) {
            case ARTERIAL -> 3;
            case STREET -> 1.4;
            case LANE -> 0.5;
            case BORDER, RIVER, STREAM -> 0;
        };
    }

    /** One corner of a crossing is enough; those of the other blocks lie within some metres. */
    private static boolean isNew(Coordinate corner, Set<String> seen) {
        return seen.add(Math.round(corner.x * 2_000) + " " + Math.round(corner.y * 2_000));
    }

    private static DemoCamera camera(DemoDistrict district, Crossing crossing, int number, Texts texts, Dice dice) {
        var grid = district.grids().get(crossing.grid());
        var outline = grid.grid().outline();
        var inner = outline.getCentroid().getCoordinate();
        double wide = Math.cos(Math.toRadians(crossing.corner().y));
        double east = (inner.x - crossing.corner().x) * wide;
        double north = inner.y - crossing.corner().y;
        double share = BESIDE_THE_ROAD / METRES_A_DEGREE / Math.hypot(east, north);
        var at = new Coordinate(crossing.corner().x + share * (inner.x - crossing.corner().x),
                crossing.corner().y + share * north);
        if (!outline.contains(FACTORY.createPoint(at))) {
            at = outline.getInteriorPoint().getCoordinate();
        }
        var code = String.format(Locale.ROOT, "V%05d", number);
        var state = dice.chance(0.04)
                ? dice.chance(0.75) ? CameraState.FAULTY : CameraState.OFF
                : CameraState.WORKING;
        return new DemoCamera(number, code, texts.filled("cameraName", crossing.first(), crossing.second()),
                district.streets().get(grid.street()).name(), crossing.grid(), at.x, at.y,
                (int) Math.floorMod(Math.round(Math.toDegrees(Math.atan2(-east, -north))), 360L),
                dice.pick(texts.list("cameraOwners")), state, "rtsp://camera.invalid:554/" + code);
    }
}
