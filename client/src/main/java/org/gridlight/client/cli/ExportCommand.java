package org.gridlight.client.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import org.gridlight.db.clock.CalendarStore;
import org.gridlight.db.duty.DutyTableStore;
import org.gridlight.db.rules.RuleStore;
import org.gridlight.model.clock.CalendarFile;
import org.gridlight.model.clock.CalendarText;
import org.gridlight.model.duty.DutyTableFile;
import org.gridlight.model.files.WholeFile;
import org.gridlight.model.rules.RuleFileText;
import org.gridlight.model.words.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes out of the record what imports bring in, in the same form. */
@Command(name = "export", mixinStandardHelpOptions = true, subcommands = {ExportMapCommand.Components.class,
    ExportMapCommand.Grids.class, ExportMapCommand.Areas.class})
final class ExportCommand implements Runnable {
    private final Console console;

    ExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        throw Refusal.wrongUse("cli.noSubcommand", "export");
    }

    @Command(name = "rules", mixinStandardHelpOptions = true)
    void rules(@Mixin DatabaseOptions options, @Option(names = "--on", paramLabel = "DAY") LocalDate day,
            @Option(names = "--out", paramLabel = "FILE.csv") Path out) {
        try (var database = options.open(console)) {
            var store = new RuleStore(database);
            write(RuleFileText.of(day == null ? store.inForce() : store.inForce(day)), out);
        }
    }

    @Command(name = "calendar", mixinStandardHelpOptions = true)
    void calendar(@Parameters(paramLabel = "NAME") String name, @Mixin DatabaseOptions options,
            @Option(names = "--out", paramLabel = "FILE.yaml") Path out) {
        try (var database = options.open(console)) {
            var calendar = new CalendarStore(database).calendar(name).orElseThrow(() -> Refusal.failed(
                    "cli.export.noCalendar", name, String.join(", ", CalendarFile.SHIPPED)));
            write(CalendarText.of(calendar), out);
        }
    }

    @Command(name = "duty-table", mixinStandardHelpOptions = true)
    void dutyTable(@Mixin DatabaseOptions options, @Option(names = "--out", paramLabel = "FILE.csv") Path out) {
        try (var database = options.open(console)) {
            var rows = new DutyTableStore(database).table().rows();
            write(DutyTableFile.write(DutyTableFile.heading(console.words()), rows), out);
        }
    }

    private void write(String text, Path out) {
        if (out == null) {
            console.out().print(text);
            console.out().flush();
            return;
        }
        try {
            new WholeFile(out).write(text.getBytes(StandardCharsets.UTF_8));
            console.say("cli.export.written", out);
        } catch (IOException e) {
            throw Refusal.failed(e, "file.unwritable", out);
        }
    }
}
