package org.gridlight.model.grid;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridlight.model.files.SourceFile;
import org.gridlight.model.words.Refusal;

/**
 * Reads the outlines of areas from a GeoJSON file (a FeatureCollection of polygons, UTF-8). A file that cannot be
 * right is refused with the place of the first thing wrong; a file that was made to do harm is refused by its size and
 * depth before it takes memory. A third coordinate is dropped.
 *
 * @param nameProperty the property of a feature that holds its name
 * @param codeProperty the property that holds its code; empty when codes are to be given here
 * @param crs          the coordinate system that the caller names; empty: the one the file names, else WGS 84 degrees
 * @param mostBytes    longer files are refused
 */
public record AreaFile(String nameProperty, Optional<String> codeProperty, Optional<SourceCrs> crs, long mostBytes) {
    private static final long USUAL_MOST_BYTES = 100L * 1024 * 1024;
    private static final int DEEPEST = 32;
    private static final int LONGEST_TEXT = 100_000;

    /** Names in {@code name}, no codes, the file's own coordinate system, at most 100 MB. */
    public static final AreaFile USUAL = new AreaFile("name", Optional.empty(), Optional.empty(), USUAL_MOST_BYTES);

    /** What a file holds. */
    public record Content(SourceCrs crs, List<NamedOutline> outlines) {}

    /** The same reader for points in a named coordinate system. */
    public AreaFile in(SourceCrs named) {
        return new AreaFile(nameProperty, codeProperty, Optional.of(named), mostBytes);
    }

    /** The same reader for other properties. */
    public AreaFile withProperties(String name, Optional<String> code) {
        return new AreaFile(name, code, crs, mostBytes);
    }

    /** Reads a whole file. @throws Refusal with file and place when it cannot be read or cannot be right. */
    public Content read(Path file) {
        byte[] bytes = bytesOf(file);
        refuseOtherThanUtf8(bytes, file);
        try (var parser = strictParser(bytes)) {
            return readOrRefuse(parser, file);
        } catch (IOException cause) {
            throw Refusal.failed(cause, "file.unreadable", file);
        }
    }

    private byte[] bytesOf(Path file) {
        try {
            var path = SourceFile.at(file).path();
            if (Files.size(path) > mostBytes) {
                throw Refusal.failed("grid.file.large", path, Files.size(path), mostBytes);
            }
            return Files.readAllBytes(path);
        } catch (IOException cause) {
            throw Refusal.failed(cause, "file.unreadable", file);
        }
    }

    private static void refuseOtherThanUtf8(byte[] bytes, Path file) {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var input = ByteBuffer.wrap(bytes);
        var output = CharBuffer.allocate(8192);
        while (true) {
            var result = decoder.decode(input, output, true);
            if (result.isError()) {
                throw Refusal.failed("grid.file.encoding", file, input.position() + 1);
            }
            if (result.isUnderflow()) {
                return;
            }
            output.clear();
        }
    }

    private static JsonParser strictParser(byte[] bytes) throws IOException {
        var limits = StreamReadConstraints.builder().maxNestingDepth(DEEPEST).maxStringLength(LONGEST_TEXT).build();
        var parser = JsonFactory.builder().streamReadConstraints(limits).build().createParser(bytes);
        parser.setCodec(new ObjectMapper());
        return parser;
    }

    private Content readOrRefuse(JsonParser parser, Path file) throws IOException {
        try {
            return read(parser, file);
        } catch (JsonProcessingException cause) {
            var at = cause.getLocation() == null ? parser.currentLocation() : cause.getLocation();
            throw notJson(cause, at, file);
        }
    }

    private Content read(JsonParser parser, Path file) throws IOException {
        String type = null;
        JsonNode system = null;
        List<NamedOutline> raw = null;
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw Refusal.failed("grid.file.noCollection", file);
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var field = parser.currentName();
            parser.nextToken();
            switch (field) {
                case "type" -> type = parser.getValueAsString();
                case "crs" -> system = parser.readValueAsTree();
                case "features" -> raw = features(parser, file);
                default -> parser.skipChildren();
            }
        }
        if (parser.nextToken() != null) {
            throw notJson(null, parser.currentTokenLocation(), file);
        }
        if (!"FeatureCollection".equals(type) || raw == null) {
            throw Refusal.failed("grid.file.noCollection", file);
        }
        if (raw.isEmpty()) {
            throw Refusal.failed("grid.file.noFeature", file);
        }
        refuseTwins(raw, file);
        var named = crs.orElse(nameIn(system).map(SourceCrs::named).orElse(SourceCrs.UNNAMED));
        return new Content(named, raw.stream()
                .map(area -> area.withOutline(named.toDegrees(area.outline(), area.feature() + " " + area.name())))
                .toList());
    }

    private List<NamedOutline> features(JsonParser parser, Path file) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw Refusal.failed("grid.file.noCollection", file);
        }
        var found = new ArrayList<NamedOutline>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            JsonNode feature = parser.readValueAsTree();
            found.add(outline(feature, found.size() + 1, file));
        }
        return found;
    }

    private NamedOutline outline(JsonNode feature, int number, Path file) {
        var properties = feature.path("properties");
        var name = text(properties, nameProperty)
                .orElseThrow(() -> Refusal.failed("grid.file.noName", file, number, nameProperty));
        var code = codeProperty.map(property -> text(properties, property)
                .orElseThrow(() -> Refusal.failed("grid.file.noCode", file, number, name, property)));
        return new NamedOutline(number, name, code,
                GeoJsonOutline.of(feature.path("geometry"), file, number + " " + name));
    }

    private static Optional<String> text(JsonNode properties, String property) {
        var value = properties.path(property);
        return value.isValueNode() && !value.isNull()
                ? Optional.of(value.asText().strip()).filter(text -> !text.isEmpty())
                : Optional.empty();
    }

    private static Optional<String> nameIn(JsonNode system) {
        return system == null ? Optional.empty() : text(system.path("properties"), "name");
    }

    private static void refuseTwins(List<NamedOutline> areas, Path file) {
        Map<String, Integer> seen = new HashMap<>();
        for (var area : areas) {
            var twin = seen.putIfAbsent(area.name(), area.feature());
            if (twin != null) {
                throw Refusal.failed("grid.file.twoOfOneName", file, area.name(), twin, area.feature());
            }
        }
    }

    private static Refusal notJson(Throwable cause, JsonLocation at, Path file) {
        return Refusal.failed(cause, "grid.file.notJson", file, at.getLineNr(), at.getColumnNr());
    }
}
