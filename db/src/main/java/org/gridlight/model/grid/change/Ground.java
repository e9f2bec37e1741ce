package org.gridlight.model.grid.change;

import java.util.Collection;
import java.util.List;
import org.gridlight.model.grid.GroundProjection;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.noding.snap.SnappingNoder;
import org.locationtech.jts.operation.overlayng.OverlayNG;

/**
 * Overlays of grids in degrees, measured in the zone's plane. Corners of one grid that lie on an edge of another, but for
 * the rounding of a double, count as lying on it: so no hair of ground is lost or doubled between neighbours.
 */
record Ground(GroundProjection projection) {
    /** A tenth of a millimetre, in degrees. */
    static final double ROUNDING = 1e-9;

    private static final GeometryFactory DEGREES = new GeometryFactory();

    Geometry overlay(Geometry one, Geometry other, int operation) {
        return OverlayNG.overlay(one, other, operation, null, new SnappingNoder(ROUNDING));
    }

    /** Ground of several together. */
    Geometry union(Collection<? extends Geometry> parts) {
        Geometry whole = DEGREES.createPolygon();
        for (var part : parts) {
            whole = overlay(whole, part, OverlayNG.UNION);
        }
        return whole;
    }

    double squareMetres(Geometry degrees) {
        return degrees.isEmpty() ? 0 : projection.squareMetres(surfaces(degrees));
    }

    /** The parts of an overlay that have an area. */
    Geometry surfaces(Geometry degrees) {
        return DEGREES.createMultiPolygon(polygons(degrees).toArray(Polygon[]::new));
    }

    static List<Polygon> polygons(Geometry degrees) {
        return java.util.stream.IntStream.range(0, degrees.getNumGeometries()).mapToObj(degrees::getGeometryN)
                .filter(Polygon.class::isInstance).map(Polygon.class::cast).filter(part -> !part.isEmpty()).toList();
    }
}
