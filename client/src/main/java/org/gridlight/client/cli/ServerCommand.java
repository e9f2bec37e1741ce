package org.gridlight.client.cli;

import org.gridlight.db.Database;
import org.gridlight.db.server.ServerCheckStore;
import org.gridlight.model.words.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Looks after the central server. */
@Command(name = "server", mixinStandardHelpOptions = true, subcommands = {ServerSetupCommand.class,
    ServerCertificateCommand.class})
final class ServerCommand implements Runnable {
    private final Console console;

    ServerCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        throw Refusal.wrongUse("cli.noSubcommand", "server");
    }

    @Command(name = "check", mixinStandardHelpOptions = true)
    void check(@Mixin DatabaseOptions options) {
        try (var database = options.openAnySchema(console)) {
            report(console, database);
        }
    }

    /** Says what is wrong with the server. @throws Refusal when something stops a record from being kept */
    static void report(Console console, Database database) {
        var findings = new ServerCheckStore(database, console.clock()).look();
        for (var finding : findings) {
            console.say(finding.stops() ? "centreServer.stops" : "centreServer.hinders",
                    console.words().say(finding.key(), finding.arguments().toArray()));
        }
        var grave = findings.stream().filter(ServerCheckStore.Finding::stops).count();
        if (grave > 0) {
            throw Refusal.failed("centreServer.unfit", database.address(), grave);
        }
        console.say("centreServer.fit", database.address(), findings.size());
    }
}
