package org.gridlight.client.scores;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gridlight.model.score.ScoreTable;
import org.gridlight.model.score.ScoreTemplate;
import org.gridlight.model.score.ScoredUnit;
import org.gridlight.model.score.Standing;
import org.gridlight.model.words.Words;

/**
 * The sheet of one group in one month: units by lines of the template.
 *
 * @param table   scores and ranks
 * @param before  the same group a month before, by unit; empty when the record does not reach there
 * @param columns in order
 */
record Sheet(ScoreTable table, Map<String, ScoredUnit> before, List<SheetColumn> columns, SheetNumbers numbers) {
    /** @param previous the month before, when it is known @param group its name, empty for the first */
    static Optional<Sheet> of(ScoredMonth month, Optional<ScoredMonth> previous, String group, Words words) {
        return month.table(group).map(table -> {
            var before = previous.flatMap(earlier -> earlier.table(table.template().group().zh()))
                    .map(ScoreTable::units).orElse(List.of()).stream()
                    .collect(Collectors.toMap(ScoredUnit::key, Function.identity()));
            boolean compared = before.values().stream().anyMatch(unit -> unit.standing().isRanked());
            return new Sheet(table, before, SheetColumn.of(table.template(), words, compared),
                    new SheetNumbers(table.template()));
        });
    }

    ScoreTemplate template() {
        return table.template();
    }

    List<ScoredUnit> units() {
        return table.units();
    }

    Optional<ScoredUnit> unit(String key) {
        return table.units().stream().filter(unit -> unit.key().equals(key)).findFirst();
    }

    Optional<SheetColumn> column(String key) {
        return columns.stream().filter(column -> column.key().equals(key)).findFirst();
    }

    /** What a cell shows. */
    String text(ScoredUnit unit, SheetColumn column) {
        return switch (column.key()) {
            case SheetColumn.RANK -> unit.standing() instanceof Standing.Ranked ranked
                    ? Integer.toString(ranked.rank())
                    : SheetNumbers.NONE;
            case SheetColumn.MOVE -> move(unit);
            case SheetColumn.UNIT -> unit.name();
            case SheetColumn.TOTAL_BEFORE -> SheetNumbers.decimals(
                    Optional.ofNullable(before.get(unit.key())).flatMap(ScoredUnit::total), template().decimals());
            default -> numbers.text(unit, column.key());
        };
    }

    /** Places gained or lost against the month before: ↑2, ↓1, — for the same, - for a unit that has no two ranks. */
    private String move(ScoredUnit unit) {
        var earlier = before.get(unit.key());
        if (earlier != null && earlier.standing() instanceof Standing.Ranked then
                && unit.standing() instanceof Standing.Ranked now) {
            var gained = then.rank() - now.rank();
            return gained == 0 ? "—" : (gained > 0 ? "↑" : "↓") + Math.abs(gained);
        }
        return SheetNumbers.NONE;
    }
}
