package org.gridlight.model.grid.change;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateList;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Moves places on the border of a polygon: its corners, and places on its edges, which become corners. */
final class Borders {
    private Borders() {}

    /** The polygon with the place moved; the same object when the place is not on its border. */
    static Polygon moved(Polygon polygon, GridChange.Shift shift) {
        var shell = moved(polygon.getExteriorRing(), shift);
        boolean same = shell == polygon.getExteriorRing();
        var holes = new LinearRing[polygon.getNumInteriorRing()];
        for (int i = 0; i < holes.length; i++) {
            holes[i] = moved(polygon.getInteriorRingN(i), shift);
            same &= holes[i] == polygon.getInteriorRingN(i);
        }
        if (same) {
            return polygon;
        }
        return shell.isEmpty()
                ? polygon.getFactory().createPolygon()
                : polygon.getFactory().createPolygon(shell, holes);
    }

    private static LinearRing moved(LinearRing ring, GridChange.Shift shift) {
        var corners = ring.getCoordinates();
        boolean isCorner = false;
        for (var corner : corners) {
            isCorner |= corner.distance(shift.from()) <= Ground.ROUNDING;
        }
        if (isCorner) {
            return closed(ring, IntStream.range(0, corners.length - 1)
                    .mapToObj(i -> corners[i].distance(shift.from()) <= Ground.ROUNDING ? shift.to() : corners[i])
                    .toList());
        }
        for (int i = 0; i + 1 < corners.length; i++) {
            if (Distance.pointToSegment(shift.from(), corners[i], corners[i + 1]) <= Ground.ROUNDING) {
                var more = new ArrayList<>(List.of(corners).subList(0, corners.length - 1));
                more.add(i + 1, shift.to());
                return closed(ring, more);
            }
        }
        return ring;
    }

    private static LinearRing closed(LinearRing ring, List<Coordinate> corners) {
        var points = new CoordinateList(corners.toArray(Coordinate[]::new), false);
        points.closeRing();
        return points.size() < LinearRing.MINIMUM_VALID_SIZE
                ? ring.getFactory().createLinearRing(new Coordinate[0])
                : ring.getFactory().createLinearRing(points.toCoordinateArray());
    }
}
