package org.gridlight.model.grid;

import com.fasterxml.jackson.databind.JsonNode;
import org.gridlight.model.words.Refusal;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryEditor;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;

/**
 * One GeoJSON geometry as an outline. Its structure is checked before JTS reads it, because JTS meets a number where
 * an array belongs with a ClassCastException and takes an infinite number as it comes.
 */
final class GeoJsonOutline {
    private static final GeometryFactory PLAIN = new GeometryFactory();

    private GeoJsonOutline() {}

    /**
     * @param file    how to name the file to a person
     * @param feature how to name the feature
     * @throws Refusal when it is no surface, is empty, has a ring that is open or too short or a coordinate that is no
     *         finite number
     */
    static MultiPolygon of(JsonNode geometry, Object file, String feature) {
        if (!geometry.isObject()) {
            throw Refusal.failed("grid.file.empty", file, feature);
        }
        var type = geometry.path("type").asText();
        int depth = switch (type) {
            case "Polygon" -> 1;
            case "MultiPolygon" -> 2;
            default -> throw Refusal.failed("grid.file.noSurface", file, feature, type);
        };
        refuseOtherThanNumbers(geometry.path("coordinates"), depth, file, feature);
        var outline = surface(read(geometry, file, feature));
        if (outline.isEmpty()) {
            throw Refusal.failed("grid.file.empty", file, feature);
        }
        return outline;
    }

    private static void refuseOtherThanNumbers(JsonNode node, int depth, Object file, String feature) {
        if (!node.isArray()) {
            throw Refusal.failed("grid.file.coordinates", file, feature, shortened(node));
        }
        if (depth > 0) {
            node.forEach(inner -> refuseOtherThanNumbers(inner, depth - 1, file, feature));
            return;
        }
        for (JsonNode point : node) {
            boolean right = point.isArray() && point.size() >= 2 && finite(point.get(0)) && finite(point.get(1));
            if (!right) {
                throw Refusal.failed("grid.file.coordinates", file, feature, shortened(point));
            }
        }
    }

    private static boolean finite(JsonNode number) {
        return number.isNumber() && Double.isFinite(number.doubleValue());
    }

    private static String shortened(JsonNode node) {
        var text = node.isMissingNode() ? "null" : node.toString();
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }

    private static Geometry read(JsonNode geometry, Object file, String feature) {
        try {
            return new GeoJsonReader(PLAIN).read(geometry.toString());
        } catch (ParseException | IllegalArgumentException cause) {
            throw Refusal.failed(cause, "grid.file.ring", file, feature);
        }
    }

    private static MultiPolygon surface(Geometry read) {
        var flat = new GeometryEditor(PLAIN).edit(read, new Flat());
        return flat instanceof Polygon one ? PLAIN.createMultiPolygon(new Polygon[]{one}) : (MultiPolygon) flat;
    }

    /** Drops heights. */
    private static final class Flat extends GeometryEditor.CoordinateOperation {
        @Override
        public Coordinate[] edit(Coordinate[] points,
                Geometry geometry) {
            var flat = new Coordinate[points.length];
            for (int i = 0; i < points.length; i++) {
                flat[i] = new CoordinateXY(points[i]);
            }
            return flat;
        }
    }
}
