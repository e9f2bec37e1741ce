package org.gridlight.reports.monthly;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridlight.model.measures.LightMeasure;
import org.gridlight.model.score.Indicator;
import org.gridlight.model.score.ScoreTable;
import org.gridlight.model.score.ScoreTemplate;
import org.gridlight.model.score.ScoredUnit;
import org.gridlight.model.score.Standing;
import org.gridlight.model.words.Refusal;
import org.gridlight.model.words.Words;
import org.gridlight.reports.BookTable;
import org.gridlight.reports.Cell;
import org.gridlight.reports.Column;

/** Ranked tables, with the rules that were computed printed under each. */
final class ScoreTables {
    private final Words words;

    ScoreTables(Words words) {
        this.words = words;
    }

    BookTable table(ScoreTable scores, Numbering numbering) {
        var template = scores.template();
        var caption = numbering.table(
                words.say("monthly.titleOfGroup", template.title().in(words), template.group().in(words)));
        var rows = scores.units().stream().map(unit -> row(template, unit)).toList();
        return new BookTable(template.group().in(words), caption.first(), caption.continued(), columns(template), rows,
                Optional.empty(), new ScoreNotes(words).of(scores));
    }

    private List<Column> columns(ScoreTemplate template) {
        var columns = new ArrayList<Column>();
        columns.add(Column.ranks(words.say("monthly.rank"), 9));
        columns.add(Column.names(words.say("monthly.unit"), 30));
        template.columns()
                .forEach(key -> columns.add(Column.numbers(template.titleOf(key, words), width(template.titleOf(
                        key, words)))));
        template.lines().stream().filter(line -> isPrinted(template, line.key())).forEach(line -> columns.add(Column
                .numbers(line.title().in(words), width(line.title().in(words)))));
        columns.add(Column.results(words.say("score.total"), 13));
        if (columns.size() > BookTable.MOST_COLUMNS) {
            throw Refusal.failed("report.tooManyColumns", template.title().in(words), columns.size(),
                    BookTable.MOST_COLUMNS);
        }
        return columns;
    }

    /** A single line that is the whole total would be the same column twice. */
    private static boolean isPrinted(ScoreTemplate template, String line) {
        return template.lines().size() > 1 || !template.lines().getFirst().key().equals(line);
    }

    private static double width(String title) {
        return Math.max(12, 3.4 * title.length());
    }

    private List<Cell> row(ScoreTemplate template, ScoredUnit unit) {
        var cells = new ArrayList<Cell>();
        cells.add(unit.standing() instanceof Standing.Ranked ranked ? Cell.count(ranked.rank()) : Cell.NONE);
        cells.add(Cell.text(unit.name()));
        template.columns().forEach(key -> cells.add(value(template, unit, key)));
        var ranked = unit.standing().isRanked();
        template.lines().stream().filter(line -> isPrinted(template, line.key())).forEach(line -> cells.add(ranked
                ? Cell.decimals(unit.value(line.key()), line.decimals())
                : Cell.NONE));
        cells.add(Cell.decimals(unit.total(), template.decimals()));
        return cells;
    }

    private static Cell value(ScoreTemplate template, ScoredUnit unit, String key) {
        var indicator = template.indicator(key);
        if (indicator.isEmpty()) {
            return LightMeasure.ofKey(key).isPresent()
                    ? Cell.decimals(unit.value(key), LightMeasure.DECIMALS)
                    : Cell.number(unit.value(key), Cell.COUNT);
        }
        if (!unit.standing().isRanked()) {
            return Cell.NONE;
        }
        return indicator.get().style() == Indicator.Style.PERCENT
                ? Cell.percent(unit.value(key), indicator.get().decimals())
                : Cell.decimals(unit.value(key), indicator.get().decimals());
    }
}
