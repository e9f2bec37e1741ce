package org.gridlight.model.exchange.geojson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.gridlight.model.exchange.FeatureFault;
import org.gridlight.model.exchange.Positions;
import org.gridlight.model.exchange.RawFeatures.RawSink;
import org.gridlight.model.exchange.ShapeBuilder;
import org.gridlight.model.exchange.ShapeReading;
import org.gridlight.model.grid.SourceCrs;

/**
 * One member of a collection, its parts in any order.
 *
 * @param system the coordinate system that it names for itself, as some old programs do
 */
record JsonFeature(Map<String, String> attributes, ShapeReading shape, Optional<String> system) {
    private static final ShapeReading NOWHERE = new ShapeReading.NotRead(FeatureFault.NO_PLACE, "");

    /** Reads the value on which the parser stands, to its end. Further points than the most are passed over. */
    static JsonFeature read(JsonParser parser, int longestText, int mostPoints) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return new JsonFeature(Map.of(), ShapeReading.broken(), Optional.empty());
        }
        return new Reading(parser, longestText, mostPoints).feature();
    }

    /** The name in a member crs of the specification of 2008; empty when it is null or of another form. */
    static Optional<String> crs(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return Optional.empty();
        }
        String name = null;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var member = parser.currentName();
            parser.nextToken();
            if (member.equals("properties")) {
                name = crs(parser).orElse(name);
            } else if (member.equals("name") && parser.currentToken() == JsonToken.VALUE_STRING) {
                name = parser.getText();
            } else {
                parser.skipChildren();
            }
        }
        return Optional.ofNullable(name);
    }

    void giveTo(RawSink sink, long ordinal, Optional<SourceCrs> ofFile) {
        if (system.isPresent() && isOther(system.get(), ofFile)) {
            sink.fault(ordinal, FeatureFault.OTHER_SYSTEM, "crs", system.get());
            return;
        }
        switch (shape) {
            case ShapeReading.Read(var read) -> sink.feature(ordinal, attributes, read);
            case ShapeReading.NotRead(var fault, var value) -> sink.fault(ordinal, fault, "", value);
        }
    }

    private static boolean isOther(String name, Optional<SourceCrs> ofFile) {
        var known = SourceCrs.known(name);
        return known.isEmpty() || !known.get().name().equals(ofFile.map(SourceCrs::name).orElse("EPSG:4326"));
    }

    /** The reading of one feature. */
    private static final class Reading {
        private final JsonParser parser;
        private final int longestText;
        private final int mostPoints;
        private final Map<String, String> attributes = new LinkedHashMap<>();
        private String system;
        private int points;

        Reading(JsonParser parser, int longestText, int mostPoints) {
            this.parser = parser;
            this.longestText = longestText;
            this.mostPoints = mostPoints;
        }

        JsonFeature feature() throws IOException {
            var shape = NOWHERE;
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                var member = parser.currentName();
                parser.nextToken();
                switch (member) {
                    case "properties" -> properties();
                    case "geometry" -> shape = shape();
                    case "crs" -> system = crs(parser).orElse(system);
                    default -> parser.skipChildren();
                }
            }
            return new JsonFeature(attributes, shape, Optional.ofNullable(system));
        }

        private void properties() throws IOException {
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                parser.skipChildren();
                return;
            }
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                var name = parser.currentName();
                var token = parser.nextToken();
                if (token.isStructStart()) {
                    attributes.put(name, JsonText.of(parser, longestText + 1));
                } else if (token != JsonToken.VALUE_NULL) {
                    attributes.put(name, parser.getText());
                }
            }
        }

        private ShapeReading shape() throws IOException {
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                boolean none = parser.currentToken() == JsonToken.VALUE_NULL;
                parser.skipChildren();
                return none ? NOWHERE : ShapeReading.broken();
            }
            String type = "";
            Positions positions = null;
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                var member = parser.currentName();
                parser.nextToken();
                switch (member) {
                    case "type" -> {
                        type = parser.getValueAsString("");
                        parser.skipChildren();
                    }
                    case "coordinates" -> positions = positions();
                    case "crs" -> system = crs(parser).orElse(system);
                    default -> parser.skipChildren();
                }
            }
            if (points > mostPoints) {
                return new ShapeReading.NotRead(FeatureFault.TOO_MANY_POINTS, String.valueOf(points));
            }
            if (type.equals("GeometryCollection")) {
                return new ShapeReading.NotRead(FeatureFault.UNKNOWN_SHAPE, type);
            }
            return positions == null ? ShapeReading.broken() : ShapeBuilder.build(type, positions);
        }

        /** An array of numbers is a point, an array of arrays are several; null when it is neither. */
        private Positions positions() throws IOException {
            if (parser.currentToken() != JsonToken.START_ARRAY) {
                parser.skipChildren();
                return null;
            }
            var inside = new ArrayList<Positions>();
            double x = Double.NaN;
            double y = Double.NaN;
            int numbers = 0;
            boolean sound = true;
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                if (parser.currentToken() == JsonToken.START_ARRAY) {
                    var one = positions();
                    sound &= one != null;
                    if (points <= mostPoints) {
                        inside.add(one);
                    }
                } else {
                    double number = parser.currentToken().isNumeric() ? number() : Double.NaN;
                    parser.skipChildren();
                    x = numbers == 0 ? number : x;
                    y = numbers == 1 ? number : y;
                    numbers++;
                }
            }
            if (numbers > 0) {
                points++;
                return sound && inside.isEmpty() ? new Positions.One(x, y) : null;
            }
            return sound ? new Positions.Many(inside) : null;
        }

        private double number() throws IOException {
            return parser.getDoubleValue();
        }
    }
}
