package org.gridlight.client.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gridlight.model.score.Assessed;
import org.gridlight.model.score.MeasuresFile;
import org.gridlight.model.score.PrintedScores;
import org.gridlight.model.score.PrintedSheet;
import org.gridlight.model.score.ScoreEngine;
import org.gridlight.model.score.ScoreFormulaText;
import org.gridlight.model.score.ScoreTable;
import org.gridlight.model.score.ScoreTableCsv;
import org.gridlight.model.score.ScoreTemplate;
import org.gridlight.model.score.ScoredUnit;
import org.gridlight.model.score.Standing;
import org.gridlight.model.score.TemplateFile;
import org.gridlight.model.score.Title;
import org.gridlight.model.words.Refusal;
import org.gridlight.model.words.Words;
import org.gridlight.reports.Format;
import org.gridlight.reports.monthly.ScoreSheetPrinter;
import org.gridlight.reports.monthly.ScoredRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Scores by a template: numbers of a file (试算), for which nothing is read from the record, or what the record counts of a
 * month. Nothing is kept.
 */
@Command(name = "score", mixinStandardHelpOptions = true)
final class ScoreCommand implements Runnable {
    private final Console console;

    @Option(names = "--template", paramLabel = "FILE.yaml|NAME", required = true)
    private String template;

    @Option(names = "--measures", paramLabel = "FILE.csv")
    private Path measures;

    @Mixin
    private DatabaseOptions options;

    @Option(names = "--month", paramLabel = "YYYY-MM")
    private YearMonth month;

    @Option(names = "--out", paramLabel = "DIR")
    private Path folder;

    @Option(names = "--list", paramLabel = "KEY.MEASURE")
    private String listed;

    @Option(names = "--format", paramLabel = "text|csv", defaultValue = "text")
    private OutputFormat format;

    ScoreCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        var sheet = template(template);
        if ((measures == null) == (month == null) || (listed != null || folder != null) && month == null) {
            throw Refusal.wrongUse("score.numbersFrom");
        }
        if (month != null) {
            ofRecord(sheet);
            return;
        }
        if (PrintedSheet.isOne(measures)) {
            printed(sheet);
            return;
        }
        write(sheet, List.of(ScoreEngine.score(sheet, MeasuresFile.read(measures, sheet))));
    }

    private void ofRecord(ScoreTemplate sheet) {
        try (var database = options.open(console)) {
            var record = new ScoredRecord(database, console.clock().instant());
            if (folder != null) {
                printSheets(record, sheet);
            } else if (listed == null) {
                write(sheet, record.tables(sheet, month));
            } else {
                new CountedCaseTable(console, record.zone()).write(record.cases(sheet, month, listed), format);
            }
        }
    }

    /** A page a unit, street or person. */
    private void printSheets(ScoredRecord record, ScoreTemplate sheet) {
        var scores = record.standing(sheet, month);
        ReportCommand.makeFolder(folder);
        var words = Words.of(Locale.SIMPLIFIED_CHINESE);
        new ScoreSheetPrinter(words, record.centre(words))
                .print(scores, folder, Set.of(Format.PDF, Format.XLSX), console)
                .forEach(file -> console.say("cli.report.written", file, ReportCommand.kilobytes(file)));
    }

    private void write(ScoreTemplate sheet, List<ScoreTable> tables) {
        if (format == OutputFormat.CSV) {
            tables.forEach(table -> ScoreTableCsv.write(table, console.out()));
            return;
        }
        tables.forEach(table -> table(table).write(format, console.out()));
        ScoreFormulaText.sentences(sheet, console.words()).forEach(console.out()::println);
    }

    /** A printed table reckoned again, group by group; the rules that were computed stand beside the numbers. */
    private void printed(ScoreTemplate sheet) {
        var tables = PrintedSheet.read(measures, sheet).entrySet().stream()
                .map(group -> ScoreEngine.score(sheet.forGroup(new Title(group.getKey(), group.getKey())),
                        group.getValue()))
                .toList();
        var rules = ScoreFormulaText.sentences(sheet, console.words());
        if (format == OutputFormat.CSV) {
            PrintedScores.write(sheet, tables, console.out());
            rules.forEach(console.err()::println);
            return;
        }
        tables.forEach(table -> {
            console.out().println(table.template().group().in(console.words()));
            table(table).write(format, console.out());
        });
        rules.forEach(console.out()::println);
    }

    /** A file of the user's, or the name of a shipped template. */
    static ScoreTemplate template(String name) {
        return Files.exists(Path.of(name)) || name.endsWith(".yaml")
                ? TemplateFile.read(Path.of(name))
                : TemplateFile.shipped(name);
    }

    private ResultTable table(ScoreTable table) {
        var words = console.words();
        var sheet = table.template();
        var keys = new ArrayList<>(sheet.columns());
        sheet.lines().forEach(line -> keys.add(line.key()));
        var titles = new ArrayList<>(List.of(words.say("cli.score.rank"), words.say("cli.score.unit")));
        keys.forEach(key -> titles.add(sheet.titleOf(key, words)));
        titles.add(words.say("score.total"));
        var columns = new ArrayList<>(List.of("rank", "unit"));
        columns.addAll(keys);
        columns.add("total");
        // The record never ranks people; a dry run does what it is told.
        boolean ranked = month == null || sheet.assessed() != Assessed.PERSON;
        var rows = table.units().stream().map(unit -> row(unit, keys, ranked)).toList();
        return new ResultTable(columns, titles, rows);
    }

    private static List<Object> row(ScoredUnit unit, List<String> keys, boolean ranked) {
        var cells = new ArrayList<Object>();
        cells.add(ranked && unit.standing() instanceof Standing.Ranked(var rank) ? rank : "-");
        cells.add(unit.name());
        keys.forEach(key -> cells.add(unit.value(key).<Object>map(value -> value.stripTrailingZeros().toPlainString())
                .orElse("-")));
        cells.add(unit.total().<Object>map(total -> total.toPlainString()).orElse("-"));
        return cells;
    }
}
