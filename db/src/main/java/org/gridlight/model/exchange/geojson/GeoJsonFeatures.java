package org.gridlight.model.exchange.geojson;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gridlight.model.exchange.FileFormat;
import org.gridlight.model.exchange.RawFeatures;
import org.gridlight.model.exchange.ReadOptions;
import org.gridlight.model.exchange.ShapeReading;
import org.gridlight.model.files.SourceFile;
import org.gridlight.model.grid.SourceCrs;
import org.gridlight.model.words.Refusal;
import org.locationtech.jts.geom.Coordinate;

/** A GeoJSON FeatureCollection of any size, gzip or not; read token by token, so that one feature is held at a time. */
public final class GeoJsonFeatures implements RawFeatures {
    private static final int DEEPEST = 32;
    private static final int LONGEST_TEXT = 1_000_000;
    private static final int BYTES_A_FEATURE = 250;
    private static final int PACKED = 10;

    /** So many features tell which properties there are. */
    private static final int LOOKED_AT = 200;

    private final SourceFile file;
    private final ReadOptions options;
    private final Look look;

    private GeoJsonFeatures(SourceFile file, ReadOptions options) throws IOException {
        this.file = file;
        this.options = options;
        this.look = look();
    }

    /** @throws Refusal when it is no FeatureCollection */
    public static RawFeatures open(SourceFile file, ReadOptions options) throws IOException {
        return new GeoJsonFeatures(file, options);
    }

    /** What the beginning of a file tells. */
    private static final class Look {
        private final Set<String> columns = new LinkedHashSet<>();
        private Optional<SourceCrs> crs = Optional.empty();
        private Coordinate first;
        private int features;
    }

    private static final class Enough extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private Look look() throws IOException {
        var found = new Look();
        try {
            read(named -> found.crs = Optional.of(named), feature -> {
                found.columns.addAll(feature.attributes().keySet());
                if (found.first == null && feature.shape() instanceof ShapeReading.Read(var shape)) {
                    found.first = shape.getCoordinate();
                }
                if (++found.features >= LOOKED_AT) {
                    throw new Enough();
                }
            });
        } catch (Enough seen) {
            return found;
        } catch (IOException later) {
            if (found.features == 0) {
                throw later;
            }
        }
        return found;
    }

    @Override
    public FileFormat format() {
        return FileFormat.GEOJSON;
    }

    @Override
    public List<String> columns() {
        return List.copyOf(look.columns);
    }

    /** What the file names; else WGS 84, because the standard says so. */
    @Override
    public Optional<SourceCrs> crs() {
        boolean metres = look.first != null && (Math.abs(look.first.x) > 360 || Math.abs(look.first.y) > 360);
        return look.crs.or(() -> metres ? Optional.empty() : SourceCrs.known("EPSG:4326"));
    }

    @Override
    public Optional<Coordinate> firstPoint() {
        return Optional.ofNullable(look.first);
    }

    @Override
    public long estimatedFeatures() {
        if (look.features < LOOKED_AT) {
            return look.features;
        }
        try {
            return Files.size(file.path()) * (file.name().endsWith(".gz") ? PACKED : 1) / BYTES_A_FEATURE;
        } catch (IOException unknown) {
            return 0;
        }
    }

    @Override
    public void each(RawSink sink) throws IOException {
        var given = new Object() {
            long features;
        };
        read(named -> {
            boolean late = given.features > 0 && options.crs().isEmpty() && !look.crs.equals(Optional.of(named));
            if (late) {
                throw Refusal.failed("exchange.geojson.lateCrs", file.name(), named.name());
            }
        }, feature -> {
            given.features++;
            feature.giveTo(sink, given.features, look.crs);
        });
    }

    private interface EachFeature {
        void take(JsonFeature feature) throws IOException;
    }

    private interface EachSystem {
        void take(SourceCrs named);
    }

    private void read(EachSystem systems, EachFeature features) throws IOException {
        try (var text = withoutMark(SourceFile.text(file.open(), StandardCharsets.UTF_8)); var parser = parser(text)) {
            read(parser, systems, features);
        }
    }

    private void read(JsonParser parser, EachSystem systems, EachFeature features) throws IOException {
        try {
            readCollection(parser, systems, features);
        } catch (StreamConstraintsException beyond) {
            throw new JsonParseException(parser, beyond.getOriginalMessage(), parser.currentLocation(), beyond);
        }
    }

    private void readCollection(JsonParser parser, EachSystem systems, EachFeature features) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw noCollection();
        }
        String type = null;
        boolean any = false;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var member = parser.currentName();
            parser.nextToken();
            switch (member) {
                case "type" -> type = parser.getValueAsString();
                case "crs" -> JsonFeature.crs(parser).flatMap(this::system).ifPresent(systems::take);
                case "features" -> {
                    any = true;
                    readFeatures(parser, features);
                }
                default -> parser.skipChildren();
            }
        }
        if (parser.nextToken() != null || !any || !"FeatureCollection".equals(type)) {
            throw noCollection();
        }
    }

    /** A name that nobody knows is no trouble where the caller names another. */
    private Optional<SourceCrs> system(String name) {
        return options.crs().isPresent() ? SourceCrs.known(name) : Optional.of(SourceCrs.named(name));
    }

    private void readFeatures(JsonParser parser, EachFeature features) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw noCollection();
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            features.take(JsonFeature.read(parser, options.longestText(), options.mostPoints()));
        }
    }

    private Refusal noCollection() {
        return Refusal.failed("grid.file.noCollection", file.name());
    }

    private static Reader withoutMark(Reader text) throws IOException {
        var reader = new PushbackReader(text);
        int first = reader.read();
        if (first >= 0 && first != '\uFEFF') {
            reader.unread(first);
        }
        return reader;
    }

    private static JsonParser parser(Reader text) throws IOException {
        var limits = StreamReadConstraints.builder().maxNestingDepth(DEEPEST).maxStringLength(LONGEST_TEXT)
                .maxDocumentLength(-1).build();
        return JsonFactory.builder().streamReadConstraints(limits)
                .configure(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS, true).build()
                .createParser(text);
    }

    @Override
    public void close() {
        // Nothing stays open between two readings.
    }
}
