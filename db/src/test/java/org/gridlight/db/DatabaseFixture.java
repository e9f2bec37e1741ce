package org.gridlight.db;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.gridlight.db.embedded.ServerSettings;
import org.gridlight.db.galera.InstalledServer;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.opentest4j.TestAbortedException;

/**
 * A real database for the tests of a module: one embedded server under {@code target} for all test classes of one JVM,
 * its schema made once from the migrations of this build, its tables brought back before each test to what they held
 * right after that.
 *
 * <pre>
 * &#64;RegisterExtension
 * static final DatabaseFixture DB = new DatabaseFixture();
 * </pre>
 */
public final class DatabaseFixture implements BeforeEachCallback {
    /** System property: tests run on the MariaDB that the system has, and are left out where it has none. */
    private static final String INSTALLED = "gridlight.installedServer";
    private static final Namespace SPACE = Namespace.create(DatabaseFixture.class);

    private Shared shared;

    @Override
    public void beforeEach(ExtensionContext context) {
        shared = context.getRoot().getStore(SPACE).getOrComputeIfAbsent(Shared.class, key -> Shared.open(),
                Shared.class);
        restore();
    }

    /** The database, signed in as its owner. */
    public Database database() {
        return shared.database;
    }

    /** Where it is, for code that opens it by itself; as text it is what {@code --db} takes. */
    public DatabaseAddress address() {
        return shared.database.address();
    }

    /** Brings the tables back in the middle of a test. */
    public void restore() {
        shared.contents.restore();
    }

    /** The folder that tests of this module may write to. */
    public static Path target() {
        return Path.of(System.getProperty("gridlight.target", "target")).toAbsolutePath().normalize();
    }

    /** What all tests of this JVM share. The lock keeps another JVM out of the same folder. */
    private record Shared(Database database, Contents contents, Closeable server) implements AutoCloseable {
        static Shared open() {
            return Boolean.getBoolean(INSTALLED) ? openInstalled() : openOwn();
        }

        private static Shared openInstalled() {
            InstalledServer.missing().ifPresent(what -> {
                throw new TestAbortedException("Not tested on the server of the system: " + what);
            });
            var server = InstalledServer.start(target().resolve("installed-" + ProcessHandle.current().pid()));
            return open(Database.openForSetUp(DatabaseAddress.parse(server.jdbcUrl()),
                    Account.owner(InstalledServer.PASSWORD::toCharArray), Progress.UNHEARD), server);
        }

        private static Shared openOwn() {
            for (var number = 1;; number++) {
                var lock = lock(number);
                if (lock != null) {
                    return open(target().resolve("test-database-" + number), lock);
                }
            }
        }

        private static Shared open(Path folder, FileLock lock) {
            return open(Database.openForSetUp(new DatabaseAddress.Embedded(folder), Account.ownerOfFolder(),
                    ServerSettings.standard().forTrials(), Progress.UNHEARD), lock.acquiredBy());
        }

        private static Shared open(Database database, Closeable server) {
            Contents.dropAll(database);
            new Migrations(database).migrate();
            // While tables are brought back nothing may count them; tests of the roll-ups call the keeper themselves, and
            // those of the lights the authority.
            database.bulk(connection -> {
                try (var statement = connection.createStatement()) {
                    statement.execute("ALTER EVENT rollup_keeping DISABLE");
                    // Not only disabled: a run that the scheduler has in hand still finds a disabled one.
                    statement.execute("DROP EVENT lights_authority");
                    // It may have come round already, while later migrations were made.
                    statement.execute(
                            "UPDATE authority SET holder = '', lease_until = NULL, turned_at = NULL, turns = 0, "
                                    + "trouble = NULL, trouble_at = NULL");
                    return statement.execute("UPDATE light_turn SET seen_seq = -1, next_at = NULL, turned_at = NULL, "
                            + "took_us = 0, swept_at = NULL, turns = 0");
                }
            });
            keepSuspended(database);
            return new Shared(database, Contents.keep(database), server);
        }

        /** Cases of a time long ago would go on in the middle of a test. */
        private static void keepSuspended(Database database) {
            database.bulk(connection -> {
                try (var statement = connection.createStatement()) {
                    return statement.execute("ALTER EVENT suspension_ends DISABLE");
                }
            });
        }

        private static FileLock lock(int number) {
            try {
                Files.createDirectories(target());
                var channel = FileChannel.open(target().resolve("test-database-" + number + ".lock"),
                        StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                return channel.tryLock();
            } catch (IOException trouble) {
                throw new IllegalStateException("Cannot write under " + target(), trouble);
            }
        }

        @Override
        public void close() throws IOException {
            database.close();
            server.close();
        }
    }
}
