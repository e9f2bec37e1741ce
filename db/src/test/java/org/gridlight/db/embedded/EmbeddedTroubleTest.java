package org.gridlight.db.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.gridlight.db.embedded.TestFolder.ask;
import static org.gridlight.db.embedded.TestFolder.run;
import static org.gridlight.db.embedded.TestFolder.servers;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Locale;
import java.util.stream.IntStream;
import org.gridlight.db.Account;
import org.gridlight.db.Database;
import org.gridlight.db.DatabaseAddress;
import org.gridlight.db.Progress;
import org.gridlight.model.words.Refusal;
import org.gridlight.model.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EmbeddedTroubleTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    @RegisterExtension
    final TestFolder here = new TestFolder();

    private Refusal refusal(Path folder) {
        return refusal(new EmbeddedServer(folder, TestFolder.settings()));
    }

    private static Refusal refusal(EmbeddedServer server) {
        var refusal = catchThrowableOfType(Refusal.class, () -> server.open(Progress.UNHEARD));
        assertThat(refusal).as("a refusal").isNotNull();
        assertThat(refusal.in(Words.of(Locale.ENGLISH))).doesNotContain("\n", "{");
        assertThat(refusal.in(Words.of(Locale.CHINA))).doesNotContain("\n", "{");
        return refusal;
    }

    @Test
    void dataOfANewerServerAreRefusedAndUntouched() throws SQLException, IOException {
        stopped(here.server().open(Progress.UNHEARD));
        var note = new DataFolder(here.folder()).versionNote();
        Files.writeString(note, "12.1.2-MariaDB");
        var before = Files.getLastModifiedTime(here.folder().resolve("data/ibdata1"));
        var refusal = refusal(here.folder());
        assertThat(refusal.key()).isEqualTo("embedded.newer");
        assertThat(refusal.in(Words.of(Locale.ENGLISH))).contains("12.1.2", ServerFiles.VERSION);
        assertThat(Files.getLastModifiedTime(here.folder().resolve("data/ibdata1"))).isEqualTo(before);
    }

    @Test
    void dataOfAnOlderServerAreUpgradedAndKept() throws SQLException, IOException {
        var door = here.server().open(Progress.UNHEARD);
        run(door, "CREATE TABLE kept (number INT PRIMARY KEY)", "INSERT INTO kept VALUES (7)");
        stopped(door);
        var note = new DataFolder(here.folder()).versionNote();
        Files.writeString(note, "10.11.6-MariaDB");
        var heard = new ArrayList<String>();
        var next = here.server().open((key, arguments) -> heard.add(key));
        assertThat(heard).contains("embedded.upgrading");
        assertThat(ask(next, "SELECT number FROM kept")).hasValue("7");
        assertThat(ask(next, "SELECT COUNT(*) FROM mysql.user")).hasValue("2");
        assertThat(note).hasContent(ServerFiles.VERSION + "-MariaDB");
    }

    private void stopped(Door door) throws SQLException {
        run(door, "SHUTDOWN");
        assertThat(Patience.until(LONG, () -> servers(here.folder()).isEmpty())).isTrue();
    }

    @Test
    void aFolderWithSomethingElseIsRefusedAndUntouched() throws IOException {
        Files.createDirectories(here.folder());
        Files.writeString(here.folder().resolve("letter.txt"), "mine");
        assertThat(refusal(here.folder()).key()).isEqualTo("embedded.foreign");
        assertThat(here.folder().toFile().list()).containsExactly("letter.txt");
        assertThat(refusal(here.folder().resolve("letter.txt")).key()).isEqualTo("embedded.foreign");
    }

    /** Said and not refused: nothing of ours deletes there, and whoever tries things out names such a folder on purpose. */
    @Test
    void aFolderThatTheSystemEmptiesIsKnown() {
        assertThat(new DataFolder(Path.of(System.getProperty("java.io.tmpdir"), "record")).isTemporary()).isTrue();
        assertThat(new DataFolder(here.folder()).isTemporary()).isFalse();
    }

    @Test
    void aTakenPortIsNamed() throws IOException, SQLException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var server = new EmbeddedServer(here.folder(), TestFolder.settings().withPort(taken.getLocalPort()));
            var refusal = refusal(server);
            assertThat(refusal.key()).isEqualTo("embedded.portTaken");
            assertThat(refusal.in(Words.of(Locale.CHINA))).contains(String.valueOf(taken.getLocalPort()));
        }
        assertThat(ask(here.server().open(Progress.UNHEARD), "SELECT 1")).hasValue("1");
    }

    @Test
    void aReadOnlyFolderIsRefused() throws IOException, InterruptedException {
        assumeTrue(isRoot(), "only the administrator may mount a read-only folder");
        Files.createDirectories(here.folder());
        assumeTrue(mount(here.folder(), "ro,size=1m"), "mounting is not allowed here");
        try {
            assertThat(refusal(here.folder()).key()).isEqualTo("embedded.readOnly");
            assertThat(refusal(here.folder().resolve("deeper")).key()).isEqualTo("embedded.readOnly");
        } finally {
            unmount(here.folder());
        }
    }

    @Test
    void aFullDiskIsRefusedAndNothingIsLeft() throws IOException, InterruptedException {
        assumeTrue(isRoot(), "only the administrator may mount a small disk");
        Files.createDirectories(here.folder());
        assumeTrue(mount(here.folder(), "size=40m"), "mounting is not allowed here");
        try {
            assertThat(refusal(here.folder()).key()).isEqualTo("embedded.diskFull");
            assertThat(here.folder().toFile().list()).doesNotContain("data", "data.new");
            assertThat(servers(here.folder())).isEmpty();
        } finally {
            unmount(here.folder());
        }
    }

    /** The record fills the disk: the act that did not fit is refused, and all before it is there once there is room. */
    @Test
    void aDiskThatFillsLaterLosesNothing() throws IOException, InterruptedException, SQLException {
        assumeTrue(isRoot(), "only the administrator may mount a small disk");
        Files.createDirectories(here.folder());
        assumeTrue(mount(here.folder(), "size=320m"), "mounting is not allowed here");
        try {
            var address = new DatabaseAddress.Embedded(here.folder());
            try (var database = Database.openForSetUp(address, Account.ownerOfFolder(), TestFolder.settings(),
                    Progress.UNHEARD)) {
                fill(database);
            }
            assertThat(ask(here.server().open(Progress.UNHEARD), "SELECT COUNT(*) FROM kept WHERE number = 0"))
                    .hasValue("1");
        } finally {
            unmount(here.folder());
        }
    }

    private void fill(Database database) throws IOException {
        var ballast = here.folder().resolve("ballast");
        database.bulk(connection -> connection.createStatement()
                .execute("CREATE TABLE kept (number INT PRIMARY KEY, text LONGTEXT NOT NULL)"));
        insert(database, 0, 10);
        Files.write(ballast, new byte[(int) (Files.getFileStore(ballast.getParent()).getUsableSpace() - (30 << 20))]);
        var refusal = catchThrowableOfType(Refusal.class, () -> IntStream.range(1, 100)
                .forEach(number -> insert(database, number, 2 << 20)));
        assertThat(refusal.key()).isIn("db.diskFull", "embedded.diskFull");
        Files.delete(ballast);
    }

    private static void insert(Database database, int number, int length) {
        database.bulk(connection -> connection.createStatement()
                .execute("INSERT INTO kept VALUES (%d, REPEAT('x', %d))".formatted(number, length)));
    }

    @Test
    void worksForAUserWithoutRights() throws IOException {
        assumeTrue(isRoot() && Files.isExecutable(Path.of("/usr/bin/setpriv")), "needs the administrator and setpriv");
        var nobody = here.folder().getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
        Files.createDirectories(here.folder());
        // The class path may stand in the administrator's own folder, so reading everywhere is left to it.
        String[] asNobody = {"/usr/bin/setpriv", "--reuid=nobody", "--clear-groups",
            "--inh-caps=-all,+dac_read_search", "--ambient-caps=-all,+dac_read_search", "--"};
        assertThat(Visitor.says(Visitor.start(here.folder(), 1, asNobody).inputReader()))
                .isEqualTo("REFUSED embedded.readOnly");
        Files.setOwner(here.folder(), nobody);
        var visitor = Visitor.start(here.folder(), 1, asNobody);
        assertThat(Visitor.says(visitor.inputReader())).startsWith("IN ");
        assertThat(servers(here.folder())).hasSize(1).allSatisfy(
                server -> assertThat(server.info().user()).hasValue("nobody"));
        assertThat(
                PosixFilePermissions.toString(Files.getPosixFilePermissions(here.folder().resolve("door.properties"))))
                .isEqualTo("rw-------");
        visitor.destroyForcibly();
        assertThat(Patience.until(LONG, () -> servers(here.folder()).isEmpty())).isTrue();
    }

    @Test
    void aMissingLibraryIsNamedWithItsPackage() {
        var refusal = ServerLog.missing("/x/bin/mariadbd: error while loading shared libraries: libcrypt.so.1: "
                + "cannot open shared object file: No such file or directory\n").orElseThrow();
        assertThat(refusal.in(Words.of(Locale.ENGLISH))).contains("libcrypt.so.1", "apt-get install libcrypt1");
    }

    @Test
    void versionsAreOrderedByNumber() {
        assertThat(Bootstrap.compare("11.4.5-MariaDB", "11.4.5-MariaDB-log")).isZero();
        assertThat(Bootstrap.compare("10.11.14-MariaDB", "11.4.5")).isNegative();
        assertThat(Bootstrap.compare("11.4.10", "11.4.5")).isPositive();
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static boolean mount(Path folder, String options) throws IOException, InterruptedException {
        return new ProcessBuilder("mount", "-t", "tmpfs", "-o", options, "none", folder.toString()).start()
                .waitFor() == 0;
    }

    /** A process that ends loses its name before its files: the disk is busy a moment longer than the server can be seen. */
    private static void unmount(Path folder) {
        servers(folder).forEach(ProcessHandle::destroy);
        assertThat(Patience.until(LONG, () -> servers(folder).isEmpty())).isTrue();
        assertThat(Patience.until(LONG, () -> isUnmounted(folder))).isTrue();
    }

    private static boolean isUnmounted(Path folder) {
        try {
            return new ProcessBuilder("umount", folder.toString()).start().onExit().join().exitValue() == 0;
        } catch (IOException notThere) {
            throw new UncheckedIOException(notThere);
        }
    }
}
