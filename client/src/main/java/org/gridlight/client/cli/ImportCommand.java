package org.gridlight.client.cli;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import org.gridlight.db.cases.CaseImport;
import org.gridlight.db.cases.GridCasePlace;
import org.gridlight.db.centre.SettingStore;
import org.gridlight.db.clock.CalendarImport;
import org.gridlight.db.duty.DutyTableImport;
import org.gridlight.db.grid.GridStore;
import org.gridlight.db.rules.RuleImport;
import org.gridlight.model.cases.CaseMappingFile;
import org.gridlight.model.cases.ImportOptions;
import org.gridlight.model.cases.RejectedRows;
import org.gridlight.model.duty.DutyTableChange.Kind;
import org.gridlight.model.duty.DutyTableFile;
import org.gridlight.model.files.SourceFile;
import org.gridlight.model.grid.AreaFile;
import org.gridlight.model.grid.AreaImport;
import org.gridlight.model.grid.BoundsInWords;
import org.gridlight.model.grid.CodeLengths;
import org.gridlight.model.words.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings files into the record. */
@Command(name = "import", mixinStandardHelpOptions = true, subcommands = {ImportComponentsCommand.class,
    ImportGridsCommand.class, ImportCodedCommand.Cameras.class, ImportCodedCommand.ControlLines.class,
    ImportCodedCommand.ResponsibilityGrids.class})
final class ImportCommand implements Runnable {
    private static final String FIRST_FREE_DISTRICT = "990101";

    private final Console console;
    private final InstantSource clock;

    ImportCommand(Console console) {
        this.console = console;
        this.clock = console.clock();
    }

    @Override
    public void run() {
        throw Refusal.wrongUse("cli.noSubcommand", "import");
    }

    @Command(name = "areas", mixinStandardHelpOptions = true)
    void areas(@Parameters(paramLabel = "FILE") Path path, @Mixin DatabaseOptions options,
            @Option(names = "--repair") boolean repair,
            @Option(names = "--crs", paramLabel = "EPSG:…") String crs,
            @Option(names = "--name-property", paramLabel = "NAME", defaultValue = "name") String nameProperty,
            @Option(names = "--code-property", paramLabel = "NAME") String codeProperty,
            @Option(names = "--district-code", paramLabel = "CODE", defaultValue = FIRST_FREE_DISTRICT) String districtCode,
            @Option(names = "--district-name", paramLabel = "NAME") String districtName,
            @Option(names = "--dry-run") boolean dryRun,
            @Option(names = "--rejects", paramLabel = "FILE.csv") Path rejects) {
        var file = SourceFile.at(path);
        var started = clock.instant();
        var list = new RejectReport(console, rejects);
        list.requireWritable();
        console.step("cli.areas.reading", file.name());
        var content = areas(path, new AreaReading(nameProperty, codeProperty, crs, repair), list);
        var areas = AreaImport.of(content, new AreaImport.District(districtCode,
                districtName == null ? withoutEnding(file.name()) : districtName), CodeLengths.USUAL, repair);
        var report = new AreaReport(console);
        if (dryRun) {
            report.dryRun(areas);
            return;
        }
        try (var database = options.open(console)) {
            var kept = new GridStore(database).keepAreas(file, areas.district(), areas.streets(),
                    content.crs().datum(), areas.mendings().size(), new BoundsInWords(console.words())::of,
                    LocalDate.ofInstant(started, new SettingStore(database).zone()), started);
            report.kept(areas, kept);
        }
    }

    private static AreaFile.Content areas(Path path, AreaReading reading, RejectReport rejects) {
        try {
            return reading.read(path);
        } catch (RejectedRows rows) {
            throw rejects.rejected(rows);
        }
    }

    @Command(name = "cases", mixinStandardHelpOptions = true)
    void cases(@Parameters(paramLabel = "FILE") Path path, @Mixin DatabaseOptions options,
            @Option(names = "--mapping", paramLabel = "FILE.yaml", required = true) String mappingName,
            @Option(names = "--create-missing") boolean createMissing,
            @Option(names = "--keep-good") boolean keepGood, @Option(names = "--dry-run") boolean dryRun,
            @Option(names = "--rejects", paramLabel = "FILE.csv") Path rejects) {
        var file = SourceFile.at(path);
        var mapping = new CaseMappingFile().read(mappingName);
        var list = new RejectReport(console, rejects);
        list.requireWritable();
        var report = new CaseReport(console, list);
        var started = clock.instant();
        try (var database = options.open(console)) {
            console.step("cli.cases.reading", file.name());
            var place = GridCasePlace.of(new GridStore(database));
            var outcome = new CaseImport(database, place, clock, console).run(file, mapping,
                    new ImportOptions(createMissing, keepGood, dryRun));
            report.outcome(file, outcome, dryRun, started);
        } catch (RejectedRows rows) {
            throw list.rejected(rows);
        }
    }

    @Command(name = "rules", mixinStandardHelpOptions = true)
    void rules(@Parameters(paramLabel = "FILE") Path path, @Mixin DatabaseOptions options,
            @Option(names = "--from", paramLabel = "DAY") LocalDate from,
            @Option(names = "--create-missing") boolean createMissing,
            @Option(names = "--keep-good") boolean keepGood, @Option(names = "--dry-run") boolean dryRun,
            @Option(names = "--rejects", paramLabel = "FILE.csv") Path rejects) {
        var file = SourceFile.at(path);
        var report = new RejectReport(console, rejects);
        report.requireWritable();
        try (var database = options.open(console)) {
            var outcome = new RuleImport(database, clock).run(file,
                    new RuleImport.Options(from, createMissing, keepGood, dryRun));
            report.listRejected(outcome.rejected());
            if (outcome.newClasses() > 0) {
                console.say("cli.cases.categories", outcome.newClasses());
            }
            console.say(dryRun ? "cli.rules.dryRun" : "cli.rules.done", file.name(), outcome.rows(),
                    outcome.changed(), outcome.added(), outcome.from(), outcome.same(), outcome.rejected().size());
        } catch (RejectedRows rows) {
            throw report.rejected(rows);
        }
    }

    @Command(name = "calendar", mixinStandardHelpOptions = true)
    void calendar(@Parameters(paramLabel = "FILE") Path path, @Mixin DatabaseOptions options,
            @Option(names = "--replace") boolean replace, @Option(names = "--dry-run") boolean dryRun) {
        var file = SourceFile.at(path);
        try (var database = options.open(console)) {
            var outcome = new CalendarImport(database, clock).run(file, replace, dryRun);
            if (!outcome.changed()) {
                console.say("cli.calendar.same", outcome.name());
            } else {
                console.say(dryRun ? "cli.calendar.dryRun" : "cli.calendar.done", outcome.name(), outcome.days(),
                        outcome.publishedUntil().equals(LocalDate.MAX) ? "-" : outcome.publishedUntil(),
                        outcome.recounted());
            }
        }
    }

    @Command(name = "duty-table", mixinStandardHelpOptions = true)
    void dutyTable(@Parameters(paramLabel = "FILE") Path path, @Mixin DatabaseOptions options,
            @Option(names = "--dry-run") boolean dryRun,
            @Option(names = "--rejects", paramLabel = "FILE.csv") Path rejects) {
        var file = SourceFile.at(path);
        var list = new RejectReport(console, rejects);
        list.requireWritable();
        try (var database = options.open(console)) {
            var outcome = new DutyTableImport(database, clock).run(file, DutyTableFile.heading(console.words()),
                    dryRun);
            var change = outcome.change();
            console.say(dryRun ? "cli.dutyTable.dryRun" : "cli.dutyTable.done", file.name(), outcome.rows(),
                    change.count(Kind.ADDED), change.count(Kind.CHANGED), change.count(Kind.REMOVED), change.cases());
        } catch (RejectedRows rows) {
            throw list.rejected(rows);
        }
    }

    @Command(name = "findings", mixinStandardHelpOptions = true)
    void findings(@Mixin DatabaseOptions options,
            @Option(names = "--format", paramLabel = "text|csv|json", defaultValue = "text") OutputFormat format) {
        try (var database = options.open(console)) {
            new FindingTable(console.words()).of(database).write(format, console.out());
        }
    }

    private static String withoutEnding(String fileName) {
        int dot = fileName.indexOf('.');
        return dot > 0 ? fileName.substring(0, dot) : fileName;
    }
}
