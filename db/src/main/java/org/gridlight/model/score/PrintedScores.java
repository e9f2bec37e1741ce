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
 * Scores as reports print them, the answer to {@link PrintedSheet}: {@code group,rank,unit,}, each computed line that
 * has no given number of its own, what people gave, {@code total}. Rounded half up to the decimals of the template;
 * "-" where there is nothing, and for the rank and total of a unit that is not ranked.
 */
public final class PrintedScores {
    private static final String NOTHING = "-";

    private PrintedScores() {}

    /** Appends the tables, one below the other under one header. @param tables all of one template */
    public static void write(ScoreTemplate template, List<ScoreTable> tables, Appendable out) {
        try {
            var text = new StringWriter();
            var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);
            csv.writeRecord(header(template));
            tables.forEach(table -> table.units().forEach(unit -> csv.writeRecord(line(table, unit))));
            csv.flush();
            out.append(text.toString());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static List<String> header(ScoreTemplate template) {
        var header = new ArrayList<>(List.of("group", "rank", "unit"));
        template.lines().forEach(line -> header.add(PrintedSheet.column(given(template, line).orElse(line.key()))));
        header.add("total");
        return header;
    }

    private static List<String> line(ScoreTable table, ScoredUnit unit) {
        var template = table.template();
        var cells = new ArrayList<>(List.of(template.group().zh(),
                unit.standing() instanceof Standing.Ranked(var rank) ? String.valueOf(rank) : NOTHING, unit.name()));
        template.lines().forEach(line -> cells.add(given(template, line)
                .map(measure -> unit.value(measure).map(BigDecimal::toPlainString).orElse(NOTHING))
                .orElseGet(() -> printed(unit.value(line.key()), line.decimals()))));
        cells.add(printed(unit.total(), template.decimals()));
        return cells;
    }

    /** The one measure that people gave and from which alone a line is computed, as pieces of litter are. */
    private static Optional<String> given(ScoreTemplate template, ScoreLine line) {
        return line.formula().map(Formula::names).filter(names -> names.size() == 1).stream().flatMap(
                names -> names.stream()).filter(
                        name -> template.measures().getOrDefault(name, UsedMeasure.COUNTED)
                                .isGiven())
                .findFirst();
    }

    private static String printed(Optional<BigDecimal> value, int decimals) {
        return value.map(number -> FormulaLanguage.round(number, decimals).toPlainString()).orElse(NOTHING);
    }
}
