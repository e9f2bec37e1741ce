package org.gridlight.client.scores;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridlight.model.light.TimeInLight;
import org.gridlight.model.measures.CountedMeasure;
import org.gridlight.model.measures.LightMeasure;
import org.gridlight.model.measures.MonthCounts;
import org.gridlight.model.measures.MonthMeasure;
import org.gridlight.model.measures.WorkMeasure;
import org.gridlight.model.measures.Worker;
import org.gridlight.model.score.Formula;
import org.gridlight.model.score.ScoreFormulaText;
import org.gridlight.model.score.ScoreLine;
import org.gridlight.model.score.ScoreTemplate;
import org.gridlight.model.score.ScoredUnit;
import org.gridlight.model.words.Words;

/**
 * How a number of the sheet came about: its rule, the rule filled with its numbers, the numbers themselves, and which
 * cases to look at first.
 *
 * @param title  what the number is
 * @param rule   in words, as it was computed
 * @param filled the same with the numbers; empty when there is nothing to compute
 * @param result as it stands in the cell
 * @param parts  what it was made of
 * @param list   the measure whose cases tell most about it, null when none does
 * @param lights whether no cases tell about it but the record of lights (灯号记录) of the unit
 */
record CellExplanation(String title, String rule, String filled, String result, List<Part> parts, CountedMeasure list,
        boolean lights) {
    /**
     * A number that was used.
     *
     * @param measure the measure it counts, null when it is computed; its cases can be listed
     * @param light   the time under a light that it is, null when it is none; its record can be opened
     * @param depth   1 for a part of the one above
     */
    record Part(String title, String value, CountedMeasure measure, LightMeasure light, int depth) {}

    /** @param counts of the unit; @param lights how long it stood under its light, empty when that was not observed */
    static CellExplanation of(Sheet sheet, ScoredUnit unit, MonthCounts counts, Optional<TimeInLight> lights,
            SheetColumn column, Words words) {
        return new Maker(sheet, unit, counts, lights, words).of(column);
    }

    private record Maker(Sheet sheet, ScoredUnit unit, MonthCounts counts, Optional<TimeInLight> lights,
            Words words) {
        CellExplanation of(SheetColumn column) {
            var template = sheet.template();
            var key = column.key();
            if (isLight(key)) {
                return lights(column);
            }
            if (template.given(key).isPresent()) {
                return line(column, template.given(key).get());
            }
            if (template.measures().containsKey(key)) {
                return measure(column, counted(key).orElse(null));
            }
            var indicator = template.indicator(key);
            if (indicator.isPresent()) {
                var rule = ScoreFormulaText.rule(template, indicator.get(), words);
                return computed(column, rule, filled(indicator.get().formula()), indicator.get().formula());
            }
            var line = template.lines().stream().filter(one -> one.key().equals(key)).findFirst();
            return line.map(one -> line(column, one)).orElseGet(() -> total(column));
        }

        private CellExplanation measure(SheetColumn column, CountedMeasure measure) {
            var parts = new ArrayList<Part>();
            if (measure == MonthMeasure.SHOULD_CLOSE) {
                Stream.of(MonthMeasure.CLOSED_ON_TIME, MonthMeasure.CLOSED_OVERDUE, MonthMeasure.EXEMPT,
                        MonthMeasure.BACKLOG, MonthMeasure.CARRIED_OVER).map(part -> part(part, 0))
                        .filter(part -> part.measure() != MonthMeasure.EXEMPT || !part.value().equals("0"))
                        .forEach(parts::add);
            }
            return new CellExplanation(column.title(), words.say("monthly.rule." + column.key()), "",
                    sheet.text(unit, column), parts, measure, false);
        }

        private boolean isLight(String key) {
            return sheet.template().measures().containsKey(key) && LightMeasure.ofKey(key).isPresent();
        }

        /** The times under all lights together are what was observed. */
        private CellExplanation lights(SheetColumn column) {
            var parts = lights.map(time -> Stream.of(LightMeasure.values())
                    .map(measure -> new Part(MeasureWords.of(measure, words),
                            measure.of(time).toPlainString(), null, measure, 0))
                    .toList()).orElse(List.of());
            return new CellExplanation(column.title(), words.say("monthly.rule." + column.key()), "",
                    sheet.text(unit, column), parts, null, true);
        }

        private CellExplanation line(SheetColumn column, ScoreLine line) {
            var rule = ScoreFormulaText.rule(sheet.template(), line, words);
            return line.formula().map(formula -> computed(column, rule, filled(formula), formula))
                    .orElseGet(() -> new CellExplanation(column.title(), rule, "", sheet.text(unit, column), List.of(),
                            null, false));
        }

        private CellExplanation total(SheetColumn column) {
            var template = sheet.template();
            var lines = template.lines();
            if (lines.size() == 1 && lines.getFirst().formula().isPresent()) {
                var formula = lines.getFirst().formula().get();
                return computed(column, ScoreFormulaText.rule(template, lines.getFirst(), words), filled(formula),
                        formula);
            }
            var parts = lines.stream()
                    .map(line -> new Part(line.title().in(words), sheet.numbers().text(unit, line.key()), null, null,
                            0))
                    .toList();
            return new CellExplanation(column.title(), ScoreFormulaText.totalRule(template, words),
                    unit.standing().isRanked() ? template.total().inWords(this::numberInTotal) : "",
                    sheet.text(unit, column), parts, MonthMeasure.NOT_ON_TIME, false);
        }

        private CellExplanation computed(SheetColumn column, String rule, String filled, Formula formula) {
            var names = formula.names();
            var parts = new ArrayList<Part>();
            inOrder(names).forEach(name -> addPart(parts, name));
            boolean ofLights = !names.isEmpty() && names.stream().allMatch(this::isLight);
            return new CellExplanation(column.title(), rule, filled, sheet.text(unit, column), parts,
                    ofLights ? null : toLookAt(names), ofLights);
        }

        private void addPart(List<Part> parts, String name) {
            var measure = counted(name);
            parts.add(new Part(sheet.template().titleOf(name, words), sheet.numbers().text(unit, name),
                    measure.orElse(null), isLight(name) ? LightMeasure.ofKey(name).orElse(null) : null, 0));
            if (measure.isPresent() && measure.get() == MonthMeasure.SHOULD_CLOSE) {
                parts.add(part(MonthMeasure.CARRIED_OVER, 1));
            }
        }

        /** What the record counts under that name of the template. */
        private Optional<CountedMeasure> counted(String name) {
            var used = sheet.template().measures().get(name);
            return used == null || used.isGiven()
                    ? Optional.empty()
                    : MonthMeasure.ofKey(name).<CountedMeasure>map(measure -> measure)
                            .or(() -> WorkMeasure.ofKey(Worker.DEPARTMENT, name));
        }

        private Part part(MonthMeasure measure, int depth) {
            return new Part(MeasureWords.of(measure, words), Long.toString(counts.of(measure)), measure, null, depth);
        }

        /** Measures as the template names them, then indicators, then lines. */
        private Stream<String> inOrder(Set<String> names) {
            var template = sheet.template();
            return Stream.of(template.measures().keySet().stream(),
                    template.indicators().stream().map(indicator -> indicator.key()),
                    template.lines().stream().map(ScoreLine::key)).flatMap(keys -> keys).filter(names::contains);
        }

        /** What is good says little; the cases that took something away are those to look at. */
        private static CountedMeasure toLookAt(Set<String> names) {
            if (names.contains(WorkMeasure.HANDLED_ON_TIME.key())) {
                return WorkMeasure.HANDLED_LATE;
            }
            if (names.contains(WorkMeasure.HANDLED.key())) {
                return WorkMeasure.OVERDUE_PENDING;
            }
            var known = names.stream().map(MonthMeasure::ofKey).flatMap(Optional::stream).collect(Collectors.toSet());
            if (known.contains(MonthMeasure.CLOSED_ON_TIME)) {
                return MonthMeasure.NOT_ON_TIME;
            }
            if (known.contains(MonthMeasure.CLOSED)) {
                return MonthMeasure.BACKLOG;
            }
            return known.stream().filter(measure -> measure != MonthMeasure.SHOULD_CLOSE).sorted().findFirst()
                    .orElse(MonthMeasure.NOT_ON_TIME);
        }

        private String filled(Formula formula) {
            return SheetNumbers.hasRates(unit) ? formula.inWords(name -> sheet.numbers().text(unit, name)) : "";
        }

        private String numberInTotal(String name) {
            if (!name.equals(ScoreTemplate.WEIGHTED)) {
                return sheet.numbers().text(unit, name);
            }
            return sheet.template().lines().stream().filter(line -> line.weight().isPresent())
                    .map(line -> sheet.numbers().text(unit, line.key()) + " × " + percent(line.weight().get()))
                    .collect(Collectors.joining(" + "));
        }

        private static String percent(BigDecimal weight) {
            return weight.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
        }
    }
}
