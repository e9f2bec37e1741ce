package org.gridlight.client.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gridlight.db.Account;
import org.gridlight.db.Database;
import org.gridlight.db.DatabaseAddress;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.Progress;
import org.gridlight.db.embedded.ServerSettings;
import org.gridlight.model.words.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sets up a server on which there is nothing but its administrator, as the page on the server says, and once more. */
class ServerSetupTest {
    private static final String ADMINISTRATOR = "an administrator of tests 1";

    private final Terminal terminal = new Terminal(Locale.ENGLISH);
    private Path out;
    private Database server;
    private String address;

    @BeforeEach
    void aServerWithoutARecord() throws IOException {
        out = Files.createTempDirectory(DatabaseFixture.target(), "server-setup");
        var folder = new DatabaseAddress.Embedded(out.resolve("server"));
        try (var owner = Database.openForSetUp(folder, Account.ownerOfFolder(), ServerSettings.standard().forTrials(),
                Progress.UNHEARD)) {
            address = "jdbc:mariadb://127.0.0.1:%s/city?sslMode=trust".formatted(text(owner, "SELECT @@port"));
            run(owner, "CREATE USER 'admin'@'%' IDENTIFIED BY '" + ADMINISTRATOR + "' REQUIRE SSL",
                    "GRANT ALL PRIVILEGES ON *.* TO 'admin'@'%' WITH GRANT OPTION");
        }
        server = Database.openForSetUp(((DatabaseAddress.Server) DatabaseAddress.parse(address)).elsewhere("mysql"),
                new Account("admin", ADMINISTRATOR::toCharArray), Progress.UNHEARD);
        run(server, "DROP DATABASE gridlight", "DROP USER '" + Account.OWNER + "'@'%'",
                "SET GLOBAL event_scheduler = OFF");
        Files.writeString(out.resolve("admin"), ADMINISTRATOR);
    }

    @AfterEach
    void end() {
        assertThatThrownBy(() -> {
            run(server, "SHUTDOWN");
            text(server, "SELECT 1");
        }).isInstanceOf(Exception.class);
        server.close();
    }

    private static void run(Database as, String... statements) {
        as.bulk(connection -> {
            try (var statement = connection.createStatement()) {
                for (var one : statements) {
                    statement.execute(one);
                }
                return null;
            }
        });
    }

    private static String text(Database as, String question) {
        return as.bulk(connection -> {
            try (var statement = connection.createStatement(); var rows = statement.executeQuery(question)) {
                rows.next();
                return rows.getString(1);
            }
        });
    }

    private Terminal.Said setUp(Object... more) {
        var words = new ArrayList<Object>(List.of("server", "setup", "--db", address, "--account", "admin",
                "--password-file", out.resolve("admin"), "--owner-password-file", out.resolve("owner"), "--zone",
                "Asia/Shanghai", "--memory", 16_000, "--config", out.resolve("gridlight.cnf")));
        words.addAll(List.of(more));
        return terminal.run(words.toArray());
    }

    @Test
    void onceChangesWhatIsMissingAndTwiceNothing() throws IOException, SQLException {
        var tried = setUp("--dry-run");
        assertThat(tried.exitCode()).as(tried.err()).isZero();
        assertThat(tried.out()).contains("Would be done: database city", "Would be done: owner gridlight")
                .doesNotContain("Done: ");
        assertThat(text(server, "SELECT COUNT(*) FROM information_schema.schemata WHERE schema_name = 'city'"))
                .isEqualTo("0");
        assertThat(out.resolve("owner")).doesNotExist();

        assertThat(setUp().refusal()).as("nobody could make accounts").contains("--administrators");
        var done = setUp("--administrators", out.resolve("first"));
        assertThat(done.exitCode()).as(done.out() + done.err()).isZero();
        assertThat(done.out()).contains("Done: the three administrators", "As it should be: the event scheduler runs",
                "can be used");
        assertThat(Files.readString(out.resolve("gridlight.cnf"))).contains("innodb_buffer_pool_size = 11136M",
                "max_connections = 340", "event_scheduler = ON");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(out.resolve("first")))).isEqualTo(
                "rw-------");
        assertThat(text(server, "SELECT COUNT(*) FROM city.operator_role")).isEqualTo("3");

        var first = Files.readAllLines(out.resolve("first")).getFirst().split("\t");
        assertThatThrownBy(() -> Database.open(DatabaseAddress.parse(address), new Account(first[0],
                first[2]::toCharArray), Progress.UNHEARD)).as("it has run out").isInstanceOf(Refusal.class)
                .extracting(refusal -> ((Refusal) refusal).key()).isNotEqualTo("db.signInRefused");

        var again = setUp();
        assertThat(again.exitCode()).as(again.err()).isZero();
        assertThat(again.out()).doesNotContain("Done: ").contains("As it should be: schema, 0 steps",
                "As it should be: the three administrators", "As it should be: settings of the server");
    }

    @Test
    void whatCannotBeIsSaidInOneLine() throws IOException {
        assertThat(terminal.run("server", "setup", "--owner-password-file", out.resolve("owner")).refusal())
                .contains("folder of this machine");
        address = address.replace("/city?", "/City-1?");
        assertThat(setUp().refusal()).contains("cannot be called City-1");
        address = address.replace("/City-1?", "/city?");
        run(server, "CREATE USER '" + Account.OWNER + "'@'%' IDENTIFIED BY 'x'");
        assertThat(setUp().refusal()).contains("is there already", "Nothing was changed");
        Files.writeString(out.resolve("admin"), "no password");
        assertThat(setUp().refusal()).contains("admin");

        var made = terminal.run("server", "certificate", "--host", "grid.example", "--host", "10.1.2.3", "--out", out);
        assertThat(made.exitCode()).as(made.err()).isZero();
        assertThat(out.resolve("gridlight.pem")).content().startsWith("-----BEGIN CERTIFICATE-----");
        assertThat(terminal.run("server", "certificate", "--host", "a", "--out", out).refusal()).contains(
                "there already");
    }
}
