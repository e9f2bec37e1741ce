package org.gridlight.client.scores;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridlight.model.score.ScoreTable;
import org.gridlight.model.score.ScoreTemplate;
import org.gridlight.model.words.Words;

/**
 * What is chosen and what is known in the section of scores. Immutable.
 *
 * @param months   those that can be chosen, latest first
 * @param month    the chosen one, null while there is none
 * @param template by which is scored
 * @param group    name of the chosen group, empty for the first
 * @param known    what was counted and scored by this template so far
 * @param unit     key of the unit of the chosen cell, empty for none
 * @param column   key of its column
 */
record ScoresState(List<YearMonth> months, YearMonth month, ScoreTemplate template, String group,
        Map<YearMonth, ScoredMonth> known, String unit, String column) {
    ScoresState {
        months = List.copyOf(months);
        known = Map.copyOf(known);
    }

    static ScoresState start(ScoreTemplate template) {
        return new ScoresState(List.of(), null, template, "", Map.of(), "", SheetColumn.TOTAL);
    }

    ScoresState withMonths(List<YearMonth> found) {
        return new ScoresState(found, found.isEmpty() ? null : month == null ? found.getFirst() : month, template,
                group, known, unit, column);
    }

    ScoresState withMonth(YearMonth other) {
        return new ScoresState(months, other, template, group, known, unit, column);
    }

    /** @param scored what is known, scored by the other template */
    ScoresState withTemplate(ScoreTemplate other, List<ScoredMonth> scored) {
        var all = new HashMap<YearMonth, ScoredMonth>();
        scored.forEach(one -> all.put(one.month(), one));
        return new ScoresState(months, month, other, group, all, unit, SheetColumn.TOTAL);
    }

    ScoresState withGroup(String other) {
        return new ScoresState(months, month, template, other, known, "", SheetColumn.TOTAL);
    }

    ScoresState withCell(String unitKey, String columnKey) {
        return new ScoresState(months, month, template, group, known, unitKey, columnKey);
    }

    ScoresState withCounts(List<ScoredMonth> counted) {
        var all = new HashMap<>(known);
        counted.forEach(units -> all.put(units.month(), units));
        return new ScoresState(months, month, template, group, all, unit, column);
    }

    /** The chosen month, once it is counted. */
    Optional<ScoredMonth> scored() {
        return month == null ? Optional.empty() : Optional.ofNullable(known.get(month));
    }

    Optional<MonthUnits> counts() {
        return scored().map(ScoredMonth::units);
    }

    /** The groups of the chosen month with their units. */
    List<ScoreTable> groups() {
        return scored().map(ScoredMonth::tables).orElse(List.of());
    }

    /** The sheet of the chosen group. */
    Optional<Sheet> sheet(Words words) {
        return scored().flatMap(
                one -> Sheet.of(one, Optional.ofNullable(known.get(month.minusMonths(1))), group, words));
    }

    /** The last months of the chosen cell, as far as they are known. */
    Trend trend(String groupName) {
        var last = known.values().stream().filter(one -> !one.month().isAfter(month)
                && one.month().isAfter(month.minusMonths(Trend.MONTHS))).toList();
        return Trend.of(last, groupName, unit, column);
    }
}
