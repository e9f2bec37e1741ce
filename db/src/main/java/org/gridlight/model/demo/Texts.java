package org.gridlight.model.demo;

import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gridlight.model.files.YamlFile;
import org.gridlight.model.files.YamlNode;

/** The invented names and sentences of {@code names.yaml}. They are data of the district, so they are Chinese always. */
final class Texts {
    private static final String FILE = "names.yaml";

    private final Map<String, List<String>> lists = new HashMap<>();

    private Texts(YamlNode.Mapping file) {
        file.entries().forEach((key, entry) -> lists.put(key, values(entry.value())));
    }

    static Texts shipped() {
        return new Texts((YamlNode.Mapping) YamlFile.read(Texts.class.getResourceAsStream(FILE), FILE));
    }

    private static List<String> values(YamlNode node) {
        return switch (node) {
            case YamlNode.Scalar scalar -> List.of(scalar.text());
            case YamlNode.Sequence sequence ->
                sequence.items().stream().map(item -> ((YamlNode.Scalar) item).text()).toList();
            case YamlNode.Mapping mapping ->
                throw new IllegalStateException("No mapping expected at " + mapping.place());
        };
    }

    List<String> list(String key) {
        var found = lists.get(key);
        if (found == null) {
            throw new IllegalStateException("No " + key + " in " + FILE);
        }
        return found;
    }

    String one(String key) {
        return list(key).getFirst();
    }

    /** The sentence of that key with its places filled. */
    String filled(String key, Object... parts) {
        return fill(one(key), parts);
    }

    /** One of the sentences of that key with its places filled. */
    String filledAny(Dice dice, String key, Object... parts) {
        return fill(dice.pick(list(key)), parts);
    }

    static String fill(String pattern, Object... parts) {
        return new MessageFormat(pattern, Locale.ROOT).format(parts);
    }
}
