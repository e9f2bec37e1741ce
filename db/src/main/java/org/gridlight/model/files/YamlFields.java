package org.gridlight.model.files;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gridlight.model.files.YamlNode.Place;
import org.gridlight.model.words.Refusal;

/**
 * Takes the fields of one mapping, each with the type it must have. What was not taken at the end is unknown and
 * refused, so that a misspelled key never passes for an absent one.
 */
public final class YamlFields {
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d{1,12}(\\.\\d{1,12})?");

    private final YamlNode.Mapping mapping;
    private final Set<String> taken = new LinkedHashSet<>();

    private YamlFields(YamlNode.Mapping mapping) {
        this.mapping = mapping;
    }

    /** @throws Refusal when the part is no mapping. */
    public static YamlFields of(YamlNode node) {
        if (node instanceof YamlNode.Mapping mapping) {
            return new YamlFields(mapping);
        }
        throw Refusal.failed("yaml.expectedMapping", node.place());
    }

    /** Where the mapping begins. */
    public Place place() {
        return mapping.place();
    }

    /** Where a key stands, or the mapping when it is absent. */
    public Place placeOf(String key) {
        return mapping.entries().containsKey(key) ? mapping.entries().get(key).place() : mapping.place();
    }

    /** The value of a key, if it is there. */
    public Optional<YamlNode> optional(String key) {
        taken.add(key);
        return Optional.ofNullable(mapping.entries().get(key)).map(YamlNode.Entry::value);
    }

    /** The value of a key that must be there. */
    public YamlNode required(String key) {
        return optional(key).orElseThrow(() -> Refusal.failed("yaml.fieldMissing", mapping.place(), key));
    }

    /** The items of a list; none when it is absent. */
    public List<YamlNode> list(String key) {
        return optional(key).map(YamlFields::items).orElse(List.of());
    }

    /** The text of a key that must be there. */
    public String text(String key) {
        return text(key, required(key));
    }

    /** The text of a value; blank is refused. */
    public static String text(String key, YamlNode node) {
        if (node instanceof YamlNode.Scalar scalar && !scalar.text().isBlank()) {
            return scalar.text().strip();
        }
        throw Refusal.failed("yaml.expectedText", node.place(), key);
    }

    /** The text of a key, if it is there. */
    public Optional<String> optionalText(String key) {
        return optional(key).map(node -> text(key, node));
    }

    /** The keys and values below a key, in the order of the file; none when it is absent. */
    public Map<String, YamlNode.Entry> entries(String key) {
        return optional(key).map(node -> of(node).mapping.entries()).orElse(Map.of());
    }

    /** The number of a key, if it is there. */
    public Optional<BigDecimal> number(String key) {
        return optional(key).map(node -> number(key, node));
    }

    /** The whole number of a key that must be there. */
    public int wholeNumber(String key, int lowest, int highest) {
        return wholeNumber(key, required(key), lowest, highest);
    }

    /** The same, if it is there. */
    public Optional<Integer> optionalWholeNumber(String key, int lowest, int highest) {
        return optional(key).map(node -> wholeNumber(key, node, lowest, highest));
    }

    /** true or false; absent is false. */
    public boolean flag(String key) {
        return optional(key).map(node -> switch (text(key, node)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw Refusal.failed("yaml.expectedTrueOrFalse", node.place(), key);
        }).orElse(false);
    }

    /** Refuses keys that nobody asked for. */
    public void nothingElse() {
        mapping.entries().forEach((key, entry) -> {
            if (!taken.contains(key)) {
                throw Refusal.failed("yaml.fieldUnknown", entry.place(), key, String.join(", ", taken));
            }
        });
    }

    /** The number of a key that must be there. */
    public BigDecimal requiredNumber(String key) {
        return number(key, required(key));
    }

    private static BigDecimal number(String key, YamlNode node) {
        if (node instanceof YamlNode.Scalar scalar && NUMBER.matcher(scalar.text()).matches()) {
            return new BigDecimal(scalar.text());
        }
        throw Refusal.failed("yaml.expectedNumber", node.place(), key);
    }

    private static int wholeNumber(String key, YamlNode node, int lowest, int highest) {
        var value = number(key, node);
        if (value.stripTrailingZeros().scale() > 0 || value.compareTo(BigDecimal.valueOf(lowest)) < 0
                || value.compareTo(BigDecimal.valueOf(highest)) > 0) {
            throw Refusal.failed("yaml.expectedWholeNumber", node.place(), key, lowest, highest);
        }
        return value.intValueExact();
    }

    /** The items of a value that must be a list. */
    public static List<YamlNode> items(YamlNode node) {
        if (node instanceof YamlNode.Sequence sequence) {
            return new ArrayList<>(sequence.items());
        }
        throw Refusal.failed("yaml.expectedList", node.place());
    }
}
