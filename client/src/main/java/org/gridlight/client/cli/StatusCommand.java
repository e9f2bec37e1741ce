package org.gridlight.client.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.gridlight.db.outbox.GatewayStore;
import org.gridlight.model.outbox.PublicStatus;
import org.gridlight.model.words.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Says how a matter stands to whoever has its code (查询码): stage, unit and times, no names and no words. */
@Command(name = "status", mixinStandardHelpOptions = true)
final class StatusCommand implements Runnable {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Console console;
    @Mixin
    private DatabaseOptions database;
    @Parameters(paramLabel = "CODE")
    private String code;

    StatusCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        try (var record = database.open(console)) {
            var found = new GatewayStore(record).status(code.strip())
                    .orElseThrow(() -> Refusal.failed("cli.status.none", code));
            // A gateway may not read the centre’s settings; it stands in the same town.
            say(found, ZoneId.systemDefault());
        }
    }

    private void say(PublicStatus found, ZoneId zone) {
        var words = console.words();
        console.say("cli.status", found.acceptNo(), words.say("state." + found.state()),
                found.unit() == null ? "-" : found.unit(), time(found.reportedAt(), zone), time(found.dueAt(), zone),
                time(found.closedAt(), zone));
    }

    private static String time(Instant at, ZoneId zone) {
        return at == null ? "-" : MINUTE.format(at.atZone(zone));
    }
}
