package org.gridlight.model.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** All corners of all blocks, found by where they are. Not shared by threads. */
final class Corners {
    /** What lies nearer to a line than this lies on it, in metres: coordinates are rounded to a millimetre. */
    static final double ON_LINE = 0.004;

    private static final double CELL = 60;

    private final Map<Long, List<Coordinate>> cells = new HashMap<>();

    void add(Coordinate corner) {
        if (near(corner).isEmpty()) {
            cells.computeIfAbsent(key(corner.x, corner.y), _ -> new ArrayList<>()).add(corner);
        }
    }

    /** The corner that stands for this one: rounding may have made two of one, a millimetre apart. */
    Coordinate same(Coordinate corner) {
        return near(corner).orElseThrow();
    }

    private Optional<Coordinate> near(Coordinate corner) {
        var extent = new Envelope(corner);
        extent.expandBy(2 * ON_LINE);
        return in(extent).stream().min(Comparator.comparingDouble(corner::distance));
    }

    /** The corner on the line between two, nearest to a place on it and within {@code near} metres. */
    Optional<Coordinate> on(Coordinate from, Coordinate to, Coordinate at, double near) {
        var extent = new Envelope(at);
        extent.expandBy(near);
        return in(extent).stream().filter(corner -> corner.distance(at) < near && isOn(corner, from, to))
                .min(Comparator.comparingDouble(at::distance));
    }

    /** The corners on the line between two, without these, in order. */
    List<Coordinate> between(Coordinate from, Coordinate to) {
        var extent = new Envelope(from, to);
        extent.expandBy(ON_LINE);
        return in(extent).stream().filter(corner -> isOn(corner, from, to))
                .sorted(Comparator.comparingDouble(from::distance)).toList();
    }

    private static boolean isOn(Coordinate corner, Coordinate from, Coordinate to) {
        return !corner.equals2D(from) && !corner.equals2D(to)
                && Distance.pointToSegment(corner, from, to) < ON_LINE;
    }

    private List<Coordinate> in(Envelope extent) {
        var found = new ArrayList<Coordinate>();
        for (long x = cell(extent.getMinX()); x <= cell(extent.getMaxX()); x++) {
            for (long y = cell(extent.getMinY()); y <= cell(extent.getMaxY()); y++) {
                for (var corner : cells.getOrDefault(x << 32 ^ y & 0xFFFFFFFFL, List.of())) {
                    if (extent.covers(corner)) {
                        found.add(corner);
                    }
                }
            }
        }
        return found;
    }

    private static long key(double x, double y) {
        return cell(x) << 32 ^ cell(y) & 0xFFFFFFFFL;
    }

    private static long cell(double value) {
        return (long) Math.floor(value / CELL);
    }
}
