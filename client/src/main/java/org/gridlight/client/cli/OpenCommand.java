package org.gridlight.client.cli;

import org.gridlight.client.bench.StartBench;
import org.gridlight.client.tasks.FxTasks;
import org.gridlight.client.workstation.Opening;
import org.gridlight.client.workstation.SeatFile;
import org.gridlight.client.workstation.Sections;
import org.gridlight.db.DatabaseAddress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Opens the workstation with its sign-in and waits until its window is closed. */
@Command(name = "open", mixinStandardHelpOptions = true)
final class OpenCommand implements Runnable {
    private final Console console;

    @Option(names = "--db", paramLabel = "ADDRESS")
    private String address;

    @Option(names = "--account", paramLabel = "NAME")
    private String account;

    /** For {@code bench start}: signs in by itself, says how long it took, and ends. */
    @Option(names = "--timed", hidden = true)
    private boolean timed;

    OpenCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        var server = address == null ? null : DatabaseAddress.parse(address).toString();
        try (var tasks = new FxTasks()) {
            var seat = SeatFile.ofThisMachine();
            var opening = new Opening(
                    Sections.surroundings(seat.words(console.chosen()), console.clock(), tasks, false),
                    seat);
            if (timed) {
                var began = ProcessHandle.current().info().startInstant().orElseGet(console.clock()::instant);
                opening.runTimed(new Opening.Proposal(account, server, System.getenv("GRIDLIGHT_PASSWORD")), began,
                        (name, millis) -> console.out().println(StartBench.SAYS + " " + name + " " + millis));
            } else {
                opening.run(new Opening.Proposal(account, server, null));
            }
        }
    }
}
