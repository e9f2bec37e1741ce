package org.gridlight.db;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.gridlight.db.Migrations.State;
import org.gridlight.db.Migrations.Version;
import org.gridlight.db.embedded.PrivateFile;
import org.gridlight.db.people.AccountStore;
import org.gridlight.model.words.Refusal;

/**
 * The whole record in one file, and back. The file is gzipped SQL of one moment, with the version of the schema first
 * and a SHA-256 of everything last, so that a broken or cut-off file is known before anything is touched. It holds
 * personal data, so only who made it may read it, and with a key nobody else can. Accounts of the server are not part of it.
 */
public final class Backup {
    private final Database database;
    private final Migrations migrations;
    private final BackupKey key;

    /** Of plain backups. */
    public Backup(Database database) {
        this(database, null);
    }

    /** @param key encrypts what is saved and opens what is encrypted; null for none */
    public Backup(Database database, BackupKey key) {
        this.database = database;
        this.migrations = new Migrations(database);
        this.key = key;
    }

    /**
     * What a backup holds.
     *
     * @param schema
     *            version of its schema
     * @param bytes
     *            size of the file
     */
    public record Summary(String schema, long bytes) {}

    /**
     * Writes the record as it is at this moment; others go on working.
     *
     * @param file
     *            must not exist
     * @throws Refusal
     *             when it exists, cannot be written, or the record cannot be read; no file is left then
     */
    public Summary save(Path file, Progress progress) {
        if (Files.exists(file)) {
            throw Refusal.wrongUse("backup.exists", file);
        }
        var draft = file.resolveSibling(file.getFileName() + ".new");
        var schema = latest(State.APPLIED);
        progress.step("backup.saving", file);
        try {
            try (var out = new GZIPOutputStream(target(draft), 1 << 16)) {
                write(out, schema);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            var saved = new Summary(schema, Files.size(file));
            new BackupLogStore(database).add(saved.bytes(), key != null);
            return saved;
        } catch (IOException trouble) {
            delete(draft);
            throw unwritten(trouble, file);
        } catch (Refusal refused) {
            delete(draft);
            throw refused;
        }
    }

    private OutputStream target(Path draft) throws IOException {
        var out = PrivateFile.create(draft);
        return key == null ? out : key.encrypting(out);
    }

    private void write(OutputStream out, String schema) throws IOException {
        var text = new SealedText.Writer(out, schema);
        DatabaseTool.of(database).dump(text);
        text.seal();
    }

    /**
     * Puts a saved record into an empty database.
     *
     * @throws Refusal
     *             when the file is broken or newer than this program, or the database is not empty; nothing was touched
     *             then. When the server refuses a part of it, the database is empty again.
     */
    public Summary restore(Path file, Progress progress) {
        try {
            progress.step("backup.checking", file);
            var schema = check(file);
            requireKnown(file, schema);
            requireEmpty();
            progress.step("backup.restoring", file);
            fill(file);
            new AccountStore(database).renewRights();
            return new Summary(schema, Files.size(file));
        } catch (EOFException | ZipException broken) {
            throw Refusal.failed(broken, "backup.broken", file);
        } catch (NoSuchFileException | AccessDeniedException unreadable) {
            throw Refusal.failed(unreadable, "backup.unreadable", file);
        } catch (IOException trouble) {
            throw Refusal.failed(trouble, "backup.unreadable", file);
        }
    }

    /** Reads the file to its end. @return the version of its schema */
    private String check(Path file) throws IOException {
        try (var text = new SealedText.Reader(open(file))) {
            while (text.line() != null) {
                continue;
            }
            return text.schema();
        }
    }

    private void requireKnown(Path file, String schema) {
        var known = migrations.status().stream().map(Version::version).anyMatch(schema::equals);
        if (!known) {
            throw Refusal.failed("backup.newer", file, schema, latest(State.PENDING));
        }
    }

    private void requireEmpty() {
        var tables = database.bulk(connection -> {
            try (var rows = connection.createStatement()
                    .executeQuery("SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE()")) {
                rows.next();
                return rows.getInt(1);
            }
        });
        if (tables > 0) {
            throw Refusal.failed("backup.notEmpty", database.address());
        }
    }

    private void fill(Path file) throws IOException {
        try (var text = new SealedText.Reader(open(file))) {
            DatabaseTool.of(database).fill(text);
        } catch (IOException | Refusal trouble) {
            empty();
            throw trouble;
        }
    }

    private void empty() {
        database.bulk(connection -> {
            var name = "`" + connection.getCatalog() + "`";
            try (var statement = connection.createStatement()) {
                statement.execute("DROP DATABASE " + name);
                statement.execute("CREATE DATABASE " + name + " CHARACTER SET utf8mb4 COLLATE " + Database.COLLATION);
            }
            return null;
        });
    }

    private String latest(State state) {
        return migrations.status().stream().filter(one -> one.state() == state && !one.version().isEmpty())
                .map(Version::version).reduce((first, second) -> second)
                .orElseThrow(() -> Refusal.failed("db.notInitialised", database.address()));
    }

    private InputStream open(Path file) throws IOException {
        return new GZIPInputStream(BackupKey.open(file, key), 1 << 16);
    }

    private static Refusal unwritten(IOException trouble, Path file) {
        return Refusal.failed(trouble, "backup.unwritten", file, trouble.getClass().getSimpleName());
    }

    private static void delete(Path draft) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException stays) {
            throw Refusal.failed(stays, "backup.unwritten", draft, stays.getClass().getSimpleName());
        }
    }
}
