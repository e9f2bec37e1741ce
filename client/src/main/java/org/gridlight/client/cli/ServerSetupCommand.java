package org.gridlight.client.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.gridlight.db.Account;
import org.gridlight.db.Database;
import org.gridlight.db.DatabaseAddress;
import org.gridlight.db.centre.SettingStore;
import org.gridlight.db.embedded.PrivateFile;
import org.gridlight.db.server.FirstAccountStore;
import org.gridlight.db.server.ServerSetupStore;
import org.gridlight.db.server.ServerSetupStore.Outcome;
import org.gridlight.db.server.ServerSizing;
import org.gridlight.model.words.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Makes a central server ready: database, owner, schema, the first administrators, settings for its size. Run again it changes nothing
 * that is right, and says so.
 */
@Command(name = "setup", mixinStandardHelpOptions = true)
final class ServerSetupCommand implements Runnable {
    private final Console console;

    @Mixin
    private DatabaseOptions options;

    @Option(names = "--owner-password-file", paramLabel = "FILE", required = true)
    private Path ownerFile;

    @Option(names = "--administrators", paramLabel = "FILE")
    private Path administrators;

    @Option(names = "--zone", paramLabel = "ZONE")
    private String zone;

    @Option(names = "--centre-name", paramLabel = "NAME")
    private String centre;

    @Option(names = "--seats", paramLabel = "N", defaultValue = "40")
    private int seats;

    @Option(names = "--memory", paramLabel = "MB")
    private Long megabytes;

    @Option(names = "--config", paramLabel = "FILE")
    private Path config;

    @Option(names = "--certificates", paramLabel = "DIR")
    private String certificates;

    @Option(names = "--dry-run")
    private boolean dry;

    ServerSetupCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        if (zone != null) {
            SettingStore.requireZone(zone);
        }
        var address = options.server();
        boolean newPassword = !Files.exists(ownerFile);
        var password = newPassword ? FirstAccountStore.password() : firstLine(ownerFile);
        server(address, password, newPassword);
        settings();
        if (!dry) {
            try (var owner = Database.openForSetUp(address, Account.owner(password::toCharArray), console)) {
                int steps = new NewRecord(owner).make(zone, centre);
                tell(steps == 0 ? Outcome.RIGHT : Outcome.DONE, "centreServer.setup.schema", steps);
                people(owner);
                console.say("centreServer.setup.firewall", address);
                ServerCommand.report(console, owner);
            }
        }
    }

    /** A password that nobody could read any more is worse than a file too many, so it is written first. */
    private void server(DatabaseAddress.Server address, String password, boolean newPassword) {
        try (var server = options.openServer(console)) {
            var setup = new ServerSetupStore(server, address.database(), dry);
            if (newPassword && setup.hasOwner()) {
                throw Refusal.wrongUse("centreServer.setup.ownerPassword", Account.OWNER, ownerFile);
            }
            if (newPassword && !dry) {
                write(ownerFile, password + "\n");
            }
            setup.run(password.toCharArray())
                    .forEach(step -> tell(step.outcome(), step.key(), step.arguments().toArray()));
        }
    }

    private void settings() {
        if (config == null) {
            return;
        }
        var wanted = new ServerSizing(seats, megabytes == null ? ownMemory() : megabytes).file(certificates);
        if (Files.exists(config) && read(config).equals(wanted)) {
            tell(Outcome.RIGHT, "centreServer.setup.config", config);
            return;
        }
        if (!dry) {
            write(config, wanted);
        }
        tell(dry ? Outcome.WOULD : Outcome.DONE, "centreServer.setup.config", config);
        tell(Outcome.BY_HAND, "centreServer.setup.configPlace", config);
    }

    private static long ownMemory() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean machine
                ? machine.getTotalMemorySize() >> 20
                : 0;
    }

    private void people(Database owner) {
        var first = new FirstAccountStore(owner);
        if (first.areThere()) {
            tell(Outcome.RIGHT, "centreServer.setup.people");
            return;
        }
        if (administrators == null) {
            throw Refusal.wrongUse("centreServer.setup.noAdministrators");
        }
        if (Files.exists(administrators)) {
            throw Refusal.failed("cli.package.keyThere", administrators);
        }
        var chosen = FirstAccountStore.chosen();
        write(administrators,
                chosen.stream().map(one -> one.account() + "\t" + one.name() + "\t" + one.password() + "\n")
                        .collect(Collectors.joining()));
        first.make(chosen);
        tell(Outcome.DONE, "centreServer.setup.people");
        tell(Outcome.BY_HAND, "centreServer.setup.passwords", administrators);
    }

    private void tell(Outcome outcome, String key, Object... arguments) {
        console.say("centreServer.outcome." + outcome, console.words().say(key, arguments));
    }

    private static String firstLine(Path file) {
        return List.of(read(file).split("\\R", 2)).getFirst();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw Refusal.failed(unreadable, "file.unreadable", file);
        }
    }

    private static void write(Path file, String text) {
        try {
            PrivateFile.write(file.toAbsolutePath(), text);
        } catch (IOException unwritable) {
            throw Refusal.failed(unwritable, "file.unwritable", file);
        }
    }
}
