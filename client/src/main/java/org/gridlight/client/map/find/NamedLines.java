package org.gridlight.client.map.find;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridlight.model.map.MapGround;
import org.gridlight.model.map.PackedShapes;
import org.gridlight.model.map.World;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.operation.distance.DistanceOp;

/**
 * Roads and waters of a ground by their names, each with all its pieces; and where two of them cross. Immutable; safe for
 * use by many threads.
 */
public final class NamedLines {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    /** Roads are drawn in the middle of their carriageways, which do not always meet. */
    private static final double MEETING_METRES = 30;
    /** Crossings nearer than this are one: a road with two carriageways crosses twice. */
    private static final double ONE_CROSSING_METRES = 80;

    private final PackedShapes shapes;
    private final Map<String, List<Integer>> byName = new LinkedHashMap<>();

    public NamedLines(MapGround ground) {
        this.shapes = ground.lineShapes();
        for (int i = 0; i < ground.lines().size(); i++) {
            var name = ground.lines().get(i).name();
            if (!name.isEmpty()) {
                byName.computeIfAbsent(name, _ -> new ArrayList<>()).add(i);
            }
        }
    }

    /** Names that are, begin with or hold a text, in this order, the shorter first. */
    public List<String> names(String text, int most) {
        return byName.keySet().stream().filter(name -> name.contains(text))
                .sorted(Comparator.comparing((String name) -> !name.equals(text))
                        .thenComparing(name -> !name.startsWith(text)).thenComparing(String::length)
                        .thenComparing(Comparator.naturalOrder()))
                .limit(most).toList();
    }

    /** The whole name, else the only one that begins so, else the only one that holds it. */
    private Optional<String> meant(String text) {
        if (byName.containsKey(text)) {
            return Optional.of(text);
        }
        var begin = byName.keySet().stream().filter(name -> name.startsWith(text)).limit(2).toList();
        var hold = byName.keySet().stream().filter(name -> name.contains(text)).limit(2).toList();
        return begin.size() == 1
                ? Optional.of(begin.getFirst())
                : hold.size() == 1 ? Optional.of(hold.getFirst()) : Optional.empty();
    }

    /** What encloses all pieces of a name, in units of the world. */
    public Envelope extent(String name) {
        var extent = new Envelope();
        byName.getOrDefault(name, List.of()).forEach(line -> extent.expandToInclude(shapes.extent(line)));
        return extent;
    }

    /** Where two roads meet. @param at in units of the world */
    public record Crossing(String one, String other, Coordinate at) {}

    /** Where what is called so crosses what else is called so; empty when a name is not known or they do not meet. */
    public List<Crossing> crossings(String one, String other) {
        var found = new ArrayList<Crossing>();
        var first = meant(one);
        var second = meant(other);
        if (first.isEmpty() || second.isEmpty() || first.equals(second)) {
            return found;
        }
        for (var piece : pieces(first.get())) {
            for (var across : pieces(second.get())) {
                meeting(piece, across).filter(at -> found.stream().noneMatch(known -> isSame(known.at, at)))
                        .ifPresent(at -> found.add(new Crossing(first.get(), second.get(), at)));
            }
        }
        return found;
    }

    private List<LineString> pieces(String name) {
        var pieces = new ArrayList<LineString>();
        for (int line : byName.get(name)) {
            for (int part = shapes.firstPart(line); part < shapes.endPart(line); part++) {
                int first = shapes.firstPoint(part);
                var points = new Coordinate[shapes.endPoint(part) - first];
                for (int i = 0; i < points.length; i++) {
                    points[i] = new Coordinate(shapes.x(first + i), shapes.y(first + i));
                }
                if (points.length > 1) {
                    pieces.add(FACTORY.createLineString(points));
                }
            }
        }
        return pieces;
    }

    private static Optional<Coordinate> meeting(LineString one, LineString other) {
        double units = MEETING_METRES / World.metresAUnit(one.getCoordinate().y);
        var near = one.getEnvelopeInternal();
        near.expandBy(units);
        if (!near.intersects(other.getEnvelopeInternal()) || !DistanceOp.isWithinDistance(one, other, units)) {
            return Optional.empty();
        }
        var nearest = DistanceOp.nearestPoints(one, other);
        return Optional.of(new Coordinate((nearest[0].x + nearest[1].x) / 2, (nearest[0].y + nearest[1].y) / 2));
    }

    private static boolean isSame(Coordinate one, Coordinate other) {
        return one.distance(other) * World.metresAUnit(one.y) < ONE_CROSSING_METRES;
    }
}
