package org.gridlight.client.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.nio.file.Path;
import java.util.Locale;
import org.gridlight.client.field.FieldSettings;
import org.gridlight.client.field.FieldSimulation;
import org.gridlight.client.field.Passwords;
import org.gridlight.client.look.Toolkit;
import org.gridlight.client.tasks.FxTasks;
import org.gridlight.client.tasks.SameThreadTasks;
import org.gridlight.client.workstation.Opening;
import org.gridlight.client.workstation.ScreenTour;
import org.gridlight.client.workstation.SeatFile;
import org.gridlight.client.workstation.Sections;
import org.gridlight.db.Database;
import org.gridlight.db.DatabaseAddress;
import org.gridlight.db.Migrations;
import org.gridlight.db.Progress;
import org.gridlight.db.centre.SettingStore;
import org.gridlight.db.demo.DemoStore;
import org.gridlight.model.demo.DemoDesks;
import org.gridlight.model.demo.DemoOrder;
import org.gridlight.model.words.Refusal;
import org.gridlight.model.words.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Puts a newcomer in front of a working centre: the invented district, loaded into a record of its own. */
@Command(name = "demo", mixinStandardHelpOptions = true)
final class DemoCommand implements Runnable {
    private static final String FOLDER = "demo";
    private static final int DAYS_OF_A_WEEK = 7;

    private final Console console;
    private final InstantSource clock;

    @Mixin
    private DatabaseOptions options;

    @Option(names = "--size", paramLabel = "default|full", defaultValue = "default")
    private String size;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1")
    private long seed;

    @Option(names = "--until", paramLabel = "TIME")
    private String until;

    @Option(names = "--screens", paramLabel = "DIR")
    private Path screens;

    @Option(names = "--seat", paramLabel = "ACCOUNT", defaultValue = "zhoumin")
    private String seated;

    @Option(names = "--traffic")
    private boolean traffic;

    @Option(names = {"--pace", "--speed"}, paramLabel = "X", defaultValue = "1")
    private double speed;

    DemoCommand(Console console) {
        this.console = console;
        this.clock = console.clock();
    }

    @Override
    public void run() {
        var started = clock.instant();
        var order = DemoOrder.of(size(), seed, until == null ? started : moment());
        var address = load(order, started);
        if (screens != null) {
            drawScreens(address, order.until());
        } else if (Toolkit.hasDisplay()) {
            openWindow(address);
        } else {
            console.say("cli.demo.noDisplay");
        }
    }

    private DatabaseAddress load(DemoOrder order, Instant started) {
        try (var database = options.apart(FOLDER).openForSetUp(console)) {
            new Migrations(database).migrate();
            var loaded = new DemoStore(database).load(order, console);
            if (loaded == DemoStore.Loaded.ADDED) {
                console.say("cli.demo.loaded", database.address(), console.secondsSince(started));
            } else {
                console.say("cli.demo.known", database.address());
            }
            tell(database, order.until());
            console.flush();
            return database.address();
        }
    }

    /** The sign-in is filled in: the demonstration's password is no secret. */
    private void openWindow(DatabaseAddress address) {
        var seat = SeatFile.ofThisMachine();
        var words = seat.words(console.chosen());
        try (var tasks = new FxTasks(); var _ = traffic ? field(address, words) : null) {
            new Opening(Sections.surroundings(words, clock, tasks, false), seat)
                    .run(new Opening.Proposal(seated, address.toString(), DemoDesks.PASSWORD));
        }
    }

    /** Everybody but the person at this seat, by the same doors; what he has in hand is his. */
    private FieldSimulation field(DatabaseAddress address, Words words) {
        var settings = new FieldSettings(speed, seed, true, FieldSettings.CASES_A_DAY, true);
        return FieldSimulation.start(address, settings, Passwords.ofDemo().without(seated), clock, words,
                Progress.UNHEARD);
    }

    /** At the moment for which the district was made, if one was named: pictures of one moment. */
    private void drawScreens(DatabaseAddress address, Instant moment) {
        var then = until == null ? clock : InstantSource.fixed(moment);
        var words = SeatFile.ofThisMachine().words(console.chosen());
        var still = Sections.surroundings(words, then, new SameThreadTasks(), true);
        var person = still.signIn().enter(address.toString(), seated, DemoDesks.PASSWORD.toCharArray(), console);
        try (var _ = person.database()) {
            new ScreenTour(still).run(person, screens, file -> console.say("cli.demo.screen", file));
        }
    }

    private DemoOrder.Size size() {
        try {
            return DemoOrder.Size.valueOf(size.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw Refusal.wrongUse("demo.size", size);
        }
    }

    private Instant moment() {
        try {
            return OffsetDateTime.parse(until).toInstant();
        } catch (DateTimeException noMoment) {
            throw Refusal.wrongUse("demo.until", until);
        }
    }

    private void tell(Database database, Instant at) {
        var settings = new SettingStore(database);
        var counts = new DemoStore(database).overview(at);
        settings.centreName().ifPresent(name -> console.say("cli.demo.centre", name));
        console.say("cli.demo.ground", counts.streets(), counts.communities(), counts.grids());
        console.say("cli.demo.register", counts.components(), counts.units(), counts.inspectors());
        console.say("cli.demo.cases", counts.cases(), counts.open(), counts.overdue());
        var today = LocalDate.ofInstant(at, settings.zone());
        console.say("cli.demo.try", "./gridlight measures --from " + today.minusDays(DAYS_OF_A_WEEK - 1L) + " --to "
                + today + " --by department" + (until == null ? "" : " --as-of " + until) + " --db "
                + database.address());
        console.say("cli.demo.try", "./gridlight report monthly --month " + YearMonth.from(today)
                + " --out demo-report --db " + database.address());
    }
}
