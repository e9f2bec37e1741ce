package org.gridlight.client.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.gridlight.db.Database;
import org.gridlight.db.assessment.AssessmentRecord;
import org.gridlight.db.assessment.AssessmentStore;
import org.gridlight.db.centre.SettingStore;
import org.gridlight.model.assessment.AssessedMonth;
import org.gridlight.model.score.TemplateFile;
import org.gridlight.model.words.Refusal;
import org.gridlight.model.words.Words;
import org.gridlight.reports.monthly.MonthLock;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Publishes, locks and reopens a month of assessment, or says how far it is. */
@Command(name = "assess", mixinStandardHelpOptions = true)
final class AssessCommand implements Runnable {
    private final Console console;

    @Mixin
    private DatabaseOptions options;

    @Option(names = "--month", paramLabel = "YYYY-MM", required = true)
    private YearMonth month;

    @Option(names = "--template", paramLabel = "FILE.yaml|NAME", defaultValue = "system")
    private String template;

    @Option(names = "--issued", paramLabel = "DATE")
    private LocalDate issued;

    @ArgGroup
    private Wish wish = new Wish();

    AssessCommand(Console console) {
        this.console = console;
    }

    /** What is to be done, at most one of them. */
    static final class Wish {
        @Option(names = "--publish")
        private boolean publish;

        @Option(names = "--lock")
        private boolean lock;

        @Option(names = "--reopen", paramLabel = "REASON")
        private String reopen;
    }

    @Override
    public void run() {
        var rules = rules(template);
        var name = TemplateFile.of(rules, template).name();
        try (var database = options.open(console)) {
            var record = new AssessmentRecord(database);
            var store = new AssessmentStore(database);
            var last = record.latest(month, name);
            if (wish.publish) {
                store.publish(UUID.randomUUID(), month, name, last.map(AssessedMonth::version).orElse(0));
            } else if (wish.lock) {
                lock(database, rules);
            } else if (wish.reopen != null) {
                store.reopen(UUID.randomUUID(),
                        last.orElseThrow(() -> Refusal.failed("assessment.notLocked")), wish.reopen);
            }
            say(record.latest(month, name));
        }
    }

    private void lock(Database database, String rules) {
        var now = console.clock().instant();
        var day = issued == null ? LocalDate.ofInstant(now, new SettingStore(database).zone()) : issued;
        console.step("cli.report.counting", month);
        new MonthLock(database, Words.of(Locale.SIMPLIFIED_CHINESE)).lock(UUID.randomUUID(), month, now, day, rules);
    }

    private void say(Optional<AssessedMonth> last) {
        var words = console.words();
        if (last.isEmpty()) {
            console.say("cli.assess.never", month);
            return;
        }
        var one = last.get();
        console.say("cli.assess.state", month, one.revision(), words.say(one.state().word()), one.openAppeals());
        if (one.hash() != null) {
            console.say("cli.assess.locked", one.lockedBy(), one.hash());
        }
    }

    /** Text of a file of the user's, or of a shipped template. */
    private static String rules(String name) {
        return Files.exists(Path.of(name)) || name.endsWith(".yaml")
                ? TemplateFile.textOf(Path.of(name))
                : TemplateFile.shippedText(name);
    }
}
