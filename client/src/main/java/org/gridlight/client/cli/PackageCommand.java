package org.gridlight.client.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.util.Map;
import java.util.UUID;
import org.gridlight.client.packages.PackageFolder;
import org.gridlight.db.centre.SettingStore;
import org.gridlight.db.packages.PackageStore;
import org.gridlight.model.packages.AnswerSheet;
import org.gridlight.model.packages.PackageFile;
import org.gridlight.model.packages.PackageKeys;
import org.gridlight.model.packages.SignedPackage;
import org.gridlight.model.words.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** File exchange with units that have no line (派遣包、反馈包): keys, packages out, answers in, and the unit's own side. */
@Command(name = "package", mixinStandardHelpOptions = true, subcommands = {PackageCommand.MakeKey.class,
    PackageCommand.Register.class, PackageCommand.Retire.class, PackageCommand.Out.class, PackageCommand.In.class,
    PackageCommand.Sign.class})
final class PackageCommand implements Runnable {
    @Override
    public void run() {
        throw Refusal.wrongUse("cli.noSubcommand", "package");
    }

    /** Makes a pair of keys. Needs no record. */
    @Command(name = "key", mixinStandardHelpOptions = true)
    static final class MakeKey implements Runnable {
        private final Console console;
        @Option(names = "--out", paramLabel = "DIR", required = true)
        private Path folder;

        MakeKey(Console console) {
            this.console = console;
        }

        @Override
        public void run() {
            var pair = PackageKeys.made();
            var secret = folder.resolve("signing.key");
            if (Files.exists(secret)) {
                throw Refusal.failed("cli.package.keyThere", secret);
            }
            PackageFolder.write(secret, (PackageKeys.line(pair.getPrivate()) + "\n").getBytes());
            PackageFolder.write(folder.resolve("signing.pub"), (PackageKeys.line(pair.getPublic()) + "\n").getBytes());
            keepToOneself(secret);
            console.say("cli.package.key", secret, PackageKeys.fingerprint(pair.getPublic()));
        }

        private static void keepToOneself(Path secret) {
            var file = secret.toFile();
            if (!(file.setReadable(false, false) && file.setReadable(true, true))) {
                throw Refusal.failed("file.unwritable", secret);
            }
        }
    }

    /** Keeps the key of a unit whose fingerprint was compared. */
    @Command(name = "register", mixinStandardHelpOptions = true)
    static final class Register implements Runnable {
        private final Console console;
        @Mixin
        private DatabaseOptions database;
        @Option(names = "--unit", paramLabel = "CODE", required = true)
        private String unit;
        @Option(names = "--key", paramLabel = "FILE", required = true)
        private Path key;
        @Option(names = "--fingerprint", paramLabel = "HEX", required = true)
        private String fingerprint;

        Register(Console console) {
            this.console = console;
        }

        @Override
        public void run() {
            var pub = PackageFolder.publicKey(key);
            try (var record = database.open(console)) {
                new PackageStore(record).register(UUID.randomUUID(), unit, pub, fingerprint);
            }
            console.say("cli.package.registered", unit);
        }
    }

    /** Ends the key of a unit, which lost it or has another one. */
    @Command(name = "retire", mixinStandardHelpOptions = true)
    static final class Retire implements Runnable {
        private final Console console;
        @Mixin
        private DatabaseOptions database;
        @Option(names = "--unit", paramLabel = "CODE", required = true)
        private String unit;

        Retire(Console console) {
            this.console = console;
        }

        @Override
        public void run() {
            try (var record = database.open(console)) {
                new PackageStore(record).retire(UUID.randomUUID(), unit);
            }
            console.say("cli.package.retired", unit);
        }
    }

    /** Packs what waits for a unit. */
    @Command(name = "out", mixinStandardHelpOptions = true)
    static final class Out implements Runnable {
        private final Console console;
        @Mixin
        private DatabaseOptions database;
        @Option(names = "--unit", paramLabel = "CODE", required = true)
        private String unit;
        @Option(names = "--key", paramLabel = "FILE", required = true)
        private Path key;
        @Option(names = "--out", paramLabel = "DIR", required = true)
        private Path folder;

        Out(Console console) {
            this.console = console;
        }

        @Override
        public void run() {
            PrivateKey secret = PackageFolder.privateKey(key);
            try (var record = database.open(console)) {
                var kept = new Path[1];
                int cases = new PackageStore(record).pack(UUID.randomUUID(), unit, secret,
                        new SettingStore(record).zone(), (number, bytes) -> {
                            kept[0] = folder.resolve(PackageFolder.dispatchName(unit, number));
                            PackageFolder.write(kept[0], bytes);
                        });
                console.say("cli.package.out", kept[0], cases);
            }
        }
    }

    /** Takes the answers of a unit. */
    @Command(name = "in", mixinStandardHelpOptions = true)
    static final class In implements Runnable {
        private final Console console;
        @Mixin
        private DatabaseOptions database;
        @Option(names = "--unit", paramLabel = "CODE", required = true)
        private String unit;
        @Parameters(paramLabel = "FILE")
        private Path file;

        In(Console console) {
            this.console = console;
        }

        @Override
        public void run() {
            var bytes = PackageFolder.read(file);
            try (var record = database.open(console)) {
                var taken = new PackageStore(record).take(unit, file.getFileName().toString(), bytes);
                if (taken.before()) {
                    console.say("cli.package.before", file);
                    return;
                }
                console.say("cli.package.in", file, taken.taken(), taken.refused().size());
                taken.refused().forEach(row -> console.say("cli.package.row", row.line(), row.number(),
                        Refusal.failed(row.reason(), row.arguments().toArray()).in(console.words())));
            }
        }
    }

    /** The unit's side: signs the table it has filled in. Needs no record. */
    @Command(name = "sign", mixinStandardHelpOptions = true)
    static final class Sign implements Runnable {
        private final Console console;
        @Option(names = "--unit", paramLabel = "CODE", required = true)
        private String unit;
        @Option(names = "--key", paramLabel = "FILE", required = true)
        private Path key;
        @Option(names = "--number", paramLabel = "N", required = true)
        private long number;
        @Option(names = "--out", paramLabel = "DIR", required = true)
        private Path folder;
        @Parameters(paramLabel = "FILE.csv")
        private Path table;

        Sign(Console console) {
            this.console = console;
        }

        @Override
        public void run() {
            var filled = PackageFolder.read(table);
            int rows = AnswerSheet.answers(table.toString(), filled).size();
            var target = folder.resolve(PackageFolder.feedbackName(unit, number));
            try {
                PackageFolder.write(target, PackageFile.sealed(new SignedPackage(SignedPackage.Kind.IN, unit, number,
                        Map.of(AnswerSheet.NAME, filled)), PackageFolder.privateKey(key)));
            } catch (IOException | GeneralSecurityException broken) {
                throw new IllegalStateException(broken);
            }
            console.say("cli.package.signed", target, rows);
        }
    }
}
