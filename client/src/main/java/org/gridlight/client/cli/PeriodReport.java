package org.gridlight.client.cli;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.stream.Collectors;
import org.gridlight.db.Database;
import org.gridlight.model.words.Refusal;
import org.gridlight.model.words.Words;
import org.gridlight.reports.Format;
import org.gridlight.reports.monthly.PeriodBookPrinter;
import org.gridlight.reports.monthly.PeriodBookRecord;
import org.gridlight.reports.monthly.PeriodKind;

/** Prints the book of a day, a quarter or a year. */
final class PeriodReport {
    private final Console console;
    private final Words words;

    /** @param language of the book */
    PeriodReport(Console console, String language) {
        this.console = console;
        this.words = Words.of(Gridlight.language(language));
    }

    /** First day of a quarter named as 2026-Q3. */
    static LocalDate quarter(String text) {
        try {
            if (text.matches("\\d{4}-Q[1-4]")) {
                return Year.parse(text.substring(0, 4)).atMonth(text.charAt(6) * 3 - '0' * 3 - 2).atDay(1);
            }
        } catch (DateTimeException wrong) {
            throw Refusal.wrongUse("report.quarter", text);
        }
        throw Refusal.wrongUse("report.quarter", text);
    }

    /** @param day any day of the period */
    void print(Database database, PeriodKind kind, LocalDate day, Path folder, List<String> formats) {
        if (folder.toString().isBlank()) {
            throw Refusal.wrongUse("report.noFolder");
        }
        var wanted = formats.stream().map(Format::of).collect(Collectors.toSet());
        var book = PeriodBookRecord.of(database, words, kind, day, console.clock().instant());
        ReportCommand.makeFolder(folder);
        new PeriodBookPrinter(words).print(book, folder, wanted, console)
                .forEach(file -> console.say("cli.report.written", file, ReportCommand.kilobytes(file)));
    }
}
