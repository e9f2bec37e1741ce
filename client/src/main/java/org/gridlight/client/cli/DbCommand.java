package org.gridlight.client.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.gridlight.db.Account;
import org.gridlight.db.Backup;
import org.gridlight.db.BackupKey;
import org.gridlight.db.Database;
import org.gridlight.db.DatabaseAddress;
import org.gridlight.db.Migrations;
import org.gridlight.db.audit.AuditStore;
import org.gridlight.db.centre.SettingStore;
import org.gridlight.model.audit.AuditAnchor;
import org.gridlight.model.audit.AuditVerdict;
import org.gridlight.model.files.SourceFile;
import org.gridlight.model.words.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes, migrates, describes, saves and restores the record. */
@Command(name = "db", mixinStandardHelpOptions = true)
final class DbCommand implements Runnable {
    private final Console console;

    DbCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        throw Refusal.wrongUse("cli.noSubcommand", "db");
    }

    @Command(name = "init", mixinStandardHelpOptions = true)
    void init(@Mixin DatabaseOptions options, @Option(names = "--zone", paramLabel = "ZONE") String zone,
            @Option(names = "--centre-name", paramLabel = "NAME") String centreName) {
        if (zone != null) {
            SettingStore.requireZone(zone);
        }
        try (var database = options.openForSetUp(console)) {
            int steps = new NewRecord(database).make(zone, centreName);
            console.say(steps == 0 ? "cli.db.present" : "cli.db.made", database.address(), steps);
        }
    }

    @Command(name = "migrate", mixinStandardHelpOptions = true)
    void migrate(@Mixin DatabaseOptions options) {
        try (var database = options.openAnySchema(console)) {
            int steps = new Migrations(database).migrate();
            console.say(steps == 0 ? "cli.db.current" : "cli.db.migrated", database.address(), steps);
        }
    }

    @Command(name = "status", mixinStandardHelpOptions = true)
    void status(@Mixin DatabaseOptions options,
            @Option(names = "--format", paramLabel = "text|csv|json", defaultValue = "text") OutputFormat format) {
        try (var database = options.openAnySchema(console)) {
            var rows = new Migrations(database).status().stream()
                    .map(version -> List.<Object>of(version.version(), version.title(), version.state().name()))
                    .toList();
            var words = console.words();
            new ResultTable(List.of("version", "title", "state"),
                    List.of(words.say("cli.db.version"), words.say("cli.db.title"), words.say("cli.db.state")), rows)
                    .write(format, console.out());
        }
    }

    @Command(name = "verify", mixinStandardHelpOptions = true)
    void verify(@Mixin DatabaseOptions options, @Option(names = "--anchor", paramLabel = "SEQ:HASH") String anchor) {
        var known = anchor == null ? null : AuditAnchor.of(anchor);
        try (var database = options.open(console)) {
            tell(database, new AuditStore(database).verify(known, console));
        }
    }

    private void tell(Database database, AuditVerdict verdict) {
        switch (verdict) {
            case AuditVerdict.Sound(var rows, var seq, var hash) ->
                console.say("audit.sound", database.address(), rows, new AuditAnchor(seq, hash));
            case AuditVerdict.Broken(var seq, var fault) ->
                throw Refusal.failed("audit.broken", database.address(), seq, console.words().say(fault.word()));
            case AuditVerdict.Unrecorded(var actId, var action, var account, var at) ->
                throw Refusal.failed("audit.unrecorded", database.address(), action, account, at, actId);
            case AuditVerdict.Moved(var caseId) ->
                throw Refusal.failed("audit.moved", database.address(), caseId);
        }
    }

    @Command(name = "backup", mixinStandardHelpOptions = true)
    void backup(@Parameters(paramLabel = "FILE", arity = "0..1") Path file, @Mixin DatabaseOptions options,
            @Option(names = "--into", paramLabel = "DIR") Path into,
            @Option(names = "--keep", paramLabel = "N", defaultValue = "14") int keep,
            @Option(names = "--key", paramLabel = "FILE") Path key) {
        if ((file == null) == (into == null) || keep < 1) {
            throw Refusal.wrongUse("cli.db.oneTarget");
        }
        var folder = into == null ? null : new BackupFolder(into);
        var opened = keyOf(key);
        var target = folder == null ? file : folder.at(console.clock().instant(), opened != null);
        try (var database = options.open(console)) {
            var saved = new Backup(database, opened).save(target, console);
            console.say("cli.db.saved", target, Console.kilobytes(saved.bytes()), saved.schema());
        }
        if (folder != null) {
            folder.keep(keep).forEach(old -> console.say("cli.db.removed", old));
        }
    }

    /** Restores into a server of its own and looks through the chain, so that it is known that a backup can be used. */
    @Command(name = "rehearse", mixinStandardHelpOptions = true)
    void rehearse(@Parameters(paramLabel = "FILE") Path file,
            @Option(names = "--in", paramLabel = "DIR", required = true) Path folder,
            @Option(names = "--key", paramLabel = "FILE") Path key) {
        SourceFile.at(file);
        var opened = keyOf(key);
        if (Files.exists(folder)) {
            throw Refusal.wrongUse("cli.db.scratchThere", folder);
        }
        var begin = console.clock().instant();
        var scratch = new DatabaseAddress.Embedded(folder.toAbsolutePath().normalize());
        try (var database = Database.openForSetUp(scratch, Account.ownerOfFolder(), console)) {
            var restored = new Backup(database, opened).restore(file, console);
            console.say("cli.db.restored", file, scratch, restored.schema());
            tell(database, new AuditStore(database).verify(null, console));
            console.say("cli.db.rehearsed", file, Duration.between(begin, console.clock().instant()).toSeconds(),
                    folder);
        }
    }

    @Command(name = "restore", mixinStandardHelpOptions = true)
    void restore(@Parameters(paramLabel = "FILE") Path file, @Mixin DatabaseOptions options,
            @Option(names = "--key", paramLabel = "FILE") Path key) {
        SourceFile.at(file);
        var opened = keyOf(key);
        try (var database = options.openForSetUp(console)) {
            var restored = new Backup(database, opened).restore(file, console);
            console.say("cli.db.restored", file, database.address(), restored.schema());
        }
    }

    /** Makes the key of encrypted backups. */
    @Command(name = "key", mixinStandardHelpOptions = true)
    void key(@Option(names = "--out", paramLabel = "FILE", required = true) Path file) {
        BackupKey.make(file);
        console.say("cli.db.key", file);
    }

    /** Before anything else is begun: a key that is none stops the command. */
    private static BackupKey keyOf(Path file) {
        return file == null ? null : BackupKey.read(file);
    }
}
