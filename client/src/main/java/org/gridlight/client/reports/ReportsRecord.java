package org.gridlight.client.reports;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.gridlight.db.Database;
import org.gridlight.db.measures.MonthStore;
import org.gridlight.model.score.TemplateFile;
import org.gridlight.model.words.Words;
import org.gridlight.reports.monthly.MonthlyBookPrinter;
import org.gridlight.reports.monthly.MonthlyRecord;

/** Makes books of the record. Holds no state; safe for many threads; every call may block for seconds. */
final class ReportsRecord {
    private static final int MOST_MONTHS = 24;
    private static final String TEMPLATE = "system";

    private final Database database;
    private final Words words;
    private final ZoneId zone;
    private final InstantSource clock;

    ReportsRecord(Database database, Words words, ZoneId zone, InstantSource clock) {
        this.database = database;
        this.words = words;
        this.zone = zone;
        this.clock = clock;
    }

    /** The months a book can be made of, the running one first; empty while there are no cases. */
    List<YearMonth> months() {
        var now = YearMonth.from(clock.instant().atZone(zone));
        return new MonthStore(database.patiently(), zone).firstReport().map(first -> YearMonth.from(first.atZone(zone)))
                .map(first -> Stream.iterate(now, month -> !month.isBefore(first), month -> month.minusMonths(1))
                        .limit(MOST_MONTHS).toList())
                .orElse(List.of());
    }

    /** Counts and lays out the monthly book, that of the running month until now. */
    OpenBook monthly(YearMonth month) {
        Instant now = clock.instant();
        var template = TemplateFile.shipped(TEMPLATE);
        var book = MonthlyRecord.of(database, words, month, now, LocalDate.ofInstant(now, zone), template);
        return new OpenBook(book, template, new MonthlyBookPrinter(words).lay(book));
    }
}
