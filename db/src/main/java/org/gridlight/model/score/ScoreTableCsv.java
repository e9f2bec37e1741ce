package org.gridlight.model.score;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes a score table for programs: {@code rank,key,name,measures…,indicators…,lines…,total,standing}. Numbers are
 * exact and plain, what has no value is empty; standing is RANKED, NO_CASE, BELOW_MINIMUM or MISSING_VALUE.
 */
public final class ScoreTableCsv {
    private ScoreTableCsv() {}

    /** Appends the table to {@code out}. */
    public static void write(ScoreTable table, Appendable out) {
        try {
            var text = new StringWriter();
            var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);
            var keys = keys(table.template());
            var header = new ArrayList<>(List.of("rank", "key", "name"));
            header.addAll(keys);
            header.addAll(List.of("total", "standing"));
            csv.writeRecord(header);
            table.units().forEach(unit -> csv.writeRecord(line(unit, keys)));
            csv.flush();
            out.append(text.toString());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static List<String> keys(ScoreTemplate template) {
        var keys = new ArrayList<>(template.measures().keySet());
        template.indicators().forEach(indicator -> keys.add(indicator.key()));
        template.lines().forEach(line -> keys.add(line.key()));
        return keys;
    }

    private static List<String> line(ScoredUnit unit, List<String> keys) {
        var line = new ArrayList<String>();
        line.add(unit.standing() instanceof Standing.Ranked ranked ? String.valueOf(ranked.rank()) : "");
        line.add(unit.key());
        line.add(unit.name());
        keys.forEach(key -> line.add(plain(unit.value(key))));
        line.add(plain(unit.total()));
        line.add(switch (unit.standing()) {
            case Standing.Ranked ranked -> "RANKED";
            case Standing.NoCase none -> "NO_CASE";
            case Standing.BelowMinimum few -> "BELOW_MINIMUM";
            case Standing.MissingValue missing -> "MISSING_VALUE";
        });
        return line;
    }

    private static String plain(Optional<BigDecimal> value) {
        return value.map(BigDecimal::toPlainString).orElse("");
    }
}
