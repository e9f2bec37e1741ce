package org.gridlight.db.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gridlight.db.embedded.TestFolder.ask;
import static org.gridlight.db.embedded.TestFolder.run;
import static org.gridlight.db.embedded.TestFolder.servers;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridlight.db.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EmbeddedServerTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    @RegisterExtension
    final TestFolder here = new TestFolder();

    @Test
    void firstOpenMakesAndTheNextJoins() throws SQLException {
        var heard = new ArrayList<String>();
        var door = here.server().open((key, arguments) -> heard.add(key));
        assertThat(heard).contains("embedded.making", "embedded.starting");
        heard.clear();
        assertThat(here.server().open((key, arguments) -> heard.add(key))).isEqualTo(door);
        assertThat(heard).isEmpty();
        assertThat(servers(here.folder())).hasSize(1);
        assertThat(ask(door, "SELECT @@version")).hasValueSatisfying(
                version -> assertThat(version).startsWith(ServerFiles.VERSION));
    }

    @Test
    void onlyTheOwnerGetsIn() throws SQLException, IOException {
        var door = here.server().open(Progress.UNHEARD);
        assertThat(ask(door, "SELECT GROUP_CONCAT(user, '@', host ORDER BY user) FROM mysql.user"))
                .hasValue("gridlight@%,mariadb.sys@localhost");
        assertThat(ask(door, "SELECT schema_name FROM information_schema.schemata WHERE schema_name = 'test'"))
                .isEmpty();
        assertThat(
                PosixFilePermissions.toString(Files.getPosixFilePermissions(here.folder().resolve("door.properties"))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(here.folder().resolve("server.key"))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(here.folder()))).isEqualTo("rwx------");
        assertThat(here.folder().resolve("start.sql")).doesNotExist();
        var stranger = new Door(door.port(), "guessed", door.certificate());
        assertThatThrownBy(() -> Visitor.enter(stranger)).isInstanceOf(SQLException.class)
                .hasMessageContaining("Access denied");
    }

    @Test
    void aServerWithAnotherCertificateIsNotTrusted() throws IOException {
        var door = here.server().open(Progress.UNHEARD);
        var other = new DataFolder(Files.createDirectory(here.parent().resolve("other")));
        Certificate.provide(other);
        var deceived = new Door(door.port(), door.secret(), other.certificate());
        assertThatThrownBy(() -> Visitor.enter(deceived)).isInstanceOf(SQLException.class);
    }

    @Test
    void listensOnLoopbackOnly() throws IOException {
        var port = here.server().open(Progress.UNHEARD).port();
        assertThat(accepts(InetAddress.getLoopbackAddress(), port)).isTrue();
        var others = NetworkInterface.networkInterfaces().flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress()).toList();
        assertThat(others).noneMatch(address -> accepts(address, port));
        assertThat(here.folder().resolve("data").toFile().list((folder, name) -> name.endsWith(".sock"))).isEmpty();
    }

    private static boolean accepts(InetAddress address, int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 2000);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    @Test
    void noKeyPressedInOurTerminalReachesIt() throws IOException {
        here.server().open(Progress.UNHEARD);
        var server = servers(here.folder()).getFirst();
        assumeTrue(Files.exists(Path.of("/proc/self/stat")), "sessions are looked up in /proc");
        assertThat(session(server.pid())).isEqualTo(server.pid()).isNotEqualTo(session(ProcessHandle.current().pid()));
    }

    /** The sixth field; the second, in brackets, may hold blanks. */
    private static long session(long pid) throws IOException {
        var status = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"));
        return Long.parseLong(status.substring(status.lastIndexOf(')') + 2).split(" ")[3]);
    }

    @Test
    void keepsItsDataThroughAnOrderlyEnd() throws SQLException {
        var door = here.server().open(Progress.UNHEARD);
        run(door, "CREATE TABLE kept (word VARCHAR(20))", "INSERT INTO kept VALUES ('网格灯')", "SHUTDOWN");
        var next = here.server().open(Progress.UNHEARD);
        assertThat(ask(next, "SELECT word FROM kept")).hasValue("网格灯");
        assertThat(next.secret()).isNotEqualTo(door.secret());
    }

    @Test
    void keepsWhatWasCommittedWhenKilled() throws SQLException {
        var door = here.server().open(Progress.UNHEARD);
        run(door, "CREATE TABLE kept (number INT PRIMARY KEY)", "INSERT INTO kept VALUES (1)");
        try (var connection = Visitor.enter(door); var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("INSERT INTO kept VALUES (2)");
            servers(here.folder()).forEach(ProcessHandle::destroyForcibly);
            assertThat(Patience.until(LONG, () -> servers(here.folder()).isEmpty())).isTrue();
            var next = here.server().open(Progress.UNHEARD);
            assertThat(ask(next, "SELECT GROUP_CONCAT(number) FROM kept")).hasValue("1");
        }
    }

    @Test
    void staysWhileAClientStaysAndLeavesWhenAllWereKilled() throws IOException, SQLException {
        var first = Visitor.start(here.folder(), 1);
        assertThat(Visitor.says(first.inputReader())).startsWith("IN ");
        var second = Visitor.start(here.folder(), 1);
        assertThat(Visitor.says(second.inputReader())).startsWith("IN ");
        first.destroyForcibly();
        // The one who started it is gone; the keeper has looked several times since and found the other one.
        var door = Door.read(new DataFolder(here.folder())).orElseThrow();
        var seen = ask(door, "SELECT last_client FROM gridlight_keeper.presence");
        var later = "SELECT 1 FROM gridlight_keeper.presence WHERE last_client > '%s' + INTERVAL 2 SECOND"
                .formatted(seen.orElseThrow());
        assertThat(Patience.until(LONG, () -> answer(door, later).isPresent())).isTrue();
        second.destroyForcibly();
        assertThat(Patience.until(LONG, () -> servers(here.folder()).isEmpty())).isTrue();
    }

    /** An event that somebody adds looks like a session of its own while it runs. */
    @Test
    void anEventIsNoClient() throws SQLException {
        var server = new EmbeddedServer(here.folder(), TestFolder.settings().withIdle(Duration.ofSeconds(1)));
        run(server.open(Progress.UNHEARD), "CREATE EVENT busy ON SCHEDULE EVERY 1 SECOND DO DO SLEEP(60)");
        assertThat(Patience.until(LONG, () -> servers(here.folder()).isEmpty())).isTrue();
    }

    private static Optional<String> answer(Door door, String query) {
        try {
            return ask(door, query);
        } catch (SQLException gone) {
            throw new AssertionError(gone);
        }
    }

    @Test
    void manyProgramsAtOnceGetOneServer() throws IOException {
        var visitors = new ArrayList<Process>();
        for (var number = 0; number < 3; number++) {
            visitors.add(Visitor.start(here.folder(), 5));
        }
        var words = new ArrayList<String>();
        for (var visitor : visitors) {
            words.add(Visitor.says(visitor.inputReader()));
        }
        assertThat(servers(here.folder())).hasSize(1);
        assertThat(words).hasSize(3).allMatch(words.getFirst()::equals).allMatch(word -> word.startsWith("IN "));
        visitors.forEach(Process::destroyForcibly);
    }

    @Test
    void aStarterKilledHalfWayLeavesNothingInTheWay() throws IOException, SQLException {
        var draft = new DataFolder(here.folder()).draft();
        Files.createDirectories(draft.resolve("mysql"));
        Files.writeString(draft.resolve("ibdata1"), "half");
        Files.writeString(here.folder().resolve("door.properties"), "port=1\nsecret=old\n");
        var door = here.server().open(Progress.UNHEARD);
        assertThat(ask(door, "SELECT DATABASE()")).hasValue(EmbeddedServer.DATABASE);
        assertThat(draft).doesNotExist();
    }

    @Test
    void worksInAVeryDeepFolder() throws SQLException, IOException {
        var deep = here.folder();
        while (deep.toString().length() < 200) {
            deep = deep.resolve("网格 folder & more");
        }
        var door = new EmbeddedServer(deep, TestFolder.settings()).open(Progress.UNHEARD);
        assertThat(ask(door, "SELECT 1")).hasValue("1");
    }

    @Test
    void theCollationOrdersAndComparesChinese() throws SQLException {
        var door = here.server().open(Progress.UNHEARD);
        run(door, "CREATE TABLE words (word VARCHAR(20) PRIMARY KEY)",
                "INSERT INTO words VALUES ('网格'), ('案卷'), ('𠮷')");
        assertThat(ask(door, "SELECT COUNT(*) FROM words WHERE word IN ('网格', '𠮷')")).hasValue("2");
        assertThat(ask(door, "SELECT @@collation_server")).hasValue(ServerCommand.COLLATION);
        assertThat(List.of(ask(door, "SELECT @@secure_timestamp").orElseThrow(),
                ask(door, "SELECT @@event_scheduler").orElseThrow())).containsExactly("YES", "ON");
    }
}
