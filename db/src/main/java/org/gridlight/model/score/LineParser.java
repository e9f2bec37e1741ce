package org.gridlight.model.score;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.gridlight.model.files.YamlFields;
import org.gridlight.model.files.YamlNode;
import org.gridlight.model.words.Refusal;

/**
 * Reads a line of a sheet: a formula, what people give, or full points less so much for each occurrence (扣分) and more
 * for others (加分), each up to a cap and never below nothing (扣完为止). The last becomes a formula too, so that it is printed
 * as it is computed.
 */
final class LineParser {
    private static final int MOST_DECIMALS = 8;

    private final TemplateNames names;
    private final Set<String> measures;

    /** @param measures those of the template; what is counted for deductions is one of them */
    LineParser(TemplateNames names, Set<String> measures) {
        this.names = names;
        this.measures = measures;
    }

    ScoreLine line(YamlNode node) {
        var fields = YamlFields.of(node);
        var manual = fields.flag("manual");
        var full = fields.number("full");
        var formula = fields.optional("formula").map(given -> names.formula("formula", given))
                .or(() -> full.map(points -> points(points, fields, node)));
        if (manual == formula.isPresent() || full.isPresent() && fields.optional("formula").isPresent()) {
            throw Refusal.failed("score.formulaOrManual", fields.place());
        }
        var key = names.newKey("key", fields.required("key"));
        var weight = fields.number("weight");
        weight.filter(share -> share.signum() < 0).ifPresent(negative -> {
            throw Refusal.failed("score.weightNegative", fields.placeOf("weight"), key);
        });
        var bounds = TemplateNames.bounds(fields);
        var line = new ScoreLine(key, TemplateNames.title(fields.required("title")), formula, weight,
                full.isPresent() ? notBelowNothing(bounds) : bounds,
                fields.optionalWholeNumber("round", 0, MOST_DECIMALS),
                fields.wholeNumber("decimals", 0, MOST_DECIMALS), entry(manual, fields));
        fields.nothingElse();
        return line;
    }

    private static Bounds notBelowNothing(Bounds bounds) {
        return bounds.minimum().isPresent() ? bounds : new Bounds(Optional.of(BigDecimal.ZERO), bounds.maximum());
    }

    private Formula points(BigDecimal full, YamlFields fields, YamlNode node) {
        var text = new StringBuilder(full.toPlainString());
        fields.list("deductions").forEach(each -> text.append(" - ").append(occurrences(each)));
        fields.list("bonuses").forEach(each -> text.append(" + ").append(occurrences(each)));
        return names.made(text.toString(), node);
    }

    private String occurrences(YamlNode node) {
        var fields = YamlFields.of(node);
        var each = fields.requiredNumber("each");
        var cap = fields.number("cap");
        if (each.signum() <= 0 || cap.isPresent() && cap.get().signum() <= 0) {
            throw Refusal.failed("score.deductionNotPositive", fields.place());
        }
        var of = TemplateNames.oneOf("of", fields.required("of"), measures);
        fields.nothingElse();
        var product = each.compareTo(BigDecimal.ONE) == 0 ? of : each.toPlainString() + " * " + of;
        return cap.map(most -> "MIN(" + product + ", " + most.toPlainString() + ")").orElse(product);
    }

    private static Optional<ManualEntry> entry(boolean manual, YamlFields fields) {
        var by = fields.optional("by");
        var evidence = fields.optionalText("evidence");
        if (!manual) {
            by.or(() -> fields.optional("evidence")).ifPresent(node -> {
                throw Refusal.failed("score.formulaOrManual", node.place());
            });
            return Optional.empty();
        }
        return Optional.of(new ManualEntry(by.map(LineParser::giver).orElse(ManualEntry.OF_ASSESSORS.by()),
                evidence.map(text -> !text.equals("none")).orElse(true)));
    }

    private static ManualEntry.Giver giver(YamlNode node) {
        var names = List.of(ManualEntry.Giver.values());
        var text = YamlFields.text("by", node);
        return names.stream().filter(giver -> word(giver).equals(text)).findFirst().orElseThrow(() -> Refusal.failed(
                "yaml.notOneOf", node.place(), "by", String.join(", ", names.stream().map(LineParser::word).toList())));
    }

    /** {@code THIRD_PARTY} is written {@code third-party}. */
    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
