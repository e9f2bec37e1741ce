package org.gridlight.reports.monthly;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridlight.model.measures.LightMeasure;
import org.gridlight.model.score.Assessed;
import org.gridlight.model.score.Indicator;
import org.gridlight.model.score.ScoreFormulaText;
import org.gridlight.model.score.ScoreLine;
import org.gridlight.model.score.ScoreTable;
import org.gridlight.model.score.ScoreTemplate;
import org.gridlight.model.score.ScoredUnit;
import org.gridlight.model.score.Standing;
import org.gridlight.model.words.Words;
import org.gridlight.reports.BookTable;
import org.gridlight.reports.Cell;
import org.gridlight.reports.Column;

/** One score sheet a unit (考评表): every number its total is made of. */
final class UnitSheets {
    private final Words words;
    private final String month;

    /** @param month as printed */
    UnitSheets(Words words, String month) {
        this.words = words;
        this.month = month;
    }

    List<BookTable> of(ScoreTable scores) {
        return scores.units().stream().map(unit -> sheet(scores, unit)).toList();
    }

    private BookTable sheet(ScoreTable scores, ScoredUnit unit) {
        var template = scores.template();
        var caption = words.say("monthly.sheetCaption", unit.name(), template.title().in(words), month);
        var columns = List.of(Column.names(words.say("score.line"), 20),
                Column.names(words.say("monthly.ruleText"), 52),
                Column.numbers(words.say("monthly.value"), 14), Column.numbers(words.say("score.weight"), 12), Column
                        .results(words.say("monthly.points"), 14));
        var rows = new ArrayList<List<Cell>>();
        template.measures().keySet()
                .forEach(key -> rows.add(measure(template, key, unit)));
        template.indicators().forEach(indicator -> rows.add(indicator(template, indicator, unit)));
        template.lines().forEach(line -> rows.add(line(template, line, unit)));
        var total = row(words.say("score.total"), ScoreFormulaText.totalRule(template, words), Cell.text(""),
                Cell.text(""), Cell.decimals(unit
                        .total(), template.decimals()));
        return new BookTable(unit.name(), caption, caption, columns, rows, Optional.of(total), notes(scores, unit));
    }

    /** Counts say themselves what they count; a time under a light has a rule. */
    private List<Cell> measure(ScoreTemplate template, String key, ScoredUnit unit) {
        boolean isLight = LightMeasure.ofKey(key).isPresent();
        return row(template.titleOf(key, words), isLight ? words.say("monthly.rule." + key) : "",
                isLight
                        ? Cell.decimals(unit.value(key), LightMeasure.DECIMALS)
                        : Cell.number(unit.value(key), Cell.COUNT),
                Cell.text(""), Cell.text(""));
    }

    private List<Cell> indicator(ScoreTemplate template, Indicator indicator, ScoredUnit unit) {
        var value = unit.value(indicator.key());
        return row(indicator.title().in(words), ScoreFormulaText.rule(template, indicator, words),
                indicator.style() == Indicator.Style.PERCENT
                        ? Cell.percent(value, indicator.decimals())
                        : Cell.decimals(value, indicator.decimals()),
                Cell.text(""), Cell.text(""));
    }

    private List<Cell> line(ScoreTemplate template, ScoreLine line, ScoredUnit unit) {
        var value = unit.standing().isRanked() ? unit.value(line.key()) : Optional.<BigDecimal>empty();
        var part = value.flatMap(points -> line.weight().map(points::multiply));
        return row(line.title().in(words), ScoreFormulaText.rule(template, line, words),
                Cell.decimals(value, line.decimals()), weight(line.weight()), Cell
                        .decimals(part, template.decimals()));
    }

    private static Cell weight(Optional<BigDecimal> weight) {
        return weight.isPresent() ? Cell.number(weight, "0%") : Cell.text("");
    }

    private List<String> notes(ScoreTable scores, ScoredUnit unit) {
        var standing = unit.standing() instanceof Standing.Ranked ranked
                ? words.say("monthly.sheetRank", scores.template().group().in(words), ranked.rank(),
                        scores.rankedCount())
                : words.say("monthly.sheetUnranked", scores.template().group().in(words),
                        new ScoreNotes(words).reason(scores.template(), unit.standing()));
        var blank = words.say("monthly.blank");
        var version = words.say("monthly.sheetVersion", scores.template().title().in(words), scores.template()
                .version());
        boolean named = scores.template().assessed() != Assessed.PERSON || !unit.standing().isRanked();
        return named
                ? List.of(standing, version, "", words.say("monthly.sheetSigns", blank))
                : List.of(words.say("monthly.sheetPerson"), version, "", words.say("monthly.sheetPersonSigns", blank));
    }

    private static List<Cell> row(String name, String rule, Cell value, Cell weight, Cell points) {
        return List.of(Cell.text(name), Cell.text(rule), value, weight, points);
    }
}
