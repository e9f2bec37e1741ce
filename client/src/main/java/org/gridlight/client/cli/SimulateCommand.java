package org.gridlight.client.cli;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.regex.Pattern;
import org.gridlight.client.field.FieldSettings;
import org.gridlight.client.field.FieldSimulation;
import org.gridlight.client.field.Passwords;
import org.gridlight.db.DatabaseAddress;
import org.gridlight.model.words.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Plays the field against a record until the time is over or somebody presses Ctrl-C. */
@Command(name = "simulate", mixinStandardHelpOptions = true)
final class SimulateCommand implements Runnable {
    private static final Pattern SIMPLE = Pattern.compile("([0-9]{1,6})([smhd])");
    private static final Duration EVER = Duration.ofDays(36_500);

    private final Console console;

    @Option(names = "--db", paramLabel = "ADDRESS", defaultValue = DatabaseAddress.EMBEDDED)
    private String address;

    @Option(names = "--speed", paramLabel = "X", defaultValue = "1")
    private double speed;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1")
    private long seed;

    @Option(names = "--cases", paramLabel = "N", defaultValue = "3000")
    private int casesADay;

    @Option(names = "--for", paramLabel = "TIME")
    private String duration;

    @Option(names = "--hall")
    private boolean hall;

    @Option(names = "--behind")
    private boolean behind;

    @Option(names = "--accounts", paramLabel = "FILE")
    private Path accounts;

    SimulateCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        var most = duration == null ? EVER : duration(duration);
        var settings = new FieldSettings(speed, seed, hall, casesADay, behind);
        var passwords = accounts == null ? Passwords.ofDemo() : Passwords.read(accounts);
        try (var field = FieldSimulation.start(DatabaseAddress.parse(address), settings, passwords, console.clock(),
                console.words(), console)) {
            var goodbye = Thread.ofPlatform().unstarted(field::close);
            Runtime.getRuntime().addShutdownHook(goodbye);
            console.step("field.begun", address, speed, seed);
            if (!field.await(most)) {
                Runtime.getRuntime().removeShutdownHook(goodbye);
            }
        }
    }

    /** 30s, 10m, 2h, 1d, or as ISO 8601 has it. */
    private static Duration duration(String text) {
        try {
            var simple = SIMPLE.matcher(text);
            if (!simple.matches()) {
                return Duration.parse(text);
            }
            long count = Long.parseLong(simple.group(1));
            return switch (simple.group(2)) {
                case "s" -> Duration.ofSeconds(count);
                case "m" -> Duration.ofMinutes(count);
                case "h" -> Duration.ofHours(count);
                default -> Duration.ofDays(count);
            };
        } catch (DateTimeException | ArithmeticException noDuration) {
            throw Refusal.wrongUse("field.duration", text);
        }
    }
}
