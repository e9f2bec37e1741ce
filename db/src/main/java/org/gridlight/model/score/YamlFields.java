package org.gridlight.model.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gridlight.model.score.YamlNode.Place;
import org.gridlight.model.words.Refusal;

/**
 * Takes the fields of one mapping, each with the type it must have. What was not taken at the end is unknown and
 * refused, so that a misspelled key never passes for an absent one.
 */
final class YamlFields {
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d{1,12}(\\.\\d{1,12})?");

    private final YamlNode.Mapping mapping;
    private final Set<String> taken = new LinkedHashSet<>();

    private YamlFields(YamlNode.Mapping mapping) {
        this.mapping = mapping;
    }

    static YamlFields of(YamlNode node) {
        if (node instanceof YamlNode.Mapping mapping) {
            return new YamlFields(mapping);
        }
        throw Refusal.failed("score.expectedMapping", node.place());
    }

    Place place() {
        return mapping.place();
    }

    Place placeOf(String key) {
        return mapping.entries().containsKey(key) ? mapping.entries().get(key).place() : mapping.place();
    }

    Optional<YamlNode> optional(String key) {
        taken.add(key);
        return Optional.ofNullable(mapping.entries().get(key)).map(YamlNode.Entry::value);
    }

    YamlNode required(String key) {
        return optional(key).orElseThrow(() -> Refusal.failed("score.fieldMissing", mapping.place(), key));
    }

    List<YamlNode> list(String key) {
        return optional(key).map(YamlFields::items).orElse(List.of());
    }

    String text(String key) {
        return text(key, required(key));
    }

    static String text(String key, YamlNode node) {
        if (node instanceof YamlNode.Scalar scalar && !scalar.text().isBlank()) {
            return scalar.text().strip();
        }
        throw Refusal.failed("score.expectedText", node.place(), key);
    }

    Optional<BigDecimal> number(String key) {
        return optional(key).map(node -> number(key, node));
    }

    int wholeNumber(String key, int lowest, int highest) {
        return wholeNumber(key, required(key), lowest, highest);
    }

    Optional<Integer> optionalWholeNumber(String key, int lowest, int highest) {
        return optional(key).map(node -> wholeNumber(key, node, lowest, highest));
    }

    boolean flag(String key) {
        return optional(key).map(node -> switch (text(key, node)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw Refusal.failed("score.expectedTrueOrFalse", node.place(), key);
        }).orElse(false);
    }

    /** Refuses keys that nobody asked for. */
    void nothingElse() {
        mapping.entries().forEach((key, entry) -> {
            if (!taken.contains(key)) {
                throw Refusal.failed("score.fieldUnknown", entry.place(), key, String.join(", ", taken));
            }
        });
    }

    private static BigDecimal number(String key, YamlNode node) {
        if (node instanceof YamlNode.Scalar scalar && NUMBER.matcher(scalar.text()).matches()) {
            return new BigDecimal(scalar.text());
        }
        throw Refusal.failed("score.expectedNumber", node.place(), key);
    }

    private static int wholeNumber(String key, YamlNode node, int lowest, int highest) {
        var value = number(key, node);
        if (value.stripTrailingZeros().scale() > 0 || value.compareTo(BigDecimal.valueOf(lowest)) < 0
                || value.compareTo(BigDecimal.valueOf(highest)) > 0) {
            throw Refusal.failed("score.expectedWholeNumber", node.place(), key, lowest, highest);
        }
        return value.intValueExact();
    }

    static List<YamlNode> items(YamlNode node) {
        if (node instanceof YamlNode.Sequence sequence) {
            return new ArrayList<>(sequence.items());
        }
        throw Refusal.failed("score.expectedList", node.place());
    }
}
