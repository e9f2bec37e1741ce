package org.gridlight.model.imports;

import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gridlight.model.files.SourceFile;
import org.gridlight.model.files.YamlFields;
import org.gridlight.model.files.YamlFile;
import org.gridlight.model.files.YamlNode;
import org.gridlight.model.words.Refusal;

/**
 * Finds and reads a mapping of fields: a file of the user's, or the usual one of its kind, which is part of the product.
 * What a file of the user's does not say of a field stays as the usual one has it.
 *
 * @param fields what there is to be mapped
 * @param usual  name of the shipped mapping, without folder and ending
 */
public record FieldMappingFile<F extends Enum<F>>(Class<F> fields, String usual) {
    /** @param file the user's mapping; null for the usual one. @throws Refusal when it is none */
    public FieldMapping<F> read(Path file) {
        var shipped = parse(usual, YamlFile.read(shipped(), usual), Map.of(), Map.of());
        if (file == null) {
            return shipped;
        }
        return parse(file.getFileName().toString(), YamlFile.read(SourceFile.at(file).open(), file.toString()),
                shipped.columns(), shipped.words());
    }

    private InputStream shipped() {
        return FieldMappingFile.class.getResourceAsStream("mappings/" + usual + ".yaml");
    }

    private FieldMapping<F> parse(String name, YamlNode content, Map<F, List<String>> usualColumns,
            Map<F, Map<String, String>> usualWords) {
        var file = YamlFields.of(content);
        var crs = file.optionalText("crs");
        var charset = file.optionalText("charset").map(text -> charset(text, name));
        var longitude = file.optionalText("longitude");
        var latitude = file.optionalText("latitude");
        var columns = new LinkedHashMap<>(usualColumns);
        file.entries("columns").forEach((key, entry) -> columns.put(field(key, entry), names(key, entry.value())));
        var words = new EnumMap<F, Map<String, String>>(fields);
        words.putAll(usualWords);
        file.entries("words")
                .forEach((key, entry) -> words.merge(field(key, entry), words(entry.value()), (old, own) -> {
                    var both = new LinkedHashMap<>(old);
                    both.putAll(own);
                    return both;
                }));
        file.nothingElse();
        return new FieldMapping<>(name, crs, charset, longitude, latitude, columns, words);
    }

    private F field(String key, YamlNode.Entry entry) {
        for (var field : fields.getEnumConstants()) {
            if (key(field).equals(key)) {
                return field;
            }
        }
        throw Refusal.failed("yaml.fieldUnknown", entry.place(), key,
                String.join(", ", List.of(fields.getEnumConstants()).stream().map(FieldMappingFile::key).toList()));
    }

    private static String key(Enum<?> field) {
        return field.name().toLowerCase(Locale.ROOT);
    }

    private static List<String> names(String key, YamlNode value) {
        return value instanceof YamlNode.Sequence
                ? YamlFields.items(value).stream().map(item -> YamlFields.text(key, item)).toList()
                : List.of(YamlFields.text(key, value));
    }

    private static Map<String, String> words(YamlNode value) {
        var words = new LinkedHashMap<String, String>();
        var fields = (YamlNode.Mapping) requireMapping(value);
        fields.entries().forEach((word, entry) -> words.put(word, YamlFields.text(word, entry.value())));
        return words;
    }

    private static YamlNode requireMapping(YamlNode value) {
        YamlFields.of(value);
        return value;
    }

    private static Charset charset(String text, String name) {
        try {
            return Charset.forName(text);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw Refusal.failed(unknown, "import.noCharset", name, text);
        }
    }
}
