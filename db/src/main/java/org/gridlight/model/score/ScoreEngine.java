package org.gridlight.model.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridlight.model.words.Refusal;

/** Scores and ranks the units of one group by a template. A pure function; the order of the rows does not matter. */
public final class ScoreEngine {
    private ScoreEngine() {}

    /**
     * @param rows the units with their measures and manual lines
     * @throws Refusal when two rows have the same key
     */
    public static ScoreTable score(ScoreTemplate template, Collection<ScoreRow> rows) {
        var seen = new HashSet<String>();
        rows.stream().map(ScoreRow::key).filter(key -> !seen.add(key)).findFirst().ifPresent(key -> {
            throw Refusal.failed("score.unitTwice", key);
        });
        var sheets = rows.stream().map(row -> sheet(template, row)).toList();
        return new ScoreTable(template, inOrder(template, sheets));
    }

    private static ScoredUnit sheet(ScoreTemplate template, ScoreRow row) {
        var values = new LinkedHashMap<String, BigDecimal>();
        template.measures().forEach((key, measure) -> put(values, key,
                Optional.ofNullable(row.values().get(key)).or(measure::ifAbsent).orElse(null)));
        template.indicators().forEach(indicator -> put(values, indicator.key(), indicatorValue(indicator, values)));
        template.lines().forEach(line -> put(values, line.key(), lineValue(line, row, values)));
        var total = total(template, values);
        var standing = standing(template, values, total);
        return new ScoredUnit(row.key(), row.name(), Map.copyOf(values),
                standing.isPresent() ? Optional.empty() : total, standing.orElse(new Standing.Ranked(0)),
                Optional.empty());
    }

    private static BigDecimal indicatorValue(Indicator indicator, Map<String, BigDecimal> values) {
        try {
            return indicator.formula().value(values);
        } catch (Formula.ZeroDenominator zero) {
            return indicator.ifZero().orElse(null);
        }
    }

    private static BigDecimal lineValue(ScoreLine line, ScoreRow row, Map<String, BigDecimal> values) {
        var given = line.formula().map(formula -> valueOrNull(formula, values))
                .orElseGet(() -> line.isManual() ? row.values().get(line.key()) : null);
        if (given == null) {
            return null;
        }
        var held = line.bounds().hold(given);
        return line.rounding().map(decimals -> FormulaLanguage.round(held, decimals)).orElse(held);
    }

    private static Optional<BigDecimal> total(ScoreTemplate template, Map<String, BigDecimal> values) {
        var known = new LinkedHashMap<>(values);
        put(known, ScoreTemplate.WEIGHTED, weightedSum(template, values));
        var sum = valueOrNull(template.total(), known);
        if (sum == null) {
            return Optional.empty();
        }
        var held = template.bounds().hold(sum);
        return Optional.of(template.rounding().map(decimals -> FormulaLanguage.round(held, decimals)).orElse(held));
    }

    private static BigDecimal weightedSum(ScoreTemplate template, Map<String, BigDecimal> values) {
        var sum = BigDecimal.ZERO;
        for (var line : template.lines()) {
            if (line.weight().isPresent()) {
                if (!values.containsKey(line.key())) {
                    return null;
                }
                sum = sum.add(line.weight().get().multiply(values.get(line.key())));
            }
        }
        return sum;
    }

    /** Why the unit is not ranked; empty when it is. */
    private static Optional<Standing> standing(ScoreTemplate template, Map<String, BigDecimal> values,
            Optional<BigDecimal> total) {
        var minimum = template.minimumCount();
        var count = values.get(minimum.measure());
        if (count == null) {
            return Optional.of(new Standing.MissingValue(minimum.measure()));
        }
        if (count.signum() <= 0) {
            return Optional.of(new Standing.NoCase());
        }
        if (count.compareTo(BigDecimal.valueOf(minimum.count())) < 0) {
            return Optional.of(new Standing.BelowMinimum(minimum.count()));
        }
        return total.isPresent() ? Optional.empty() : Optional.of(new Standing.MissingValue(missing(template, values)));
    }

    private static String missing(ScoreTemplate template, Map<String, BigDecimal> values) {
        var keys = new ArrayList<>(template.measures().keySet());
        template.lines().forEach(line -> keys.add(line.key()));
        return keys.stream().filter(key -> !values.containsKey(key)).findFirst().orElse(ScoreTemplate.WEIGHTED);
    }

    private static List<ScoredUnit> inOrder(ScoreTemplate template, List<ScoredUnit> sheets) {
        var better = better(template);
        var byKey = Comparator.comparing(ScoredUnit::key);
        var ranked = sheets.stream().filter(unit -> unit.standing().isRanked()).sorted(better.thenComparing(byKey))
                .toList();
        var ordered = new ArrayList<ScoredUnit>(sheets.size());
        for (var place = 0; place < ranked.size(); place++) {
            var unit = ranked.get(place);
            var shared = place > 0 && better.compare(ranked.get(place - 1), unit) == 0;
            var rank = shared ? ((Standing.Ranked) ordered.getLast().standing()).rank() : place + 1;
            ordered.add(new ScoredUnit(unit.key(), unit.name(), unit.values(), unit.total(),
                    new Standing.Ranked(rank), Optional.empty()));
        }
        var grades = GradedRanks.of(template.grades(), ordered);
        ordered.replaceAll(unit -> new ScoredUnit(unit.key(), unit.name(), unit.values(), unit.total(),
                unit.standing(), Optional.ofNullable(grades.get(unit.key()))));
        sheets.stream().filter(unit -> !unit.standing().isRanked()).sorted(byKey).forEach(ordered::add);
        return ordered;
    }

    private static Comparator<ScoredUnit> better(ScoreTemplate template) {
        Comparator<ScoredUnit> order = Comparator.comparing(unit -> unit.total().orElseThrow(),
                Comparator.reverseOrder());
        for (var tie : template.ties()) {
            var direction = tie.highFirst()
                    ? Comparator.<BigDecimal>reverseOrder()
                    : Comparator.<BigDecimal>naturalOrder();
            order = order.thenComparing(unit -> unit.values().get(tie.by()), Comparator.nullsLast(direction));
        }
        return order;
    }

    private static BigDecimal valueOrNull(Formula formula, Map<String, BigDecimal> values) {
        try {
            return formula.value(values);
        } catch (Formula.ZeroDenominator zero) {
            return null;
        }
    }

    private static void put(Map<String, BigDecimal> values, String key, BigDecimal value) {
        if (value != null) {
            values.put(key, value);
        }
    }
}
