package org.gridlight.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gridlight.model.words.Refusal;
import org.gridlight.model.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BackupTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private OtherDatabase other;
    private Path file;

    @BeforeEach
    void open() throws IOException {
        other = new OtherDatabase(DB.database());
        file = DatabaseFixture.target().resolve("backup-test").resolve("record.sql.gz");
        Files.createDirectories(file.getParent());
        Files.deleteIfExists(file);
        run(DB.database(), "CREATE TABLE odd (id INT PRIMARY KEY, word TEXT, bytes BLOB, place GEOMETRY)",
                "INSERT INTO odd VALUES (1, '网格灯 𠮷\\n; DELIMITER $$ '';', X'00FF0A1A27', ST_GeomFromText('POINT(1 2)')),"
                        + " (2, NULL, NULL, NULL), (3, 'CREATE DEFINER=`a`@`b` \\n CREATE DEFINER=`a`@`b`', '', NULL)",
                "CREATE DEFINER='gone'@'%' PROCEDURE odd_act() SQL SECURITY DEFINER UPDATE odd SET word = 'x' WHERE id = 2",
                "CREATE TRIGGER odd_guard BEFORE DELETE ON odd FOR EACH ROW SIGNAL SQLSTATE '45000'",
                "CREATE VIEW odd_view AS SELECT id FROM odd");
    }

    @AfterEach
    void close() throws IOException {
        other.close();
        run(DB.database(), "DROP VIEW odd_view", "DROP TABLE odd", "DROP PROCEDURE odd_act");
        Files.deleteIfExists(file);
    }

    @Test
    void everythingComesBack() {
        var saved = new Backup(DB.database()).save(file, Progress.UNHEARD);
        assertThat(saved.bytes()).isPositive().isEqualTo(file.toFile().length());
        other.with(database -> {
            assertThat(new Backup(database).restore(file, Progress.UNHEARD)).isEqualTo(saved);
            assertThat(contents(database)).isEqualTo(contents(DB.database())).containsKey("odd");
            run(database, "CALL odd_act()");
            assertThat(ask(database, "SELECT word FROM odd WHERE id = 2")).isEqualTo("x");
            assertThat(ask(database, "SELECT word FROM odd WHERE id = 3"))
                    .isEqualTo("CREATE DEFINER=`a`@`b` \n CREATE DEFINER=`a`@`b`");
            assertThat(ask(database, "SELECT COUNT(*) FROM odd_view")).isEqualTo("3");
            assertThat(ask(database,
                    "SELECT COUNT(*) FROM information_schema.triggers WHERE trigger_schema = DATABASE() AND trigger_name = 'odd_guard'"))
                    .isEqualTo("1");
        });
        Database.open(other.address(), other.owner(), Progress.UNHEARD).close();
    }

    @Test
    void anEncryptedOneOpensWithItsKeyAlone() throws IOException {
        var mine = file.resolveSibling("mine.key");
        var other = file.resolveSibling("other.key");
        for (var one : List.of(mine, other)) {
            Files.deleteIfExists(one);
            BackupKey.make(one);
        }
        assertThat(refused(() -> BackupKey.make(mine))).isEqualTo("backup.keyExists");
        assertThat(refused(() -> BackupKey.read(Path.of("pom.xml")))).isEqualTo("backup.noKey");
        var key = BackupKey.read(mine);
        new Backup(DB.database(), key).save(file, Progress.UNHEARD);
        var whole = Files.readAllBytes(file);
        assertThat(new String(whole, StandardCharsets.ISO_8859_1)).startsWith("GRIDLIGHT-ENCRYPTED-1\n")
                .doesNotContain("CREATE TABLE");

        this.other.with(database -> {
            assertThat(refused(() -> new Backup(database).restore(file, Progress.UNHEARD)))
                    .isEqualTo("backup.needsKey");
            assertThat(refused(() -> new Backup(database, BackupKey.read(other)).restore(file, Progress.UNHEARD)))
                    .isEqualTo("backup.otherKey");
            for (var hurt : List.of(Arrays.copyOf(whole, whole.length - 1), Arrays.copyOf(whole, whole.length / 2),
                    flipped(whole, whole.length - 5), flipped(whole, 4_000))) {
                put(hurt);
                assertThat(refused(() -> new Backup(database, key).restore(file, Progress.UNHEARD)))
                        .isIn("backup.broken", "backup.otherKey");
            }
            assertThat(ask(database, "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE()"))
                    .isEqualTo("0");
            put(whole);
            new Backup(database, key).restore(file, Progress.UNHEARD);
            assertThat(contents(database)).isEqualTo(contents(DB.database()));
        });
    }

    private void put(byte[] content) {
        try {
            Files.write(file, content);
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    private static byte[] flipped(byte[] whole, int at) {
        var changed = whole.clone();
        changed[at] ^= 1;
        return changed;
    }

    @Test
    void onlyWhoSavedItMayReadIt() throws IOException {
        assumeTrue(file.getFileSystem().supportedFileAttributeViews().contains("posix"), "no POSIX permissions here");
        new Backup(DB.database()).save(file, Progress.UNHEARD);
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void aDamagedFileIsRefusedBeforeAnythingIsTouched() throws IOException {
        new Backup(DB.database()).save(file, Progress.UNHEARD);
        var whole = Files.readAllBytes(file);
        other.with(database -> {
            assertThat(restoring(database, Arrays.copyOf(whole, whole.length / 2))).isEqualTo("backup.broken");
            assertThat(restoring(database, Arrays.copyOf(whole, whole.length - 1))).isEqualTo("backup.broken");
            var changed = whole.clone();
            changed[whole.length / 2] ^= 1;
            assertThat(restoring(database, changed)).isEqualTo("backup.broken");
            assertThat(restoring(database, "no gzip".getBytes())).isEqualTo("backup.broken");
            assertThat(restoring(database, new byte[0])).isEqualTo("backup.broken");
            assertThat(ask(database, "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE()"))
                    .isEqualTo("0");
        });
    }

    /** A cut that gzip itself does not see: the seal is missing, wrong, or not last. */
    @Test
    void theSealIsChecked() throws IOException {
        for (var text : new String[]{"-- gridlight backup 1, schema 1\nSELECT 1;\n",
            "-- gridlight backup 1, schema 1\nSELECT 1;\n-- gridlight seal sha256 00\n", "SELECT 1;\n"}) {
            try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
                out.write(text.getBytes());
            }
            var bytes = Files.readAllBytes(file);
            other.with(database -> assertThat(restoring(database, bytes)).isEqualTo("backup.broken"));
        }
    }

    @Test
    void whatTheServerRefusesLeavesTheDatabaseEmpty() throws IOException {
        try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
            var text = new SealedText.Writer(out, "1");
            text.write("CREATE TABLE half (id INT);\nCREATE TABLE half (id INT);\n".getBytes());
            text.seal();
        }
        other.with(database -> {
            assertThat(refused(() -> new Backup(database).restore(file, Progress.UNHEARD)))
                    .isEqualTo("backup.fillFailed");
            assertThat(ask(database, "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE()"))
                    .isEqualTo("0");
        });
    }

    @Test
    void nothingIsOverwritten() throws IOException {
        Files.writeString(file, "mine");
        assertThat(refused(() -> new Backup(DB.database()).save(file, Progress.UNHEARD))).isEqualTo("backup.exists");
        assertThat(file).hasContent("mine");
        Files.delete(file);
        new Backup(DB.database()).save(file, Progress.UNHEARD);
        assertThat(refused(() -> new Backup(DB.database()).restore(file, Progress.UNHEARD)))
                .isEqualTo("backup.notEmpty");
        var nowhere = file.resolveSibling("no-folder").resolve("record.sql.gz");
        assertThat(refused(() -> new Backup(DB.database()).save(nowhere, Progress.UNHEARD)))
                .isEqualTo("backup.unwritten");
        assertThat(refused(() -> new Backup(DB.database()).restore(nowhere, Progress.UNHEARD)))
                .isEqualTo("backup.unreadable");
    }

    @Test
    void aBackupOfANewerSchemaIsRefused() throws IOException {
        try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
            new SealedText.Writer(out, "999").seal();
        }
        other.with(database -> assertThat(refused(() -> new Backup(database).restore(file, Progress.UNHEARD)))
                .isEqualTo("backup.newer"));
    }

    private String restoring(Database database, byte[] bytes) {
        return refused(() -> {
            Files.write(file, bytes);
            new Backup(database).restore(file, Progress.UNHEARD);
        });
    }

    private static String refused(ThrowingCallable act) {
        var refusal = catchThrowableOfType(Refusal.class, act);
        assertThat(refusal).isNotNull();
        assertThat(refusal.in(Words.of(Locale.CHINA))).doesNotContain("\n", "{");
        return refusal.key();
    }

    /** Without the list of backups, in which none finds itself. */
    private static Map<String, Long> contents(Database database) {
        return database.bulk(connection -> {
            var contents = new TreeMap<>(Contents.checksums(connection, Contents.tables(connection)));
            contents.remove("backup_log");
            return contents;
        });
    }

    private static String ask(Database database, String query) {
        return database.bulk(connection -> {
            try (var rows = connection.createStatement().executeQuery(query)) {
                rows.next();
                return rows.getString(1);
            }
        });
    }

    private static void run(Database database, String... statements) {
        database.bulk(connection -> {
            try (var statement = connection.createStatement()) {
                for (var text : statements) {
                    statement.execute(text);
                }
                return null;
            } catch (SQLException failure) {
                throw new AssertionError(failure);
            }
        });
    }
}
