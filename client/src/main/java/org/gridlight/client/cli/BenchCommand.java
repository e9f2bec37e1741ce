package org.gridlight.client.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.gridlight.client.bench.BenchReport;
import org.gridlight.client.bench.BenchRow;
import org.gridlight.client.bench.MeasuresBench;
import org.gridlight.client.bench.Stopwatch;
import org.gridlight.db.Account;
import org.gridlight.db.Database;
import org.gridlight.db.DatabaseAddress;
import org.gridlight.db.Migrations;
import org.gridlight.model.files.WholeFile;
import org.gridlight.model.words.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures the numbers to hold, on made-up data in a record of its own. */
@Command(name = "bench", mixinStandardHelpOptions = true)
final class BenchCommand implements Runnable {
    private final Console console;

    BenchCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        throw Refusal.wrongUse("cli.noSubcommand", "bench");
    }

    @Command(name = "measures", mixinStandardHelpOptions = true)
    void measures(@Option(names = "--cases", paramLabel = "N", defaultValue = "1000000") int cases,
            @Option(names = "--db", paramLabel = "embedded:DIR", required = true) String address,
            @Option(names = "--json", paramLabel = "FILE") Path json) {
        if (cases < 1) {
            throw Refusal.wrongUse("bench.cases", cases);
        }
        try (var database = Database.openForSetUp(DatabaseAddress.parse(address), Account.ownerOfFolder(), console)) {
            new Migrations(database).migrate();
            print(new MeasuresBench(database, console, new Stopwatch(System::nanoTime)).run(cases), json);
        }
    }

    private void print(BenchReport report, Path json) {
        var words = console.words();
        new ResultTable(List.of("name", "value", "unit", "hold", "ok"),
                List.of(words.say("bench.name"), words.say("bench.value"), words.say("bench.unit"),
                        words.say("bench.hold"), words.say("bench.ok")),
                report.rows().stream().map(this::cells).toList()).write(OutputFormat.TEXT, console.out());
        if (json != null) {
            write(report, json);
        }
    }

    private List<Object> cells(BenchRow row) {
        var verdict = row.ok() == null ? "-" : console.words().say(row.ok() ? "bench.holds" : "bench.fails");
        return Arrays.asList(row.name(), row.value(), row.unit(), row.hold() == null ? "-" : row.hold(), verdict);
    }

    private static void write(BenchReport report, Path json) {
        try {
            new WholeFile(json).write((report.json() + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw Refusal.failed(e, "file.unwritable", json);
        }
    }
}
