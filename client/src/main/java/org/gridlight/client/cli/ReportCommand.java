package org.gridlight.client.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gridlight.db.cases.LedgerStore;
import org.gridlight.db.centre.SettingStore;
import org.gridlight.model.cases.LedgerKind;
import org.gridlight.model.measures.AnomalyRule;
import org.gridlight.model.words.Refusal;
import org.gridlight.model.words.Words;
import org.gridlight.reports.Format;
import org.gridlight.reports.cases.LedgerPrinter;
import org.gridlight.reports.monthly.MonthlyBookPrinter;
import org.gridlight.reports.monthly.MonthlyRecord;
import org.gridlight.reports.monthly.PeriodKind;
import org.gridlight.reports.map.MapPaper;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints books from the record. */
@Command(name = "report", mixinStandardHelpOptions = true, subcommands = DueCommand.class)
final class ReportCommand implements Runnable {
    private static final int FEWEST_DOTS = 72;
    private static final int MOST_DOTS = 600;

    private final Console console;
    private final InstantSource clock;

    ReportCommand(Console console) {
        this.console = console;
        this.clock = console.clock();
    }

    @Override
    public void run() {
        throw Refusal.wrongUse("cli.noSubcommand", "report");
    }

    @Command(name = "monthly", mixinStandardHelpOptions = true)
    void monthly(@Mixin DatabaseOptions options,
            @Option(names = "--month", paramLabel = "YYYY-MM", required = true) YearMonth month,
            @Option(names = "--out", paramLabel = "DIR", required = true) Path folder,
            @Option(names = "--formats", paramLabel = "pdf,xlsx,docx", split = ",", defaultValue = "pdf") List<String> formats,
            @Option(names = "--template", paramLabel = "FILE.yaml|NAME", defaultValue = "system") String template,
            @Option(names = "--issued", paramLabel = "DATE") LocalDate issued,
            @Option(names = "--revision", paramLabel = "N") Integer revision,
            @Option(names = "--book-lang", paramLabel = "zh|en", defaultValue = "zh") String language) {
        if (folder.toString().isBlank()) {
            throw Refusal.wrongUse("report.noFolder");
        }
        var started = clock.instant();
        var wanted = formats.stream().map(Format::of).collect(Collectors.toSet());
        var sheet = ScoreCommand.template(template);
        var words = Words.of(Gridlight.language(language));
        try (var database = options.open(console)) {
            var today = LocalDate.ofInstant(started, new SettingStore(database).zone());
            console.step("cli.report.counting", month);
            var book = revision == null
                    ? MonthlyRecord.of(database, words, month, started, issued == null ? today : issued, sheet)
                    : MonthlyRecord.locked(database, month, sheet.name(), revision);
            makeFolder(folder);
            var files = new MonthlyBookPrinter(words).print(book, folder, wanted, console);
            files.forEach(file -> console.say("cli.report.written", file, kilobytes(file)));
            console.say("cli.report.done", month, console.secondsSince(started));
        }
    }

    @Command(name = "daily", mixinStandardHelpOptions = true)
    void daily(@Mixin DatabaseOptions options,
            @Option(names = "--day", paramLabel = "DATE", required = true) LocalDate day,
            @Option(names = "--out", paramLabel = "DIR", required = true) Path folder,
            @Option(names = "--formats", paramLabel = "pdf,xlsx,docx", split = ",", defaultValue = "pdf") List<String> formats,
            @Option(names = "--book-lang", paramLabel = "zh|en", defaultValue = "zh") String language) {
        var first = day;
        try (var database = options.open(console)) {
            new PeriodReport(console, language).print(database, PeriodKind.DAY, first, folder, formats);
        }
    }

    @Command(name = "quarterly", mixinStandardHelpOptions = true)
    void quarterly(@Mixin DatabaseOptions options,
            @Option(names = "--quarter", paramLabel = "YYYY-Qn", required = true) String quarter,
            @Option(names = "--out", paramLabel = "DIR", required = true) Path folder,
            @Option(names = "--formats", paramLabel = "pdf,xlsx,docx", split = ",", defaultValue = "pdf") List<String> formats,
            @Option(names = "--book-lang", paramLabel = "zh|en", defaultValue = "zh") String language) {
        var first = PeriodReport.quarter(quarter);
        try (var database = options.open(console)) {
            new PeriodReport(console, language).print(database, PeriodKind.QUARTER, first, folder, formats);
        }
    }

    @Command(name = "yearly", mixinStandardHelpOptions = true)
    void yearly(@Mixin DatabaseOptions options,
            @Option(names = "--year", paramLabel = "YYYY", required = true) Year year,
            @Option(names = "--out", paramLabel = "DIR", required = true) Path folder,
            @Option(names = "--formats", paramLabel = "pdf,xlsx,docx", split = ",", defaultValue = "pdf") List<String> formats,
            @Option(names = "--book-lang", paramLabel = "zh|en", defaultValue = "zh") String language) {
        var first = year.atDay(1);
        try (var database = options.open(console)) {
            new PeriodReport(console, language).print(database, PeriodKind.YEAR, first, folder, formats);
        }
    }

    @Command(name = "poster", mixinStandardHelpOptions = true)
    void poster(@Mixin DatabaseOptions options,
            @Option(names = "--month", paramLabel = "YYYY-MM", required = true) YearMonth month,
            @Option(names = "--template", paramLabel = "FILE.yaml|NAME", defaultValue = "system") String template,
            @Option(names = "--last") boolean lastToo,
            @Option(names = "--out", paramLabel = "DIR", required = true) Path folder,
            @Option(names = "--formats", paramLabel = "pdf,xlsx,docx", split = ",", defaultValue = "pdf") List<String> formats,
            @Option(names = "--book-lang", paramLabel = "zh|en", defaultValue = "zh") String language) {
        var sheet = ScoreCommand.template(template);
        try (var database = options.open(console)) {
            new PosterReport(console, database).print(sheet, month, lastToo, folder, formats,
                    Words.of(Gridlight.language(language)));
        }
    }

    @Command(name = "ledger", mixinStandardHelpOptions = true)
    void ledger(@Mixin DatabaseOptions options,
            @Option(names = "--kind", paramLabel = "extension|suspension|void|return|forced-closing", split = ",") List<String> kinds,
            @Option(names = "--month", paramLabel = "YYYY-MM", required = true) YearMonth month,
            @Option(names = "--out", paramLabel = "DIR", required = true) Path folder,
            @Option(names = "--formats", paramLabel = "pdf,xlsx,docx", split = ",", defaultValue = "pdf") List<String> formats,
            @Option(names = "--book-lang", paramLabel = "zh|en", defaultValue = "zh") String language) {
        if (folder.toString().isBlank()) {
            throw Refusal.wrongUse("report.noFolder");
        }
        var started = clock.instant();
        var wanted = formats.stream().map(Format::of).collect(Collectors.toSet());
        var ledgers = kinds == null
                ? List.of(LedgerKind.values())
                : kinds.stream().map(ReportCommand::ledgerKind).toList();
        var words = Words.of(Gridlight.language(language));
        try (var database = options.open(console)) {
            var settings = new SettingStore(database);
            var zone = settings.zone();
            if (month.atDay(1).atStartOfDay(zone).toInstant().isAfter(started)) {
                throw Refusal.failed("report.monthAhead", month);
            }
            var printer = new LedgerPrinter(words, settings.centreName().orElseGet(
                    () -> words.say("monthly.centreUnnamed")), zone);
            makeFolder(folder);
            for (var kind : ledgers) {
                var ledger = new LedgerStore(database, zone).of(kind, month, started);
                printer.print(ledger, folder, wanted, console).forEach(
                        file -> console.say("cli.report.ledgerWritten", file, kilobytes(file), ledger.lines().size()));
            }
        }
    }

    @Command(name = "map", mixinStandardHelpOptions = true)
    void map(@Mixin DatabaseOptions options, @Option(names = "--code", paramLabel = "CODE") String code,
            @Option(names = "--paper", paramLabel = "A4|A3|A2|A1|A0", defaultValue = "A3") MapPaper paper,
            @Option(names = "--portrait") boolean upright,
            @Option(names = "--dots", paramLabel = "N", defaultValue = "0") int dots,
            @Option(names = "--grey") boolean grey,
            @Option(names = "--out", paramLabel = "DIR", required = true) Path folder,
            @Option(names = "--book-lang", paramLabel = "zh|en", defaultValue = "zh") String language) {
        if (folder.toString().isBlank()) {
            throw Refusal.wrongUse("report.noFolder");
        }
        if (dots != 0 && (dots < FEWEST_DOTS || dots > MOST_DOTS)) {
            throw Refusal.wrongUse("map.print.dots", dots, FEWEST_DOTS, MOST_DOTS);
        }
        try (var database = options.open(console)) {
            new MapSheetCommand(console, Words.of(Gridlight.language(language))).print(database,
                    new MapSheetCommand.Wanted(code, paper, !upright, dots, grey, folder), clock.instant());
        }
    }

    @Command(name = "thresholds", mixinStandardHelpOptions = true)
    void thresholds(@Mixin DatabaseOptions options, @Option(names = "--set", paramLabel = "TEXT") String text) {
        var rule = text == null ? null : AnomalyRule.of(text);
        try (var database = options.open(console)) {
            if (rule != null) {
                new SettingStore(database).putAnomalyRule(rule);
            }
            console.say("cli.report.thresholds", SettingStore.anomalyRuleOf(database).text());
        }
    }

    @Command(name = "weekly", mixinStandardHelpOptions = true)
    void weekly(@Mixin DatabaseOptions options, @Mixin PaperOptions paper,
            @Option(names = "--week-ending", paramLabel = "FRIDAY", required = true) LocalDate friday,
            @Option(names = "--hint", paramLabel = "TEXT") List<String> hints) {
        paper.of(console, options).weekly(friday, hints == null ? List.of() : hints);
    }

    @Command(name = "deduction", mixinStandardHelpOptions = true)
    void deduction(@Mixin DatabaseOptions options, @Mixin PaperOptions paper,
            @Option(names = "--month", paramLabel = "YYYY-MM", required = true) YearMonth month,
            @Option(names = "--template", paramLabel = "FILE.yaml|NAME", required = true) String template,
            @Option(names = "--unit", paramLabel = "CODE", required = true) String unit,
            @Option(names = "--line", paramLabel = "KEY", required = true) String line) {
        paper.of(console, options).deduction(month, ScoreCommand.template(template), unit, line);
    }

    @Command(name = "supervise", mixinStandardHelpOptions = true)
    void supervise(@Mixin DatabaseOptions options, @Mixin PaperOptions paper,
            @Option(names = "--number", paramLabel = "NUMBER", required = true) String number) {
        paper.of(console, options).supervise(number);
    }

    @Command(name = "red-notice", mixinStandardHelpOptions = true)
    void redNotice(@Mixin DatabaseOptions options, @Mixin PaperOptions paper,
            @Option(names = "--number", paramLabel = "NUMBER", required = true) String number) {
        paper.of(console, options).redNotice(number);
    }

    @Command(name = "transfer", mixinStandardHelpOptions = true)
    void transfer(@Mixin DatabaseOptions options, @Mixin PaperOptions paper,
            @Option(names = "--number", paramLabel = "NUMBER", required = true) String number) {
        paper.of(console, options).transfer(number);
    }

    @Command(name = "meeting", mixinStandardHelpOptions = true)
    void meeting(@Mixin DatabaseOptions options, @Mixin PaperOptions paper,
            @Option(names = "--number", paramLabel = "NUMBER", required = true) String number) {
        paper.of(console, options).meeting(number);
    }

    private static LedgerKind ledgerKind(String code) {
        return LedgerKind.of(code).orElseThrow(() -> Refusal.wrongUse("report.noSuchLedger", code,
                Arrays.stream(LedgerKind.values()).map(LedgerKind::code).collect(Collectors.joining(", "))));
    }

    static void makeFolder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw Refusal.failed(e, "report.folderUnwritable", folder);
        }
    }

    static long kilobytes(Path file) {
        try {
            return Console.kilobytes(Files.size(file));
        } catch (IOException e) {
            throw Refusal.failed(e, "file.unreadable", file);
        }
    }
}
