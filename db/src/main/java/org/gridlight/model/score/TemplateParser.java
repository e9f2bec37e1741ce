package org.gridlight.model.score;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gridlight.model.files.YamlNode.Place;
import org.gridlight.model.files.YamlFields;
import org.gridlight.model.files.YamlNode;
import org.gridlight.model.words.Refusal;

/** Makes a template of a YAML tree. Every name is checked against what was said before it. */
final class TemplateParser {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final int MOST_DECIMALS = 8;
    private static final int MOST_LINES = 30;

    private final TemplateNames names = new TemplateNames();

    private TemplateParser() {}

    static ScoreTemplate parse(YamlNode root) {
        return new TemplateParser().template(YamlFields.of(root));
    }

    private ScoreTemplate template(YamlFields fields) {
        var name = TemplateNames.matching(NAME, "name", fields.required("name"));
        var version = fields.wholeNumber("version", 1, 9999);
        var title = TemplateNames.title(fields.required("title"));
        var group = TemplateNames.title(fields.required("group"));
        var assessed = fields.optional("of").map(TemplateParser::assessed).orElse(Assessed.DEPARTMENT);
        var measures = measures(fields.required("measures"));
        var indicators = fields.list("indicators").stream().map(this::indicator).toList();
        var countable = names.now();
        var lines = lines(fields, measures.keySet());
        var weightSum = fields.number("weightSum").orElse(BigDecimal.ONE);
        refuseWrongSum(fields.placeOf("lines"), lines, weightSum);
        var rankable = names.now();
        var total = YamlFields.of(fields.required("total"));
        names.only(Stream.concat(lines.stream().map(ScoreLine::key), Stream.of(ScoreTemplate.WEIGHTED)).toList());
        var totalFormula = names.formula("formula", total.required("formula"));
        var bounds = TemplateNames.bounds(total);
        var rounding = total.optionalWholeNumber("round", 0, MOST_DECIMALS);
        var decimals = total.wholeNumber("decimals", 0, MOST_DECIMALS);
        total.nothingElse();
        var minimum = minimumCount(fields.required("minimumCount"), measures.keySet());
        var ties = fields.list("ties").stream().map(node -> tie(node, rankable)).toList();
        var columns = fields.list("columns").stream().map(node -> TemplateNames.oneOf("columns", node, countable))
                .toList();
        var grades = GradeParser.grades(fields.list("grades"), bounds.minimum().orElse(BigDecimal.ZERO));
        var rewards = GradeParser.rewards(fields.list("rewards"));
        fields.nothingElse();
        return new ScoreTemplate(name, version, title, group, assessed, measures, indicators, lines, totalFormula,
                weightSum,
                bounds, rounding, decimals, minimum, ties, columns, grades, rewards);
    }

    private static Assessed assessed(YamlNode node) {
        var text = YamlFields.text("of", node);
        return Arrays.stream(Assessed.values()).filter(kind -> kind.word().equals(text)).findFirst()
                .orElseThrow(() -> Refusal.failed("yaml.notOneOf", node.place(), "of",
                        String.join(", ", Arrays.stream(Assessed.values()).map(Assessed::word).toList())));
    }

    private Map<String, UsedMeasure> measures(YamlNode node) {
        var measures = new LinkedHashMap<String, UsedMeasure>();
        if (node instanceof YamlNode.Sequence sequence) {
            sequence.items().forEach(item -> measures.put(names.newKey("measures", item), UsedMeasure.COUNTED));
        } else if (node instanceof YamlNode.Mapping mapping) {
            mapping.entries().forEach((key, entry) -> measures.put(
                    names.newKey("measures", new YamlNode.Scalar(entry.place(), key, false)), measure(entry.value())));
        } else {
            throw Refusal.failed("yaml.expectedList", node.place());
        }
        return Collections.unmodifiableMap(measures);
    }

    private static UsedMeasure measure(YamlNode node) {
        if (node instanceof YamlNode.Scalar scalar) {
            return scalar.text().isEmpty()
                    ? UsedMeasure.COUNTED
                    : new UsedMeasure(Optional.of(TemplateNames.title(scalar)), Optional.empty());
        }
        var fields = YamlFields.of(node);
        var measure = new UsedMeasure(Optional.of(TemplateNames.titleIn(fields)), fields.number("ifAbsent"));
        fields.nothingElse();
        return measure;
    }

    private Indicator indicator(YamlNode node) {
        var fields = YamlFields.of(node);
        var formula = names.formula("formula", fields.required("formula"));
        var key = names.newKey("key", fields.required("key"));
        var title = TemplateNames.title(fields.required("title"));
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

    private List<ScoreLine> lines(YamlFields fields, Set<String> measures) {
        var nodes = YamlFields.items(fields.required("lines"));
        if (nodes.isEmpty() || nodes.size() > MOST_LINES) {
            throw Refusal.failed("score.lineCount", fields.placeOf("lines"), MOST_LINES);
        }
        var parser = new LineParser(names, measures);
        return nodes.stream().map(parser::line).toList();
    }

    private static void refuseWrongSum(Place place, List<ScoreLine> lines, BigDecimal expected) {
        var sum = lines.stream().flatMap(line -> line.weight().stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(expected) != 0) {
            throw Refusal.failed("score.weightsWrong", place, sum.toPlainString(), expected.toPlainString());
        }
    }

    private static MinimumCount minimumCount(YamlNode node, Set<String> measures) {
        var fields = YamlFields.of(node);
        var minimum = new MinimumCount(TemplateNames.oneOf("measure", fields.required("measure"), measures),
                fields.wholeNumber("count", 1, 1_000_000));
        fields.nothingElse();
        return minimum;
    }

    private static TieRule tie(YamlNode node, Set<String> rankable) {
        var fields = YamlFields.of(node);
        var by = TemplateNames.oneOf("by", fields.required("by"), rankable);
        var rule = new TieRule(by, switch (fields.text("first")) {
            case "high" -> true;
            case "low" -> false;
            default -> throw Refusal.failed("yaml.notOneOf", fields.placeOf("first"), "first", "high, low");
        });
        fields.nothingElse();
        return rule;
    }
}
