package org.gridlight.model.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gridlight.model.files.YamlNode.Place;
import org.gridlight.model.files.YamlFields;
import org.gridlight.model.files.YamlNode;
import org.gridlight.model.words.Refusal;

/** Makes a template of a YAML tree. Every name is checked against what was said before it. */
final class TemplateParser {
    private static final Pattern KEY = Pattern.compile("[a-z][a-zA-Z0-9_]{0,39}");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final int MOST_DECIMALS = 8;
    private static final int MOST_LINES = 30;

    /** Names a formula may use so far. */
    private final Set<String> known = new LinkedHashSet<>();

    private TemplateParser() {}

    static ScoreTemplate parse(YamlNode root) {
        return new TemplateParser().template(YamlFields.of(root));
    }

    private ScoreTemplate template(YamlFields fields) {
        var name = matching(NAME, "name", fields.required("name"));
        var version = fields.wholeNumber("version", 1, 9999);
        var title = title(fields.required("title"));
        var group = title(fields.required("group"));
        var measures = measures(fields.required("measures"));
        var indicators = fields.list("indicators").stream().map(this::indicator).toList();
        var countable = Set.copyOf(known);
        var lines = lines(fields);
        var weightSum = fields.number("weightSum").orElse(BigDecimal.ONE);
        refuseWrongSum(fields.placeOf("lines"), lines, weightSum);
        var rankable = Set.copyOf(known);
        var total = YamlFields.of(fields.required("total"));
        known.clear();
        lines.forEach(line -> known.add(line.key()));
        known.add(ScoreTemplate.WEIGHTED);
        var totalFormula = formula("formula", total.required("formula"));
        var bounds = bounds(total);
        var rounding = total.optionalWholeNumber("round", 0, MOST_DECIMALS);
        var decimals = total.wholeNumber("decimals", 0, MOST_DECIMALS);
        total.nothingElse();
        var minimum = minimumCount(fields.required("minimumCount"), measures.keySet());
        var ties = fields.list("ties").stream().map(node -> tie(node, rankable)).toList();
        var columns = fields.list("columns").stream().map(node -> oneOf("columns", node, countable)).toList();
        fields.nothingElse();
        return new ScoreTemplate(name, version, title, group, measures, indicators, lines, totalFormula, weightSum,
                bounds, rounding, decimals, minimum, ties, columns);
    }

    private Map<String, Optional<Title>> measures(YamlNode node) {
        var measures = new LinkedHashMap<String, Optional<Title>>();
        if (node instanceof YamlNode.Sequence sequence) {
            sequence.items().forEach(item -> measures.put(newKey("measures", item), Optional.empty()));
        } else if (node instanceof YamlNode.Mapping mapping) {
            mapping.entries().forEach((key, entry) -> measures.put(
                    newKey("measures", new YamlNode.Scalar(entry.place(), key, false)),
                    entry.value() instanceof YamlNode.Scalar empty && empty.text().isEmpty()
                            ? Optional.empty()
                            : Optional.of(title(entry.value()))));
        } else {
            throw Refusal.failed("yaml.expectedList", node.place());
        }
        return Collections.unmodifiableMap(measures);
    }

    private Indicator indicator(YamlNode node) {
        var fields = YamlFields.of(node);
        var formula = formula("formula", fields.required("formula"));
        var key = newKey("key", fields.required("key"));
        var title = title(fields.required("title"));
        var style = switch (fields.optional("style").map(given -> YamlFields.text("style", given)).orElse("number")) {
            case "percent" -> Indicator.Style.PERCENT;
            case "number" -> Indicator.Style.NUMBER;
            default -> throw Refusal.failed("yaml.notOneOf", fields.placeOf("style"), "style", "percent, number");
        };
        var indicator = new Indicator(key, title, formula, fields.number("ifZero"), style,
                fields.wholeNumber("decimals", 0, MOST_DECIMALS));
        fields.nothingElse();
        return indicator;
    }

    private List<ScoreLine> lines(YamlFields fields) {
        var nodes = YamlFields.items(fields.required("lines"));
        if (nodes.isEmpty() || nodes.size() > MOST_LINES) {
            throw Refusal.failed("score.lineCount", fields.placeOf("lines"), MOST_LINES);
        }
        var lines = new ArrayList<ScoreLine>();
        nodes.forEach(node -> lines.add(line(node)));
        return List.copyOf(lines);
    }

    private ScoreLine line(YamlNode node) {
        var fields = YamlFields.of(node);
        var manual = fields.flag("manual");
        var formula = fields.optional("formula").map(given -> formula("formula", given));
        if (manual == formula.isPresent()) {
            throw Refusal.failed("score.formulaOrManual", fields.place());
        }
        var key = newKey("key", fields.required("key"));
        var weight = fields.number("weight");
        weight.filter(share -> share.signum() < 0).ifPresent(negative -> {
            throw Refusal.failed("score.weightNegative", fields.placeOf("weight"), key);
        });
        var line = new ScoreLine(key, title(fields.required("title")), formula, weight, bounds(fields),
                fields.optionalWholeNumber("round", 0, MOST_DECIMALS), fields.wholeNumber("decimals", 0,
                        MOST_DECIMALS));
        fields.nothingElse();
        return line;
    }

    private static void refuseWrongSum(Place place, List<ScoreLine> lines, BigDecimal expected) {
        var sum = lines.stream().flatMap(line -> line.weight().stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(expected) != 0) {
            throw Refusal.failed("score.weightsWrong", place, sum.toPlainString(), expected.toPlainString());
        }
    }

    private static MinimumCount minimumCount(YamlNode node, Set<String> measures) {
        var fields = YamlFields.of(node);
        var minimum = new MinimumCount(oneOf("measure", fields.required("measure"), measures),
                fields.wholeNumber("count", 1, 1_000_000));
        fields.nothingElse();
        return minimum;
    }

    private static TieRule tie(YamlNode node, Set<String> rankable) {
        var fields = YamlFields.of(node);
        var by = oneOf("by", fields.required("by"), rankable);
        var rule = new TieRule(by, switch (fields.text("first")) {
            case "high" -> true;
            case "low" -> false;
            default -> throw Refusal.failed("yaml.notOneOf", fields.placeOf("first"), "first", "high, low");
        });
        fields.nothingElse();
        return rule;
    }

    private static Bounds bounds(YamlFields fields) {
        var bounds = new Bounds(fields.number("minimum"), fields.number("maximum"));
        if (bounds.minimum().isPresent() && bounds.maximum().isPresent()
                && bounds.minimum().get().compareTo(bounds.maximum().get()) > 0) {
            throw Refusal.failed("score.boundsCrossed", fields.placeOf("minimum"));
        }
        return bounds;
    }

    private static Title title(YamlNode node) {
        if (node instanceof YamlNode.Scalar) {
            return new Title(YamlFields.text("title", node), null);
        }
        var fields = YamlFields.of(node);
        var title = new Title(fields.text("zh"), fields.optional("en").map(en -> YamlFields.text("en", en))
                .orElse(null));
        fields.nothingElse();
        return title;
    }

    private Formula formula(String field, YamlNode node) {
        var text = YamlFields.text(field, node);
        try {
            var formula = Formula.of(text, node.place().toString());
            formula.names().stream().filter(name -> !known.contains(name)).sorted().findFirst().ifPresent(name -> {
                throw Refusal.failed("score.nameUnknown", node.place(), name, String.join(", ", known));
            });
            return formula;
        } catch (Formula.Unreadable unreadable) {
            throw Refusal.failed(unreadable, unreadable.key(), node.place(), text.length() > 80
                    ? text.substring(0, 80)
                    : text, unreadable.position(), unreadable.part());
        }
    }

    private String newKey(String field, YamlNode node) {
        var key = matching(KEY, field, node);
        if (key.equals(ScoreTemplate.WEIGHTED) || !known.add(key)) {
            throw Refusal.failed("score.keyTaken", node.place(), key);
        }
        return key;
    }

    private static String oneOf(String field, YamlNode node, Set<String> allowed) {
        var text = YamlFields.text(field, node);
        if (!allowed.contains(text)) {
            throw Refusal.failed("score.nameUnknown", node.place(), text, allowed.stream().sorted().toList());
        }
        return text;
    }

    private static String matching(Pattern pattern, String field, YamlNode node) {
        var text = YamlFields.text(field, node);
        if (!pattern.matcher(text).matches()) {
            throw Refusal.failed("score.keyWrong", node.place(), field, text.length() > 40
                    ? text.substring(0, 40)
                    : text);
        }
        return text;
    }
}
