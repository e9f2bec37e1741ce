package org.gridlight.model.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridlight.model.grid.LineNet;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * The first lines on the lattice: border of the district, river, lake and brooks, avenues, ring and arterials; and the
 * quarters between them. In metres from the centre.
 */
final class Sketch {
    private static final GeometryFactory FACTORY = new GeometryFactory(new PrecisionModel(1000));
    private static final double SMALLEST_QUARTER = 70_000;
    private static final double HALF_WIDTH = 19_000;

    private final RoadBook book;
    private final LandPlan land;
    private final Polygon border;
    private final Map<Integer, Geometry> lines = new HashMap<>();
    private Geometry water;

    private Sketch(RoadBook book, LandPlan land, Polygon border) {
        this.book = book;
        this.land = land;
        this.border = border;
    }

    /** The outline of the district on the lattice: an oval with bays and noses. */
    static Polygon border(long seed) {
        var dice = Dice.of(seed, 3);
        var heights = new double[24];
        var phases = new double[24];
        for (int i = 2; i < heights.length; i++) {
            heights[i] = dice.between(0.4, 1) * (i < 6 ? 0.05 : 0.055 / (i - 3));
            phases[i] = dice.between(0, 2 * Math.PI);
        }
        int count = 420;
        var ring = new Coordinate[count + 1];
        for (int k = 0; k < count; k++) {
            double angle = 2 * Math.PI * k / count;
            double far = 1;
            for (int i = 2; i < heights.length; i++) {
                far += heights[i] * Math.sin(i * angle + phases[i]);
            }
            double power = Math.pow(Math.pow(Math.abs(Math.cos(angle)), 2.6) + Math.pow(Math.abs(Math.sin(angle)), 2.6),
                    -1 / 2.6);
            ring[k] = new Coordinate(13_200 * power * far * Math.cos(angle), 9_700 * power * far * Math.sin(angle));
        }
        ring[count] = ring[0].copy();
        return FACTORY.createPolygon(ring);
    }

    static Sketch of(long seed, RoadBook book, LandPlan land, Polygon border) {
        var sketch = new Sketch(book, land, border);
        var dice = Dice.of(seed, 4);
        sketch.lines.put(book.border(), border.getExteriorRing());
        sketch.drawWater(dice);
        sketch.drawRoads(dice);
        return sketch;
    }

    private void drawWater(Dice dice) {
        double bend = dice.between(0, 2 * Math.PI);
        double level = dice.between(-1_200, 300);
        var river = new ArrayList<Coordinate>();
        for (double x = -HALF_WIDTH; x <= HALF_WIDTH; x += 120) {
            river.add(new Coordinate(x, level - 0.08 * x + 1_500 * Math.sin(x / 4_700 + bend)
                    + 520 * Math.sin(x / 1_730 + 2 * bend) + 130 * Math.sin(x / 690 + 3 * bend)));
        }
        var flow = line(river);
        double lakeX = dice.between(-1_500, 2_500);
        double lakeY = dice.between(4_800, 6_200);
        var shore = new Coordinate[73];
        double turn = dice.between(0, 6);
        for (int k = 0; k < 72; k++) {
            double angle = 2 * Math.PI * k / 72;
            double far = 1 + 0.22 * Math.sin(2 * angle + turn) + 0.13 * Math.sin(3 * angle + 2 * turn)
                    + 0.06 * Math.sin(7 * angle);
            shore[k] = new Coordinate(lakeX + 980 * far * Math.cos(angle), lakeY + 620 * far * Math.sin(angle));
        }
        shore[72] = shore[0].copy();
        var lake = FACTORY.createPolygon(shore);
        var banks = inside(flow.buffer(85, 4));
        water = OverlayNGRobust.overlay(banks, lake, OverlayNG.UNION);
        lines.put(book.water("river"), inside(banks.getBoundary()));
        lines.put(book.water("lake"), lake.getBoundary());
        var names = book.texts().list("streams");
        for (int i = 0; i < names.size(); i++) {
            double startX = i == 0 ? lakeX : -11_500 + 5_200 * i + dice.between(-900, 900);
            double startY = i == 0 ? lakeY : 9_500;
            lines.put(book.stream(names.get(i)), dry(line(brook(startX, startY, dice, flow))));
        }
        lines.put(book.stream(names.getLast() + names.getFirst().charAt(1)),
                dry(line(brook(lakeX + 200, 11_500, dice, lake))));
    }

    /** From its spring downhill, south, until it reaches the water. */
    private static List<Coordinate> brook(double startX, double startY, Dice dice, Geometry mouth) {
        var course = new ArrayList<Coordinate>();
        double phase = dice.between(0, 6);
        double lean = dice.between(-0.25, 0.35);
        for (double down = 0; down < 16_000; down += 110) {
            var at = new Coordinate(startX + lean * down + 260 * Math.sin(down / 900 + phase)
                    + 90 * Math.sin(down / 380 + phase), startY - down);
            course.add(at);
            if (course.size() > 2 && (mouth.distance(FACTORY.createPoint(at)) < 60)) {
                break;
            }
        }
        return course;
    }

    private void drawRoads(Dice dice) {
        double centreX = 3_800;
        double centreY = -2_600;
        drawAvenues(dice, centreX, centreY);
        double x = -HALF_WIDTH + dice.between(0, 800);
        while (x < HALF_WIDTH) {
            lines.put(book.arterial(), settledParts(wavy(x, true, dice)));
            x += dice.between(0.82, 1.25) * (1_150 + Math.min(900, 0.11 * Math.abs(x - centreX)));
        }
        double y = -14_000 + dice.between(0, 800);
        while (y < 14_000) {
            lines.put(book.arterial(), settledParts(wavy(y, false, dice)));
            y += dice.between(0.82, 1.25) * (1_050 + Math.min(900, 0.12 * Math.abs(y - centreY)));
        }
    }

    private void drawAvenues(Dice dice, double centreX, double centreY) {
        var names = book.texts().list("avenues");
        for (int i = 0; i < names.size(); i++) {
            double heading = (i == 0 ? 0.62 : 2.35) + dice.between(-0.12, 0.12);
            var course = new ArrayList<Coordinate>();
            for (double along = -24_000; along <= 24_000; along += 300) {
                double aside = 320 * Math.sin(along / 3_600 + i);
                course.add(new Coordinate(centreX - 800 * i + along * Math.cos(heading) - aside * Math.sin(heading),
                        centreY + 900 * i + along * Math.sin(heading) + aside * Math.cos(heading)));
            }
            lines.put(book.arterial(names.get(i)), inside(line(course)));
        }
        var ring = new ArrayList<Coordinate>();
        for (int k = 0; k <= 160; k++) {
            double angle = 2 * Math.PI * k / 160;
            double power = Math.pow(Math.pow(Math.abs(Math.cos(angle)), 3.4) + Math.pow(Math.abs(Math.sin(angle)), 3.4),
                    -1 / 3.4);
            ring.add(new Coordinate(centreX - 1_400 + 5_900 * power * Math.cos(angle),
                    centreY + 900 + 4_300 * power * Math.sin(angle)));
        }
        lines.put(book.arterial(book.texts().list("ring").getFirst()), inside(line(ring.subList(0, 81))));
        lines.put(book.arterial(book.texts().list("ring").getLast()), inside(line(ring.subList(80, 161))));
    }

    private static LineString wavy(double at, boolean northward, Dice dice) {
        double first = dice.between(0, 6);
        double second = dice.between(0, 6);
        double lean = dice.between(-0.02, 0.02);
        var course = new ArrayList<Coordinate>();
        for (double along = -HALF_WIDTH; along <= HALF_WIDTH; along += 240) {
            double aside = at + lean * along + 130 * Math.sin(along / 1_900 + first)
                    + 60 * Math.sin(along / 830 + second);
            course.add(northward ? new Coordinate(aside, along) : new Coordinate(along, aside));
        }
        return line(course);
    }

    /** Arterials end where nobody lives: in the hills there are other roads. */
    private Geometry settledParts(LineString road) {
        var kept = new ArrayList<LineString>();
        var points = road.getCoordinates();
        for (int i = 1; i < points.length; i++) {
            double x = (points[i].x + points[i - 1].x) / 2;
            double y = (points[i].y + points[i - 1].y) / 2;
            boolean far = land.wildness(x, y) >= 1 && land.kindAt(x, y) == LandKind.HILL;
            if (!far) {
                kept.add(FACTORY.createLineString(new Coordinate[]{points[i - 1], points[i]}));
            }
        }
        return inside(FACTORY.createMultiLineString(kept.toArray(LineString[]::new)));
    }

    private static LineString line(List<Coordinate> course) {
        return FACTORY.createLineString(course.toArray(Coordinate[]::new));
    }

    private Geometry inside(Geometry geometry) {
        return OverlayNGRobust.overlay(geometry, border, OverlayNG.INTERSECTION);
    }

    /** A brook ends at the water's edge. */
    private Geometry dry(Geometry brook) {
        return OverlayNGRobust.overlay(inside(brook), water, OverlayNG.DIFFERENCE);
    }

    Map<Integer, Geometry> lines() {
        return lines;
    }

    /** The quarters: everything of the district, in pieces without holes, none very small. */
    List<Block> quarters() {
        var faces = faces();
        for (int tried = 0; tried < 4 && faces.stream().anyMatch(face -> face.getNumInteriorRing() > 0); tried++) {
            for (var face : faces) {
                openHoles(face);
            }
            faces = faces();
        }
        faces = new ArrayList<>(Quarters.joined(faces, this::isWater, SMALLEST_QUARTER));
        var sides = new STRtree();
        lines.forEach((road, geometry) -> Quarters.segments(geometry)
                .forEach(segment -> sides.insert(new Envelope(segment.p0, segment.p1),
                        new Side(road, segment))));
        var blocks = new ArrayList<Block>();
        for (var face : faces) {
            blocks.add(block(face, blocks.size(), sides));
        }
        return blocks;
    }

    private record Side(int road, LineSegment segment) {}

    /** In an order that depends on where they lie and on nothing else. */
    private List<Polygon> faces() {
        var net = new LineNet(FACTORY);
        lines.values().stream().filter(line -> !line.isEmpty()).forEach(net::add);
        var whole = new IndexedPointInAreaLocator(border);
        var faces = new ArrayList<>(net.faces().stream()
                .filter(face -> whole.locate(face.getInteriorPoint().getCoordinate()) != Location.EXTERIOR).toList());
        faces.forEach(Polygon::normalize);
        faces.sort(null);
        return faces;
    }

    /** A road through the hole makes two pieces without one. */
    private void openHoles(Polygon face) {
        for (int i = 0; i < face.getNumInteriorRing(); i++) {
            var centre = face.getInteriorRingN(i).getEnvelopeInternal().centre();
            var across = FACTORY.createLineString(new Coordinate[]{new Coordinate(centre.x - 40_000, centre.y),
                new Coordinate(centre.x + 40_000, centre.y + 3_000)});
            lines.put(book.arterial(), OverlayNGRobust.overlay(across, face, OverlayNG.INTERSECTION));
        }
    }

    private boolean isWater(Polygon face) {
        return water.contains(face.getInteriorPoint());
    }

    private Block block(Polygon face, int quarter, STRtree sides) {
        var ring = face.getExteriorRing().getCoordinates();
        var corners = new ArrayList<Coordinate>();
        var roads = new ArrayList<Integer>();
        for (int i = 0; i < ring.length - 1; i++) {
            corners.add(new Coordinate(ring[i].x, ring[i].y));
            roads.add(roadOf(new LineSegment(ring[i], ring[i + 1]), sides));
        }
        return new Block(corners, roads, quarter, -1, false, isWater(face));
    }

    private int roadOf(LineSegment side, STRtree sides) {
        var middle = side.midPoint();
        var extent = new Envelope(middle);
        extent.expandBy(3);
        int best = book.border();
        double nearest = Double.MAX_VALUE;
        for (Object found : sides.query(extent)) {
            var known = (Side) found;
            double distance = known.segment.distance(middle);
            if (distance < nearest) {
                nearest = distance;
                best = known.road;
            }
        }
        return best;
    }
}
