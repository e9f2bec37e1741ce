package org.gridlight.client.map.paint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gridlight.client.map.layers.MapLayer;
import org.gridlight.client.map.paint.NamePlan.Glyph;
import org.gridlight.client.map.paint.NamePlan.Style;
import org.gridlight.client.map.tiles.MapScale;
import org.gridlight.model.grid.AreaLevel;
import org.gridlight.model.map.BaseLineKind;
import org.gridlight.model.map.PackedShapes;
import org.locationtech.jts.algorithm.construct.MaximumInscribedCircle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/** Places the names of one scale: areas first, then waters, main roads, streets and lanes. Not shared by threads. */
final class NamePlanner {
    /** Layers whose things have names. */
    static final Set<MapLayer> NAMED = EnumSet.of(MapLayer.GROUND, MapLayer.ROADS, MapLayer.STREETS,
            MapLayer.COMMUNITIES);

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final double STEEP = Math.toRadians(55);
    private static final double SHARPEST_BEND = Math.toRadians(24);

    private final MapLetters letters;
    private final MapIndex index;
    private final NameBlock block;
    private final MapScale scale;
    private final double pixels;
    private final double ratio;
    private final NamePlan plan = new NamePlan();

    NamePlanner(MapLetters letters, MapIndex index, NameBlock block) {
        this.letters = letters;
        this.index = index;
        this.block = block;
        this.scale = block.scale();
        this.pixels = scale.pixelsAUnit();
        this.ratio = scale.ratio();
    }

    /** How lines of a kind are named: size, room between letters, from which zoom, how far apart the same name stands. */
    private record LineLook(BaseLineKind kind, Style style, double size, double spread, double from, double again) {}

    private static final List<LineLook> LINES = List.of(
            new LineLook(BaseLineKind.RIVER, Style.WATER, 15, 1.9, 11.5, 900),
            new LineLook(BaseLineKind.ARTERIAL, Style.ROAD, 12, 1.3, 13, 520),
            new LineLook(BaseLineKind.STREET, Style.ROAD, 12, 1.25, 15, 560),
            new LineLook(BaseLineKind.STREAM, Style.WATER, 11, 1.5, 14, 700),
            new LineLook(BaseLineKind.LANE, Style.ROAD, 11, 1.15, 17, 700));

    /** @param named layers whose things have their names written */
    NamePlan plan(Set<MapLayer> named) {
        if (named.contains(MapLayer.STREETS)) {
            areas(AreaLevel.STREET, Style.AREA, scale.zoom() < 12.5 ? 12 : scale.zoom() < 14 ? 14 : 17,
                    scale.zoom() < 12.5 ? 1.1 : 1.3, 11);
        }
        if (named.contains(MapLayer.COMMUNITIES)) {
            areas(AreaLevel.COMMUNITY, Style.SMALL_AREA, 13, 1.1, 14);
        }
        if (named.contains(MapLayer.GROUND)) {
            waters();
        }
        if (named.contains(MapLayer.GROUND) || named.contains(MapLayer.ROADS)) {
            lines(named);
        }
        plan.close();
        return plan;
    }

    private void areas(AreaLevel level, Style style, double size, double spread, double from) {
        if (scale.zoom() < from) {
            return;
        }
        for (int area : index.areasOf(level)) {
            var middle = index.middleOf(area);
            straight(index.ground().areas().get(area).name(), style, size * ratio, spread, middle.x * pixels,
                    middle.y * pixels);
        }
    }

    private void waters() {
        var grounds = index.ground().grounds();
        for (int i = 0; i < grounds.size(); i++) {
            if (!grounds.get(i).name().isEmpty() && scale.zoom() >= 12) {
                var middle = middle(index.ground().groundShapes(), i);
                straight(grounds.get(i).name(), Style.WATER, 14 * ratio, 1.7, middle.x * pixels, middle.y * pixels);
            }
        }
    }

    /** The middle of the largest circle inside an outline, in units of the world. */
    static Coordinate middle(PackedShapes shapes, int shape) {
        Polygon largest = null;
        for (int part = shapes.firstPart(shape); part < shapes.endPart(shape); part++) {
            int first = shapes.firstPoint(part);
            int count = shapes.endPoint(part) - first;
            if (count >= 3) {
                var ring = new Coordinate[count + 1];
                for (int i = 0; i <= count; i++) {
                    ring[i] = new Coordinate(shapes.x(first + i % count), shapes.y(first + i % count));
                }
                var polygon = FACTORY.createPolygon(ring);
                largest = largest == null || polygon.getArea() > largest.getArea() ? polygon : largest;
            }
        }
        if (largest == null) {
            return shapes.extent(shape).centre();
        }
        double tolerance = Math.sqrt(largest.getArea()) / 25;
        var rough = DouglasPeuckerSimplifier.simplify(largest, tolerance / 2);
        return MaximumInscribedCircle.getCenter(rough.isEmpty() ? largest : rough, tolerance).getCoordinate();
    }

    private void straight(String name, Style style, double size, double spread, double x, double y) {
        var glyphs = new ArrayList<Glyph>();
        var parts = parts(name);
        double width = parts.stream().mapToDouble(part -> letters.advance(part, size) * spread).sum();
        double at = x - width / 2;
        for (var part : parts) {
            double step = letters.advance(part, size) * spread;
            glyphs.add(new Glyph(part, at + step / 2, y, 0, size));
            at += step;
        }
        plan.add(name, style, glyphs, 0);
    }

    private static List<String> parts(String name) {
        return name.codePoints().mapToObj(Character::toString).toList();
    }

    /** In the order of their kinds and keys, so that the same ones win each time. */
    private void lines(Set<MapLayer> named) {
        var near = new TreeSet<Integer>();
        index.lines().each(block.extent(), near::add);
        for (var look : LINES) {
            boolean shown = named.contains(look.style == Style.WATER ? MapLayer.GROUND : MapLayer.ROADS);
            if (shown && scale.zoom() >= look.from) {
                near.stream().filter(line -> index.lineKind(line) == look.kind).forEach(line -> name(line, look));
            }
        }
    }

    private void name(int line, LineLook look) {
        var shapes = index.ground().lineShapes();
        var name = index.ground().lines().get(line).name();
        for (int part = shapes.firstPart(line); part < shapes.endPart(line) && !name.isEmpty(); part++) {
            along(name, look, new Course(shapes, part, pixels));
        }
    }

    private void along(String name, LineLook look, Course course) {
        var parts = parts(name);
        double size = look.size * ratio;
        double step = size * look.spread;
        double width = step * parts.size();
        double again = look.again * ratio;
        double tries = Math.max(width, again / 6);
        for (double from = Math.max(0, Math.min(tries, course.length() - width) / 2); from + width <= course
                .length(); from += tries) {
            double middle = from + width / 2;
            if (!block.holds(course.x(middle), course.y(middle), width / 2 + size)) {
                continue;
            }
            var glyphs = glyphs(parts, size, step, from, course);
            if (glyphs != null) {
                plan.add(name, look.style, glyphs, again);
            }
        }
    }

    /** The letters along the line, read from left to right, on steep lines upright from the top down; null where it bends. */
    private static List<Glyph> glyphs(List<String> parts, double size, double step, double from, Course course) {
        int count = parts.size();
        double whole = course.heading(from, from + step * count);
        boolean steep = Math.abs(Math.abs(whole) - Math.PI / 2) < Math.PI / 2 - STEEP;
        boolean backwards = steep ? whole < 0 : Math.abs(whole) > Math.PI / 2;
        var glyphs = new ArrayList<Glyph>(count);
        double before = whole;
        for (int i = 0; i < count; i++) {
            int nth = backwards ? count - 1 - i : i;
            double at = from + step * (nth + 0.5);
            double heading = course.heading(at - step * 0.6, at + step * 0.6);
            if (turn(heading, before) > SHARPEST_BEND || turn(heading, whole) > 2 * SHARPEST_BEND) {
                return null;
            }
            before = heading;
            double upright = steep ? 0 : backwards ? heading + Math.PI : heading;
            glyphs.add(new Glyph(parts.get(i), course.x(at), course.y(at), upright, size));
        }
        return glyphs;
    }

    private static double turn(double one, double other) {
        return Math.abs(Math.IEEEremainder(one - other, 2 * Math.PI));
    }

    /** A line in device pixels that can be walked along. */
    private static final class Course {
        private final double[] xs;
        private final double[] ys;
        private final double[] walked;

        Course(PackedShapes shapes, int part, double pixels) {
            int first = shapes.firstPoint(part);
            int count = shapes.endPoint(part) - first;
            xs = new double[count];
            ys = new double[count];
            walked = new double[count];
            for (int i = 0; i < count; i++) {
                xs[i] = shapes.x(first + i) * pixels;
                ys[i] = shapes.y(first + i) * pixels;
                walked[i] = i == 0 ? 0 : walked[i - 1] + Math.hypot(xs[i] - xs[i - 1], ys[i] - ys[i - 1]);
            }
        }

        double length() {
            return walked[walked.length - 1];
        }

        private int segment(double at) {
            int found = Arrays.binarySearch(walked, at);
            return Math.clamp(found < 0 ? -found - 2 : found, 0, walked.length - 2);
        }

        private double share(double at, int segment) {
            double length = walked[segment + 1] - walked[segment];
            return length == 0 ? 0 : Math.clamp((at - walked[segment]) / length, 0, 1);
        }

        double x(double at) {
            int segment = segment(at);
            return xs[segment] + share(at, segment) * (xs[segment + 1] - xs[segment]);
        }

        double y(double at) {
            int segment = segment(at);
            return ys[segment] + share(at, segment) * (ys[segment + 1] - ys[segment]);
        }

        double heading(double from, double to) {
            return Math.atan2(y(to) - y(from), x(to) - x(from));
        }
    }
}
