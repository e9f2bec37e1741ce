package org.gridlight.model.exchange.geojson;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.gridlight.model.exchange.Column;
import org.gridlight.model.exchange.Feature;
import org.gridlight.model.exchange.FeatureLayer;
import org.gridlight.model.exchange.FeatureWriter;
import org.gridlight.model.exchange.LayerShapes;
import org.gridlight.model.exchange.Written;
import org.gridlight.model.grid.SourceCrs;
import org.gridlight.model.words.Refusal;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Writes a FeatureCollection, one feature a line. */
public final class GeoJsonWriter implements FeatureWriter {
    private final JsonGenerator json;
    private final FeatureLayer layer;
    private long features;

    /** @throws Refusal when the coordinate system has no name that the format could give */
    public GeoJsonWriter(Path file, FeatureLayer layer, SourceCrs crs) throws IOException {
        if (crs.kind() == SourceCrs.Kind.ZONE && !crs.name().startsWith("EPSG:")) {
            throw Refusal.wrongUse("exchange.write.crs", crs.name());
        }
        this.layer = layer;
        this.json = new JsonFactory().createGenerator(Files.newBufferedWriter(file));
        json.writeStartObject();
        json.writeStringField("type", "FeatureCollection");
        json.writeStringField("name", layer.name());
        if (crs.name().startsWith("EPSG:") && !crs.name().equals("EPSG:4326")) {
            writeSystem(crs.name().substring("EPSG:".length()));
        }
        json.writeArrayFieldStart("features");
    }

    /** In the form of 2008, which QGIS and GDAL understand: the newer standard has room for WGS 84 only. */
    private void writeSystem(String code) throws IOException {
        json.writeObjectFieldStart("crs");
        json.writeStringField("type", "name");
        json.writeObjectFieldStart("properties");
        json.writeStringField("name", "urn:ogc:def:crs:EPSG::" + code);
        json.writeEndObject();
        json.writeEndObject();
    }

    @Override
    public void write(Feature feature) throws IOException {
        LayerShapes.require(layer, feature);
        json.writeRaw('\n');
        json.writeStartObject();
        json.writeStringField("type", "Feature");
        json.writeObjectFieldStart("properties");
        for (var column : layer.columns()) {
            writeValue(column, feature.attributes());
        }
        json.writeEndObject();
        json.writeObjectFieldStart("geometry");
        json.writeStringField("type", feature.geometry().getGeometryType());
        json.writeFieldName("coordinates");
        writePositions(feature.geometry());
        json.writeEndObject();
        json.writeEndObject();
        features++;
    }

    private void writeValue(Column column, Map<String, String> attributes) throws IOException {
        var value = attributes.get(column.name());
        json.writeFieldName(column.name());
        if (value == null || column.kind() != Column.Kind.TEXT && value.isEmpty()) {
            json.writeNull();
        } else if (column.kind() == Column.Kind.TEXT) {
            json.writeString(value);
        } else {
            json.writeNumber(column.number(value));
        }
    }

    private void writePositions(Geometry shape) throws IOException {
        switch (shape) {
            case Point point -> writePosition(point.getCoordinate());
            case LineString line -> writeLine(line);
            case Polygon polygon -> writeRings(polygon);
            default -> {
                json.writeStartArray();
                for (int i = 0; i < shape.getNumGeometries(); i++) {
                    writePositions(shape.getGeometryN(i));
                }
                json.writeEndArray();
            }
        }
    }

    private void writeRings(Polygon polygon) throws IOException {
        json.writeStartArray();
        writeLine(polygon.getExteriorRing());
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            writeLine(polygon.getInteriorRingN(i));
        }
        json.writeEndArray();
    }

    private void writeLine(LineString line) throws IOException {
        json.writeStartArray();
        for (var point : line.getCoordinates()) {
            writePosition(point);
        }
        json.writeEndArray();
    }

    private void writePosition(Coordinate point) throws IOException {
        json.writeStartArray();
        json.writeNumber(point.x);
        json.writeNumber(point.y);
        json.writeEndArray();
    }

    @Override
    public Written finish() throws IOException {
        json.writeRaw('\n');
        json.writeEndArray();
        json.writeEndObject();
        json.flush();
        return new Written(features, Map.of());
    }

    @Override
    public void close() throws IOException {
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT).close();
    }
}
