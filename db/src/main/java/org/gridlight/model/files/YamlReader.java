package org.gridlight.model.files;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.gridlight.model.files.YamlNode.Place;
import org.gridlight.model.words.Refusal;

/**
 * Reads YAML into parts that know their place. Anchors and aliases are refused: a file of ours needs none, and a few
 * lines of them can stand for more text than a machine holds.
 */
public final class YamlReader {
    /** No file of ours is deeper than this. */
    private static final int DEEPEST = 20;

    private final String file;
    private final YAMLParser parser;

    private YamlReader(String file, YAMLParser parser) {
        this.file = file;
        this.parser = parser;
    }

    /**
     * @param file what the file is called in a refusal
     * @throws Refusal when the text is not YAML, or more than one document
     */
    public static YamlNode read(String file, String text) {
        try (var parser = new YAMLFactory().createParser(text)) {
            var reader = new YamlReader(file, parser);
            if (parser.nextToken() == null) {
                throw Refusal.failed("yaml.yamlEmpty", file);
            }
            var node = reader.node(0);
            if (parser.nextToken() != null) {
                throw Refusal.failed("yaml.yamlSecondDocument", reader.place());
            }
            return node;
        } catch (JsonProcessingException notYaml) {
            var at = notYaml.getLocation();
            throw Refusal.failed(notYaml, "yaml.notYaml",
                    at == null ? file : new Place(file, at.getLineNr(), at.getColumnNr()));
        } catch (IOException | IndexOutOfBoundsException unreadable) {
            throw Refusal.failed(unreadable, "yaml.notYaml", file);
        }
    }

    private YamlNode node(int depth) throws IOException {
        if (parser.isCurrentAlias() || parser.getObjectId() != null) {
            throw Refusal.failed("yaml.yamlAnchor", place());
        }
        if (depth > DEEPEST) {
            throw Refusal.failed("yaml.yamlTooDeep", place(), DEEPEST);
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> mapping(depth);
            case START_ARRAY -> sequence(depth);
            case VALUE_NULL -> new YamlNode.Scalar(place(), "", false);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new YamlNode.Scalar(place(), parser.getText(), true);
            default -> new YamlNode.Scalar(place(), parser.getText(), false);
        };
    }

    private YamlNode mapping(int depth) throws IOException {
        var start = place();
        var entries = new LinkedHashMap<String, YamlNode.Entry>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var keyPlace = place();
            var key = parser.currentName();
            parser.nextToken();
            if (entries.put(key, new YamlNode.Entry(keyPlace, node(depth + 1))) != null) {
                throw Refusal.failed("yaml.yamlKeyTwice", keyPlace, key);
            }
        }
        return new YamlNode.Mapping(start, entries);
    }

    private YamlNode sequence(int depth) throws IOException {
        var start = place();
        List<YamlNode> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node(depth + 1));
        }
        return new YamlNode.Sequence(start, items);
    }

    private Place place() {
        var at = parser.currentTokenLocation();
        return new Place(file, at.getLineNr(), at.getColumnNr());
    }
}
