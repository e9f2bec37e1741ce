package org.gridlight.client.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.UUID;
import org.gridlight.client.bench.BenchReport;
import org.gridlight.client.bench.BenchRow;
import org.gridlight.client.bench.BoardBench;
import org.gridlight.client.bench.BookBench;
import org.gridlight.client.bench.CanvasPeer;
import org.gridlight.client.bench.ClockBench;
import org.gridlight.client.bench.FeedBench;
import org.gridlight.client.bench.ImportBench;
import org.gridlight.client.bench.MapBench;
import org.gridlight.client.bench.MapPeer;
import org.gridlight.client.bench.MeasuresBench;
import org.gridlight.client.bench.QueueBench;
import org.gridlight.client.bench.SearchBench;
import org.gridlight.client.bench.Stopwatch;
import org.gridlight.client.bench.SuggestBench;
import org.gridlight.client.look.Toolkit;
import org.gridlight.db.Account;
import org.gridlight.db.CacheFolder;
import org.gridlight.db.Database;
import org.gridlight.db.DatabaseAddress;
import org.gridlight.db.Migrations;
import org.gridlight.db.bench.TrialStore;
import org.gridlight.db.demo.DemoStore;
import org.gridlight.db.map.MapCache;
import org.gridlight.client.bench.StartBench;
import org.gridlight.model.demo.DemoDesks;
import org.gridlight.model.demo.DemoOrder;
import org.gridlight.model.demo.DemoWorld;
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

    @Command(name = "clock", mixinStandardHelpOptions = true)
    void clock(@Option(names = "--requests", paramLabel = "FILE.csv") Path requests,
            @Option(names = "--json", paramLabel = "FILE") Path json) {
        print(new ClockBench(new Stopwatch(System::nanoTime)).run(requests), json);
    }

    @Command(name = "book", mixinStandardHelpOptions = true)
    void book(@Option(names = "--out", paramLabel = "DIR", required = true) Path folder,
            @Option(names = "--json", paramLabel = "FILE") Path json) {
        ReportCommand.makeFolder(folder);
        print(new BookBench(console.words(), console, new Stopwatch(System::nanoTime)).run(folder), json);
    }

    @Command(name = "suggest", mixinStandardHelpOptions = true)
    void suggest(@Option(names = "--requests", paramLabel = "FILE.csv", required = true) Path requests,
            @Option(names = "--json", paramLabel = "FILE") Path json) {
        print(new SuggestBench(new Stopwatch(System::nanoTime)).run(requests), json);
    }

    @Command(name = "queue", mixinStandardHelpOptions = true)
    void queue(@Option(names = "--cases", paramLabel = "N", defaultValue = "60000") int cases,
            @Option(names = "--operators", paramLabel = "N", defaultValue = "32") int operators,
            @Option(names = "--seconds", paramLabel = "N", defaultValue = "10") int seconds,
            @Option(names = "--closed", paramLabel = "N", defaultValue = "1000000") int closed,
            @Option(names = "--db", paramLabel = "embedded:DIR") String address,
            @Option(names = "--json", paramLabel = "FILE") Path json) {
        requirePositive(cases, operators, seconds, closed);
        try (var database = trial(address, "bench-queue")) {
            var report = new QueueBench(database, console, console.clock(), System::nanoTime)
                    .run(new QueueBench.Size(cases, operators, Duration.ofSeconds(seconds)));
            var search = new SearchBench(database, console, console.clock(), System::nanoTime,
                    CacheFolder.path().resolve("bench-search"), console.words()).run(closed);
            print(new BenchReport(report.bench(), Stream.concat(report.rows().stream(), search.stream()).toList()),
                    json);
        }
    }

    @Command(name = "feed", mixinStandardHelpOptions = true)
    void feed(@Option(names = "--stations", paramLabel = "N", defaultValue = "50") int stations,
            @Option(names = "--writers", paramLabel = "N", defaultValue = "32") int writers,
            @Option(names = "--seconds", paramLabel = "N", defaultValue = "10") int seconds,
            @Option(names = "--db", paramLabel = "embedded:DIR") String address,
            @Option(names = "--json", paramLabel = "FILE") Path json) {
        requirePositive(stations, writers, seconds);
        try (var database = trial(address, "bench-feed")) {
            print(new FeedBench(database, console, System::nanoTime)
                    .run(new FeedBench.Size(stations, writers, Duration.ofSeconds(seconds))), json);
        }
    }

    @Command(name = "board", mixinStandardHelpOptions = true)
    void board(@Option(names = "--alarms", paramLabel = "N", defaultValue = "3000") int alarms,
            @Option(names = "--seconds", paramLabel = "N", defaultValue = "20") int seconds,
            @Option(names = "--db", paramLabel = "embedded:DIR") String address,
            @Option(names = "--json", paramLabel = "FILE") Path json) {
        requirePositive(alarms, seconds);
        try (var database = trial(address, "bench-board")) {
            Toolkit.start(!Toolkit.hasDisplay());
            print(new BoardBench(database, console, console.clock(), new Stopwatch(System::nanoTime))
                    .run(new BoardBench.Size(alarms, Duration.ofSeconds(seconds))), json);
        }
    }

    private static void requirePositive(int... numbers) {
        for (int number : numbers) {
            if (number < 1) {
                throw Refusal.wrongUse("bench.cases", number);
            }
        }
    }

    private Database trial(String address, String folder) {
        var database = Database.openForSetUp(recordOf(address, folder), Account.ownerOfFolder(), console);
        try {
            new Migrations(database).migrate();
            return database;
        } catch (RuntimeException failure) {
            database.close();
            throw failure;
        }
    }

    @Command(name = "start", mixinStandardHelpOptions = true)
    void start(@Option(names = "--db", paramLabel = "embedded:DIR") String address,
            @Option(names = "--json", paramLabel = "FILE") Path json) {
        if (!Toolkit.hasDisplay()) {
            throw Refusal.failed("shell.noDisplay");
        }
        try (var database = Database.openForSetUp(recordOf(address, "demo"), Account.ownerOfFolder(), console)) {
            new Migrations(database).migrate();
            new DemoStore(database).load(DemoOrder.of(DemoOrder.Size.DEFAULT, 1, console.clock().instant()), console);
            print(new StartBench(database.address(), console).run("zhoumin", DemoDesks.PASSWORD), json);
        }
    }

    @Command(name = "map", mixinStandardHelpOptions = true)
    void map(@Option(names = "--db", paramLabel = "embedded:DIR") String address,
            @Option(names = "--minutes", paramLabel = "N", defaultValue = "10") int minutes,
            @Option(names = "--json", paramLabel = "FILE") Path json) {
        try (var database = Database.openForSetUp(recordOf(address, "bench-map"), Account.ownerOfFolder(), console)) {
            new Migrations(database).migrate();
            new DemoStore(database).load(DemoOrder.of(DemoOrder.Size.FULL, 1, console.clock().instant()), console);
            Toolkit.start(!Toolkit.hasDisplay());
            var cache = new MapCache(CacheFolder.path().resolve("bench-maps").resolve(UUID.randomUUID().toString()));
            var peers = new ArrayList<MapPeer>(List.of(new CanvasPeer()));
            ServiceLoader.load(MapPeer.class).forEach(peers::add);
            print(new MapBench(database, cache, console, new Stopwatch(System::nanoTime)).run(peers,
                    Duration.ofMinutes(minutes)),
                    json);
        }
    }

    @Command(name = "import", mixinStandardHelpOptions = true)
    void imports(@Option(names = "--components", paramLabel = "N", defaultValue = "1400000") int components,
            @Option(names = "--db", paramLabel = "embedded:DIR") String address,
            @Option(names = "--json", paramLabel = "FILE") Path json) {
        requirePositive(components);
        try (var database = trial(address, "bench-import")) {
            var now = console.clock().instant();
            new TrialStore(database).clearComponents();
            new DemoStore(database).load(new DemoOrder(1, 0, 1, 0, now), console);
            print(new ImportBench(database, console.clock(), console, new Stopwatch(System::nanoTime)).run(
                    DemoWorld.of(new DemoOrder(1, components, 1, 0, now)), CacheFolder.path().resolve("bench-import")),
                    json);
        }
    }

    /** The one that was named, else one in a folder of its own, made once. */
    private static DatabaseAddress recordOf(String address, String folder) {
        if (address != null) {
            return DatabaseAddress.parse(address);
        }
        return DatabaseAddress.parse(DatabaseAddress.EMBEDDED) instanceof DatabaseAddress.Embedded(var own)
                ? new DatabaseAddress.Embedded(own.resolve(folder))
                : DatabaseAddress.parse(DatabaseAddress.EMBEDDED);
    }

    private void print(BenchReport report, Path json) {
        var words = console.words();
        boolean compared = report.rows().stream().anyMatch(row -> row.peer() != null);
        var columns = new ArrayList<>(List.of("name", "value", "unit", "hold", "ok"));
        if (compared) {
            columns.addAll(List.of("peer", "peerValue", "ratio"));
        }
        new ResultTable(columns, columns.stream().map(column -> words.say("bench." + column)).toList(),
                report.rows().stream().map(row -> cells(row, compared)).toList()).write(OutputFormat.TEXT,
                        console.out());
        if (json != null) {
            write(report, json);
        }
    }

    private List<Object> cells(BenchRow row, boolean compared) {
        var verdict = row.ok() == null ? "-" : console.words().say(row.ok() ? "bench.holds" : "bench.fails");
        var cells = new ArrayList<Object>(List.of(row.name(), row.value(), row.unit(), known(row.hold()), verdict));
        if (compared) {
            cells.addAll(List.of(known(row.peer()), known(row.peerValue()), known(row.ratio())));
        }
        return cells;
    }

    private static Object known(Object value) {
        return value == null ? "-" : value;
    }

    private static void write(BenchReport report, Path json) {
        try {
            new WholeFile(json).write((report.json() + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw Refusal.failed(e, "file.unwritable", json);
        }
    }
}
