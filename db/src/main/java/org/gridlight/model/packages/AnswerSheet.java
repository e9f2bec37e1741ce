package org.gridlight.model.packages;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.gridlight.model.words.Refusal;

/**
 * The table in a package: a row a case, whose last three columns the unit fills in. It begins with a byte order mark, because
 * spreadsheets take Chinese for something else without one.
 */
public final class AnswerSheet {
    /** Name of the table in a package. */
    public static final String NAME = "answers.csv";
    private static final String MARK = "\uFEFF";

    private AnswerSheet() {}

    /** @param zone of the centre, in which due times are written */
    public static byte[] of(List<PackedCase> cases, ZoneId zone) {
        var text = new StringWriter().append(MARK);
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord("case", "version", "category", "place", "urgent", "due", "task", "handled_at", "signer",
                    "words");
            for (var each : cases) {
                csv.writeRecord(each.number(), Integer.toString(each.version()), each.category(), each.place(),
                        each.urgent() ? "1" : "",
                        each.due() == null ? "" : each.due().atZone(zone).toOffsetDateTime().toString(),
                        Objects.requireNonNullElse(each.words(), ""), "", "", "");
            }
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The rows in which something was answered.
     *
     * @param name of the package, for what is said of it
     * @throws Refusal when it is no such table
     */
    public static List<PackedAnswer> answers(String name, byte[] table) {
        var text = new String(table, StandardCharsets.UTF_8);
        try (var csv = CsvReader.builder().skipEmptyLines(true)
                .ofNamedCsvRecord(text.startsWith(MARK) ? text.substring(1) : text)) {
            return csv.stream().map(AnswerSheet::answer).filter(row -> !row.words().isEmpty()).toList();
        } catch (CsvParseException | UncheckedIOException | IOException | NoSuchElementException
                | NumberFormatException broken) {
            throw Refusal.failed(broken, "package.badAnswers", name);
        }
    }

    private static PackedAnswer answer(NamedCsvRecord row) {
        return new PackedAnswer((int) row.getStartingLineNumber(), row.getField("case").strip(),
                Integer.parseInt(row.getField("version").strip()), row.getField("handled_at").strip(),
                row.getField("signer").strip(), row.getField("words").strip());
    }
}
