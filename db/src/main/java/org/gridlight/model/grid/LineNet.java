package org.gridlight.model.grid;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.noding.NodedSegmentString;
import org.locationtech.jts.noding.SegmentString;
import org.locationtech.jts.noding.snapround.SnapRoundingNoder;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/**
 * A net of lines whose corners lie on the factory's precision model, and the faces between them. (The union of lines
 * that JTS offers asks a collection for its dimension once for every line, which takes quadratic time; hence its parts
 * are used here by themselves.)
 */
public final class LineNet {
    private final GeometryFactory factory;
    private final List<SegmentString> lines = new ArrayList<>();

    /** @param factory its precision model is that of the corners */
    public LineNet(GeometryFactory factory) {
        this.factory = factory;
    }

    /** Adds every line of a geometry; of a surface its borders. */
    public void add(Geometry geometry) {
        for (Object line : LinearComponentExtracter.getLines(geometry)) {
            lines.add(new NodedSegmentString(((LineString) line).getCoordinates(), null));
        }
    }

    /** The faces. Two that meet have exactly the same corners along their common border. */
    public List<Polygon> faces() {
        var noder = new SnapRoundingNoder(factory.getPrecisionModel());
        noder.computeNodes(lines);
        var polygonizer = new Polygonizer();
        for (var segment : segments(noder.getNodedSubstrings())) {
            polygonizer.add(factory.createLineString(new Coordinate[]{segment.p0, segment.p1}));
        }
        var faces = new ArrayList<Polygon>();
        for (Object face : polygonizer.getPolygons()) {
            faces.add((Polygon) face);
        }
        return faces;
    }

    private static Set<LineSegment> segments(Collection<?> noded) {
        Set<LineSegment> segments = new HashSet<>();
        for (Object line : noded) {
            addSegments(((SegmentString) line).getCoordinates(), segments);
        }
        return segments;
    }

    /** The pieces of a line, each from its lesser to its greater end, so that the same piece of two lines is equal. */
    static void addSegments(Coordinate[] line, Collection<LineSegment> found) {
        for (int i = 1; i < line.length; i++) {
            var segment = new LineSegment(line[i - 1], line[i]);
            segment.normalize();
            found.add(segment);
        }
    }
}
