package org.gridlight.client.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridlight.client.intake.DropFolder;
import org.gridlight.client.intake.IntakeDesk;
import org.gridlight.client.intake.Open311Server;
import org.gridlight.db.Database;
import org.gridlight.db.intake.InboxStore;
import org.gridlight.model.cases.RejectedRow;
import org.gridlight.model.files.SourceFile;
import org.gridlight.model.intake.ReportCells;
import org.gridlight.model.intake.ReportSheet;
import org.gridlight.model.intake.ServiceRequests;
import org.gridlight.model.words.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reports of other systems: registers what waits in the inbox, and sends what lies in a folder or on a server. */
@Command(name = "intake", mixinStandardHelpOptions = true, subcommands = {IntakeCommand.Register.class,
    IntakeCommand.Folder.class, IntakeCommand.Open311.class})
final class IntakeCommand implements Runnable {
    @Override
    public void run() {
        throw Refusal.wrongUse("cli.noSubcommand", "intake");
    }

    private static ReportCells cells() {
        return new ReportCells(ZoneId.systemDefault());
    }

    /** Registers until Ctrl-C. */
    @Command(name = "register", mixinStandardHelpOptions = true)
    static final class Register implements Runnable {
        private final Console console;
        @Mixin
        private DatabaseOptions database;
        @Mixin
        private RoundOptions rounds;

        Register(Console console) {
            this.console = console;
        }

        @Override
        public void run() {
            try (Database record = database.open(console)) {
                var desk = new IntakeDesk(record, console.clock(), console.words());
                rounds.repeat(console, () -> {
                    var tally = desk.round();
                    if (tally.count() > 0) {
                        console.say("intake.registered", tally.registered(), tally.byHand());
                    }
                });
            }
        }
    }

    /** Sends the files of a folder. */
    @Command(name = "folder", mixinStandardHelpOptions = true)
    static final class Folder implements Runnable {
        private final Console console;
        @Mixin
        private DatabaseOptions database;
        @Mixin
        private RoundOptions rounds;
        @Parameters(paramLabel = "DIR")
        private Path folder;

        Folder(Console console) {
            this.console = console;
        }

        @Override
        public void run() {
            if (!Files.isDirectory(folder)) {
                throw Refusal.wrongUse("intake.noFolder", folder);
            }
            try (Database room = database.open(console)) {
                var drop = new DropFolder(folder, new InboxStore(room), cells(), console.words());
                rounds.repeat(console, () -> {
                    var tally = drop.round();
                    if (tally.files() > 0) {
                        console.say("intake.sent", tally.files(), tally.fresh(), tally.known(), tally.rejected(),
                                tally.broken());
                    }
                });
            }
        }
    }

    /** Sends the open requests of an Open311 server. */
    @Command(name = "open311", mixinStandardHelpOptions = true)
    static final class Open311 implements Runnable {
        private static final Duration LOOK_BACK = Duration.ofHours(24);
        private final Console console;
        @Mixin
        private DatabaseOptions database;
        @Mixin
        private RoundOptions rounds;
        @Parameters(paramLabel = "URL")
        private String address;
        @Option(names = "--services", paramLabel = "FILE")
        private Path services;

        Open311(Console console) {
            this.console = console;
        }

        @Override
        public void run() {
            var base = base();
            var requests = new ServiceRequests(classes(), base.getHost());
            try (Database room = database.open(console);
                    var server = new Open311Server(base, requests, cells(), new InboxStore(room))) {
                rounds.repeat(console, () -> {
                    var tally = server.round(console.clock().instant().minus(LOOK_BACK));
                    console.say("intake.fetched", tally.fresh(), tally.known(), tally.rejected().size());
                    tally.rejected().forEach(this::tell);
                });
            }
        }

        private void tell(RejectedRow row) {
            console.step("cli.rejects.row", row.line(), row.column(), row.value(), console.words().say(row.reason()));
        }

        private URI base() {
            try {
                var base = new URI(address);
                if (base.getHost() != null && List.of("http", "https").contains(base.getScheme())) {
                    return base;
                }
            } catch (URISyntaxException broken) {
                throw Refusal.wrongUse("intake.noAddress", address);
            }
            throw Refusal.wrongUse("intake.noAddress", address);
        }

        /** Columns service_code and category. */
        private Map<String, String> classes() {
            var classes = new HashMap<String, String>();
            if (services != null) {
                var file = SourceFile.at(services);
                for (var row : ReportSheet.read(file.name(), DropFolder.text(services))) {
                    classes.put(row.cells().getOrDefault("service_code", ""), row.cells().getOrDefault("category", ""));
                }
            }
            return classes;
        }
    }
}
