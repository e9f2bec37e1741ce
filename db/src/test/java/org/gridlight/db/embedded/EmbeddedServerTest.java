package org.gridlight.db.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridlight.db.embedded.TestFolder.ask;
import static org.gridlight.db.embedded.TestFolder.run;
import static org.gridlight.db.embedded.TestFolder.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
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
        run(server.open(Progress.UNHEARD), "CREATE EVENT busy ON SCHEDULE EVERY 1 SECOND DO DO SLEEP(15)");
        assertThat(Patience.until(LONG, () -> servers(here.folder()).isEmpty())).isTrue();
    }

    private static Optional<String> answer(Door door, String query) {
        try {
            return ask(door, query);
        } catch (SQLException gone) {
            throw new AssertionError(gone);
        }
    }

    /** On a fresh machine: they also meet while unpacking the server's programs. */
    @Test
    void manyProgramsAtOnceGetOneServer() throws IOException {
        var cache = here.parent().resolve("cache");
        var visitors = new ArrayList<Process>();
        for (var number = 0; number < 3; number++) {
            visitors.add(Visitor.start(here.folder(), 5, cache));
        }
        var words = new ArrayList<String>();
        for (var visitor : visitors) {
            words.add(Visitor.says(visitor.inputReader()));
        }
        assertThat(servers(here.folder())).hasSize(1);
        assertThat(cache.toFile().list()).containsExactlyInAnyOrder("mariadb-" + ServerFiles.VERSION,
                "mariadb-" + ServerFiles.VERSION + ".lock");
        assertThat(words).hasSize(3).allMatch(words.getFirst()::equals).allMatch(word -> word.startsWith("IN "));
        visitors.forEach(Process::destroyForcibly);
    }

    @Test
    void aStarterKilledHalfWayLeavesNothingInTheWay() throws IOException, SQLException {
        var draft = new DataFolder(here.folder()).draft();
        Files.createDirectories(draft.resolve("mysql"));
        Files.writeString(draft.resolve("ibdata1"), "half");
        var left = new ProcessBuilder("/bin/sh", "-c", "read end", "sh", "--datadir=" + draft).start();
        Files.writeString(here.folder().resolve("door.properties"), "port=1\nsecret=old\n");
        var door = here.server().open(Progress.UNHEARD);
        assertThat(ask(door, "SELECT DATABASE()")).hasValue(EmbeddedServer.DATABASE);
        assertThat(draft).doesNotExist();
        assertThat(left.onExit().join().exitValue()).isNotZero();
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

}
