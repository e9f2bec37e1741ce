package org.gridlight.client.cli;

import org.gridlight.client.support.LogFile;
import java.io.IOException;
import java.util.Optional;
import java.util.TimeZone;
import java.util.function.Consumer;
import org.gridlight.client.bench.StartBench;
import org.gridlight.client.tasks.FxTasks;
import org.gridlight.client.workstation.OneWindow;
import org.gridlight.client.workstation.Opening;
import org.gridlight.client.workstation.SeatFile;
import org.gridlight.client.workstation.Sections;
import org.gridlight.client.workstation.StartTrouble;
import org.gridlight.client.workstation.StationFile;
import org.gridlight.client.workstation.WarmClasses;
import org.gridlight.db.DatabaseAddress;
import org.gridlight.model.words.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Opens the workstation with its sign-in and waits until its window is closed. */
@Command(name = "open", mixinStandardHelpOptions = true)
final class OpenCommand implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(OpenCommand.class);

    private final Console console;

    @Option(names = "--db", paramLabel = "ADDRESS")
    private String address;

    @Option(names = "--account", paramLabel = "NAME")
    private String account;

    /** For {@code bench start}: signs in by itself, says how long it took, and ends. */
    @Option(names = "--timed", hidden = true)
    private boolean timed;

    /** As a package starts it: one window a user, and trouble in a window too, because there is no terminal. */
    @Option(names = "--station", hidden = true)
    private boolean station;

    /** As an installer starts it: reads the classes, shows the sign-in in memory, and ends. */
    @Option(names = "--warm", hidden = true)
    private boolean warm;

    OpenCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        if (station) {
            openAsStation();
        } else {
            open(StationFile.ofThisMachine(), toFront -> {});
        }
    }

    private void openAsStation() {
        try (var window = window().orElse(null)) {
            if (window != null) {
                open(StationFile.ofThisMachine(), window::whenStartedAgain);
            }
        } catch (IOException notClosed) {
            LOG.warn("The lock of the window was not given back", notClosed);
        } catch (RuntimeException | LinkageError failure) {
            LOG.error("The workstation did not open", failure);
            var words = SeatFile.ofThisMachine().words(console.chosen());
            StartTrouble.of(failure, words, LogFile.path()).show(words);
            throw failure;
        }
    }

    private static Optional<OneWindow> window() {
        try {
            return OneWindow.ofThisUser();
        } catch (IOException unwritable) {
            throw Refusal.failed(unwritable, "station.noFolder", LogFile.path().getParent());
        }
    }

    private void open(StationFile decided, Consumer<Runnable> toFront) {
        decided.zone().ifPresent(zone -> TimeZone.setDefault(TimeZone.getTimeZone(zone)));
        var server = address == null
                ? decided.server().orElse(null)
                : DatabaseAddress.parse(address).toString();
        try (var tasks = new FxTasks()) {
            var seat = SeatFile.ofThisMachine();
            var words = seat.words(console.chosen(), decided.language());
            var opening = new Opening(Sections.surroundings(words, console.clock(), tasks, false), seat);
            if (warm) {
                opening.runUnseen();
                console.say("station.warm", WarmClasses.read());
            } else if (timed) {
                var began = ProcessHandle.current().info().startInstant().orElseGet(console.clock()::instant);
                opening.runTimed(new Opening.Proposal(account, server, System.getenv("GRIDLIGHT_PASSWORD")), began,
                        (name, millis) -> console.out().println(StartBench.SAYS + " " + name + " " + millis));
            } else {
                opening.run(new Opening.Proposal(account, server, null), toFront);
            }
        }
    }
}
