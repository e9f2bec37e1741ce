package org.gridlight.model.grid;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.grid.oblong.Oblongs;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/**
 * The endless square lattice that all areas of a city are cut by, in metres of the ground projection, its corners at
 * whole multiples of the side. Its squares are elements of GeoTools' grid module ({@link Oblongs}); the feature source
 * that the module can wrap around them is not needed.
 */
final class Lattice {
    /** A square by its place: columns run east, rows run north. */
    record Cell(long column, long row) {}

    private final GeometryFactory factory;
    private final CoordinateReferenceSystem crs;
    private final double side;

    Lattice(GeometryFactory factory, CoordinateReferenceSystem crs, double side) {
        this.factory = factory;
        this.crs = crs;
        this.side = side;
    }

    Cell at(Coordinate metres) {
        return new Cell((long) Math.floor(metres.x / side), (long) Math.floor(metres.y / side));
    }

    /** The borders of all squares that meet one of the areas, each piece of border once. */
    List<LineString> borders(Collection<? extends Geometry> areas) {
        Set<LineSegment> segments = new HashSet<>();
        areas.forEach(area -> addBorders(area, segments));
        var lines = new ArrayList<LineString>(segments.size());
        segments.stream().sorted().forEach(
                segment -> lines.add(factory.createLineString(new Coordinate[]{segment.p0, segment.p1})));
        return lines;
    }

    private void addBorders(Geometry area, Set<LineSegment> segments) {
        var prepared = PreparedGeometryFactory.prepare(area);
        var extent = area.getEnvelopeInternal();
        var southWest = at(new CoordinateXY(extent.getMinX(), extent.getMinY()));
        var northEast = at(new CoordinateXY(extent.getMaxX(), extent.getMaxY()));
        for (long row = southWest.row(); row <= northEast.row(); row++) {
            for (long column = southWest.column(); column <= northEast.column(); column++) {
                var square = square(new Cell(column, row));
                if (prepared.intersects(square)) {
                    LineNet.addSegments(square.getCoordinates(), segments);
                }
            }
        }
    }

    private Polygon square(Cell cell) {
        var corners = Oblongs.create(cell.column() * side, cell.row() * side, side, side, crs).toGeometry()
                .getCoordinates();
        for (int i = 0; i < corners.length; i++) {
            corners[i] = new CoordinateXY(corners[i]);
            factory.getPrecisionModel().makePrecise(corners[i]);
        }
        return factory.createPolygon(corners);
    }
}
