package org.gridlight.model.rules;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** Writes limits as a rules file (CSV), which {@link RuleFileReader} reads back. */
public final class RuleFileText {
    private static final List<RuleColumn> COLUMNS = List.of(RuleColumn.CODE, RuleColumn.NAME, RuleColumn.FILING,
            RuleColumn.CLOSING, RuleColumn.STAGE, RuleColumn.ZONE, RuleColumn.GRID_CLASS, RuleColumn.LIMIT);

    private RuleFileText() {}

    /** All of them in the order given, below a header. */
    public static String of(List<Rule> rules) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(COLUMNS.stream().map(RuleColumn::heading).toList());
            rules.forEach(rule -> csv.writeRecord(cells(rule)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static List<String> cells(Rule rule) {
        return List.of(rule.code(), rule.name(), rule.filing(), rule.closing(), rule.stage().name(),
                rule.zone() == null ? "" : rule.zone().name(), rule.gridClass(),
                rule.limit().value().stripTrailingZeros().toPlainString() + rule.limit().unit().name());
    }
}
