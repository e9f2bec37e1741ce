package org.gridlight.client.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridlight.db.Database;
import org.gridlight.db.assessment.AssessmentRecord;
import org.gridlight.db.centre.SettingStore;
import org.gridlight.model.score.TemplateFile;
import org.gridlight.model.words.Refusal;
import org.gridlight.model.words.Words;
import org.gridlight.reports.Format;
import org.gridlight.reports.monthly.MonthlyBookPrinter;
import org.gridlight.reports.monthly.MonthlyRecord;
import org.gridlight.reports.monthly.PeriodKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Makes the books that are due and not in the folder yet, for a run that nobody watches: what is there is left alone, and what
 * failed is made by the next run.
 */
@Command(name = "due", mixinStandardHelpOptions = true)
final class DueCommand implements Runnable {
    private static final String TEMPLATE = "system";
    /** What these say is that there is nothing to print, which is no failure of a run by night. */
    private static final Set<String> NOTHING = Set.of("report.noData", "period.noData");

    private final Console console;

    @Mixin
    private DatabaseOptions options;

    @Option(names = "--out", paramLabel = "DIR", required = true)
    private Path folder;

    @Option(names = "--formats", paramLabel = "pdf,xlsx,docx", split = ",", defaultValue = "pdf")
    private List<String> formats;

    DueCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        if (folder.toString().isBlank()) {
            throw Refusal.wrongUse("report.noFolder");
        }
        var wanted = formats.stream().map(Format::of).collect(Collectors.toSet());
        ReportCommand.makeFolder(folder);
        try (var database = options.open(console)) {
            var today = LocalDate.ofInstant(console.clock().instant(), new SettingStore(database).zone());
            for (var book : DueBook.on(today)) {
                if (isThere(database, book, wanted)) {
                    console.say("cli.report.dueThere", book.file());
                } else {
                    make(database, book, today, wanted);
                }
            }
        }
    }

    /** A month is made anew until one is there that was made after it was locked. */
    private boolean isThere(Database database, DueBook book, Set<Format> wanted) {
        var files = wanted.stream().map(format -> folder.resolve(book.file() + "." + format.ending())).toList();
        if (!files.stream().allMatch(Files::exists)) {
            return false;
        }
        return book.kind() != DueBook.Kind.MONTHLY || new AssessmentRecord(database.patiently())
                .latest(YearMonth.from(book.first()), TEMPLATE).filter(month -> month.lockedAt() != null)
                .filter(month -> files.stream().noneMatch(file -> isOlder(file, month.lockedAt()))).isPresent();
    }

    private static boolean isOlder(Path file, Instant than) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(than);
        } catch (IOException unreadable) {
            throw Refusal.failed(unreadable, "file.unreadable", file);
        }
    }

    private void make(Database database, DueBook book, LocalDate today, Set<Format> wanted) {
        try {
            switch (book.kind()) {
                case DAILY -> period(database, PeriodKind.DAY, book);
                case QUARTERLY -> period(database, PeriodKind.QUARTER, book);
                case YEARLY -> period(database, PeriodKind.YEAR, book);
                case WEEKLY -> new PaperCommand(console, options, chinese(), folder, wanted).weekly(book.first(),
                        List.of());
                case MONTHLY -> month(database, YearMonth.from(book.first()), today, wanted);
            }
        } catch (Refusal refusal) {
            if (!NOTHING.contains(refusal.key())) {
                throw refusal;
            }
            console.say("cli.report.dueNothing", book.file());
        }
    }

    private void period(Database database, PeriodKind kind, DueBook book) {
        new PeriodReport(console, "zh").print(database, kind, book.first(), folder, formats);
    }

    private void month(Database database, YearMonth month, LocalDate today, Set<Format> wanted) {
        var book = MonthlyRecord.of(database, chinese(), month, console.clock().instant(), today,
                TemplateFile.shipped(TEMPLATE));
        new MonthlyBookPrinter(chinese()).print(book, folder, wanted, console)
                .forEach(file -> console.say("cli.report.written", file, ReportCommand.kilobytes(file)));
    }

    private static Words chinese() {
        return Words.of(Locale.SIMPLIFIED_CHINESE);
    }
}
