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
import java.util.List;
import org.gridlight.db.DatabaseAddress;
import org.gridlight.db.Database;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What holds for every embedded server, looked at on the one the other tests use. */
class RunningServerTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private static Path folder() {
        return ((DatabaseAddress.Embedded) DB.address()).folder();
    }

    private static Door door() {
        return new EmbeddedServer(folder(), TestFolder.settings()).open(Progress.UNHEARD);
    }

    @Test
    void onlyTheOwnerGetsIn() throws SQLException, IOException {
        var door = door();
        assertThat(ask(door, "SELECT GROUP_CONCAT(user, '@', host ORDER BY user) FROM mysql.user "
                + "WHERE is_role = 'N'"))
                .hasValue("gridlight@%,mariadb.sys@localhost");
        assertThat(ask(door, "SELECT schema_name FROM information_schema.schemata WHERE schema_name = 'test'"))
                .isEmpty();
        assertThat(
                PosixFilePermissions.toString(Files.getPosixFilePermissions(folder().resolve("door.properties"))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder().resolve("server.key"))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder()))).isEqualTo("rwx------");
        assertThat(folder().resolve("start.sql")).doesNotExist();
        var stranger = new Door(door.port(), "guessed", door.certificate());
        assertThatThrownBy(() -> Visitor.enter(stranger)).isInstanceOf(SQLException.class)
                .hasMessageContaining("Access denied");
    }

    @Test
    void aServerWithAnotherCertificateIsNotTrusted() throws IOException {
        var door = door();
        var other = new DataFolder(Files.createTempDirectory(DatabaseFixture.target(), "other"));
        Certificate.provide(other);
        var deceived = new Door(door.port(), door.secret(), other.certificate());
        assertThatThrownBy(() -> Visitor.enter(deceived)).isInstanceOf(SQLException.class)
                .hasStackTraceContaining("certificate");
        DataFolder.delete(other.root());
    }

    @Test
    void listensOnLoopbackOnly() throws IOException {
        var port = door().port();
        assertThat(accepts(InetAddress.getLoopbackAddress(), port)).isTrue();
        var others = NetworkInterface.networkInterfaces().flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress()).toList();
        assertThat(others).noneMatch(address -> accepts(address, port));
        assertThat(folder().resolve("data").toFile().list((folder, name) -> name.endsWith(".sock"))).isEmpty();
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
        door();
        var server = servers(folder()).getFirst();
        assumeTrue(Files.exists(Path.of("/proc/self/stat")), "sessions are looked up in /proc");
        assertThat(session(server.pid())).isEqualTo(server.pid()).isNotEqualTo(session(ProcessHandle.current().pid()));
    }

    /** The sixth field; the second, in brackets, may hold blanks. */
    private static long session(long pid) throws IOException {
        var status = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"));
        return Long.parseLong(status.substring(status.lastIndexOf(')') + 2).split(" ")[3]);
    }

    @Test
    void theCollationOrdersAndComparesChinese() throws SQLException {
        var door = door();
        run(door, "CREATE OR REPLACE TABLE words (word VARCHAR(20) PRIMARY KEY)",
                "INSERT INTO words VALUES ('网格'), ('案卷'), ('𠮷')");
        assertThat(ask(door, "SELECT COUNT(*) FROM words WHERE word IN ('网格', '𠮷')")).hasValue("2");
        assertThat(ask(door, "SELECT @@collation_server")).hasValue(Database.COLLATION);
        assertThat(List.of(ask(door, "SELECT @@secure_timestamp").orElseThrow(),
                ask(door, "SELECT @@event_scheduler").orElseThrow())).containsExactly("YES", "ON");
        run(door, "DROP TABLE words");
    }
}
