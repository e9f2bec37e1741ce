package org.gridlight.model.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Joins what is too small to be a quarter to the neighbour it borders on most. */
final class Quarters {
    private Quarters() {}

    /** @param least in m²; @param water pieces of water are joined to water only, land to land */
    static List<Polygon> joined(List<Polygon> faces, Predicate<Polygon> water, double least) {
        var left = new ArrayList<>(faces);
        while (true) {
            int smallest = smallest(left, least);
            if (smallest < 0) {
                return left;
            }
            var piece = left.remove(smallest);
            int host = host(piece, left, water);
            var union = host < 0 ? null : OverlayNGRobust.overlay(left.get(host), piece, OverlayNG.UNION);
            if (union instanceof Polygon whole && whole.getNumInteriorRing() == 0) {
                whole.normalize();
                left.set(host, whole);
            } else {
                // It stays as it is and is not looked at again.
                piece.setUserData(Boolean.TRUE);
                left.add(piece);
            }
        }
    }

    private static int smallest(List<Polygon> faces, double least) {
        int found = -1;
        double size = least;
        for (int i = 0; i < faces.size(); i++) {
            if (faces.get(i).getUserData() == null && faces.get(i).getArea() < size) {
                size = faces.get(i).getArea();
                found = i;
            }
        }
        return found;
    }

    private static int host(Polygon piece, List<Polygon> faces, Predicate<Polygon> water) {
        boolean wet = water.test(piece);
        Map<LineSegment, Boolean> mine = new HashMap<>();
        segments(piece).forEach(segment -> mine.put(segment, true));
        int best = -1;
        double longest = 0;
        for (int i = 0; i < faces.size(); i++) {
            if (!faces.get(i).getEnvelopeInternal().intersects(piece.getEnvelopeInternal())) {
                continue;
            }
            double common = segments(faces.get(i)).stream().filter(mine::containsKey)
                    .mapToDouble(LineSegment::getLength).sum();
            if (common > longest && water.test(faces.get(i)) == wet) {
                longest = common;
                best = i;
            }
        }
        return best;
    }

    /** Each straight piece of a geometry's lines, from its lesser to its greater end. */
    static List<LineSegment> segments(Geometry geometry) {
        var found = new ArrayList<LineSegment>();
        for (Object line : LinearComponentExtracter.getLines(geometry)) {
            Coordinate[] points = ((LineString) line).getCoordinates();
            for (int i = 1; i < points.length; i++) {
                var segment = new LineSegment(points[i - 1], points[i]);
                segment.normalize();
                found.add(segment);
            }
        }
        return found;
    }
}
