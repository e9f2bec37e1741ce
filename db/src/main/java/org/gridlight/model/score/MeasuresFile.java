package org.gridlight.model.score;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gridlight.model.words.Refusal;

/**
 * Reads measures from a CSV file: a header {@code key,measure,…} with an optional column {@code name}, then one line a
 * unit. Columns the template does not use are left aside; those it uses must all be there. Empty or "-" = not known.
 * {@link PrintedSheet} reads the other form, that of a printed table.
 */
public final class MeasuresFile {
    private static final String KEY = "key";
    private static final String NAME = "name";

    private MeasuresFile() {}

    /** @throws Refusal with file, line and column when something is not as it must be */
    public static List<ScoreRow> read(Path file, ScoreTemplate template) {
        return read(CsvTable.read(file), template);
    }

    private static List<ScoreRow> read(CsvTable table, ScoreTemplate template) {
        var used = Stream.concat(template.measures().keySet().stream(), template.manualKeys().stream()).toList();
        var needed = new ArrayList<>(List.of(KEY));
        needed.addAll(used);
        table.require(needed);
        var seen = new HashSet<String>();
        return table.records().stream().map(line -> {
            Map<String, BigDecimal> values = new HashMap<>();
            used.forEach(measure -> values.put(measure, table.number(line, measure)));
            var key = table.key(line, KEY);
            if (!seen.add(key)) {
                throw Refusal.failed("score.unitTwice", key);
            }
            return new ScoreRow(key, table.text(line, NAME).orElse(key), values);
        }).toList();
    }
}
