package org.gridlight.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.ibatis.exceptions.PersistenceException;
import org.apache.ibatis.session.SqlSession;
import org.gridlight.model.words.Refusal;
import org.gridlight.model.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DatabaseTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    @BeforeEach
    void makeTable() {
        run("CREATE TABLE trial (id INT PRIMARY KEY, number INT NOT NULL CHECK (number < 1000))");
        run("INSERT INTO trial VALUES (1, 0), (2, 0)");
    }

    @AfterEach
    void dropTable() {
        run("DROP TABLE trial");
    }

    @Test
    void everySessionIsUtcStrictAndEncrypted() {
        assertThat(ask("SELECT @@time_zone")).isEqualTo("+00:00");
        assertThat(ask("SELECT @@sql_mode")).contains("STRICT_ALL_TABLES");
        assertThat(ask("SELECT @@collation_connection")).isEqualTo("utf8mb4_uca1400_ai_ci");
        assertThat(ask("SELECT @@collation_database")).isEqualTo("utf8mb4_uca1400_ai_ci");
        assertThat(ask("SELECT variable_value FROM information_schema.session_status WHERE variable_name='Ssl_cipher'"))
                .startsWith("TLS");
    }

    @Test
    void aWriteIsAllOrNothing() {
        assertThatThrownBy(() -> DB.database().write(session -> {
            execute(session, "UPDATE trial SET number = 5 WHERE id = 1");
            return execute(session, "UPDATE trial SET number = 5000 WHERE id = 2");
        })).isInstanceOf(PersistenceException.class);
        assertThat(ask("SELECT SUM(number) FROM trial")).isEqualTo("0");
        DB.database().write(session -> execute(session, "UPDATE trial SET number = 5 WHERE id = 1"));
        assertThat(ask("SELECT SUM(number) FROM trial")).isEqualTo("5");
    }

    @Test
    void aReadSeesOneMomentAndWritesNothing() {
        var sums = DB.database().read(session -> {
            var before = one(session.getConnection(), "SELECT SUM(number) FROM trial");
            DB.database().write(other -> execute(other, "UPDATE trial SET number = 9"));
            return List.of(before, one(session.getConnection(), "SELECT SUM(number) FROM trial"));
        });
        assertThat(sums).containsExactly("0", "0");
        DB.database().read(session -> execute(session, "UPDATE trial SET number = 3"));
        assertThat(ask("SELECT SUM(number) FROM trial")).isEqualTo("18");
    }

    @Test
    void aDeadlockIsTriedAgain() throws InterruptedException, ExecutionException {
        var barrier = new CyclicBarrier(2);
        var calls = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var one = threads.submit(() -> crosswise(barrier, calls, 1, 2));
            var other = threads.submit(() -> crosswise(barrier, calls, 2, 1));
            assertThat(one.get() + other.get()).isEqualTo(4);
        }
        assertThat(calls).hasValue(3);
        assertThat(ask("SELECT GROUP_CONCAT(number) FROM trial")).isEqualTo("2,2");
    }

    private static int crosswise(CyclicBarrier barrier, AtomicInteger calls, int first, int second) {
        return DB.database().write(session -> {
            var call = calls.incrementAndGet();
            var rows = execute(session, "UPDATE trial SET number = number + 1 WHERE id = " + first);
            if (call <= 2) {
                meet(barrier);
            }
            return rows + execute(session, "UPDATE trial SET number = number + 1 WHERE id = " + second);
        });
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException alone) {
            throw new AssertionError(alone);
        }
    }

    @Test
    void whatStaysBusyIsRefusedAfterManyTries() {
        var calls = new AtomicInteger();
        var refusal = catchThrowableOfType(Refusal.class, () -> DB.database().write(session -> {
            calls.incrementAndGet();
            return execute(session, "SIGNAL SQLSTATE '40001' SET MYSQL_ERRNO = 1213");
        }));
        assertThat(refusal.key()).isEqualTo("db.busy");
        assertThat(calls).hasValue(10);
    }

    @Test
    void whatTheWorkItselfThrowsComesThroughAsItIs() {
        var own = new IllegalArgumentException("own", Refusal.failed("db.busy", "x"));
        assertThatThrownBy(() -> DB.database().write(session -> {
            throw own;
        })).isSameAs(own);
        assertThatThrownBy(() -> DB.database().bulk(connection -> {
            throw own;
        })).isSameAs(own);
    }

    @Test
    void aBulkLoadIsFastAndAllOrNothing() {
        var rows = DB.database().bulk(connection -> {
            try (var insert = connection.prepareStatement("INSERT INTO trial VALUES (?, ?)")) {
                for (var id = 10; id < 10_010; id++) {
                    insert.setInt(1, id);
                    insert.setInt(2, id % 1000);
                    insert.addBatch();
                }
                return insert.executeBatch().length;
            }
        });
        assertThat(rows).isEqualTo(10_000);
        assertThat(ask("SELECT COUNT(*) FROM trial")).isEqualTo("10002");
        assertThatThrownBy(() -> DB.database().bulk(connection -> {
            connection.createStatement().execute("DELETE FROM trial");
            throw new IllegalStateException("second thoughts");
        })).hasMessage("second thoughts");
        assertThat(ask("SELECT COUNT(*) FROM trial")).isEqualTo("10002");
    }

    @Test
    void theServerIsStartedAgainWhenItWasKilled() {
        var before = ask("SELECT @@port");
        var server = ProcessHandle.allProcesses()
                .filter(one -> one.info().arguments().map(List::of).orElse(List.of()).contains("--port=" + before))
                .findFirst().orElseThrow();
        server.destroyForcibly();
        server.onExit().join();
        assertThat(DB.database().<String>read(session -> one(session.getConnection(), "SELECT COUNT(*) FROM trial")))
                .isEqualTo("2");
        assertThat(ask("SELECT @@port")).isNotEqualTo(before);
    }

    @Test
    void noWayInIsSaidInOneLine() {
        var nowhere = "jdbc:mariadb://127.0.0.1:1/gridlight?user=x&password=geheim";
        assertThat(refused(nowhere, "wang", "x")).startsWith("db.unreachable").contains("127.0.0.1:1/gridlight")
                .doesNotContain("geheim");
        var here = "jdbc:mariadb://127.0.0.1:%s/%s?sslMode=trust";
        assertThat(refused(here.formatted(ask("SELECT @@port"), "gridlight"), "wang", "wrong"))
                .startsWith("db.signInRefused").contains("wang");
        run("CREATE OR REPLACE USER wang IDENTIFIED BY 'right'");
        assertThat(refused(here.formatted(ask("SELECT @@port"), "gridlight"), "wang", "right"))
                .startsWith("db.noRights").contains("wang");
        run("DROP USER wang");
    }

    private static String refused(String address, String account, String password) {
        var refusal = catchThrowableOfType(Refusal.class, () -> Database.open(DatabaseAddress.parse(address),
                new Account(account, password::toCharArray), Progress.UNHEARD));
        return refusal.key() + " " + refusal.in(Words.of(Locale.ENGLISH));
    }

    @Test
    void aPoolWithoutAFreeConnectionIsBusyNotBroken() throws SQLException {
        var settings = new HikariConfig();
        settings.setDataSource(new EntranceSource(DB.database().entrance()::connect));
        settings.setMaximumPoolSize(1);
        settings.setConnectionTimeout(250);
        try (var pool = new HikariDataSource(settings); var _ = pool.getConnection()) {
            var exhausted = catchThrowableOfType(SQLException.class, pool::getConnection);
            assertThat(Failure.of(new PersistenceException(exhausted), DB.address())).isInstanceOfSatisfying(
                    Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("db.busy"));
        }
    }

    @Test
    void aCentralServerThatHangsIsGivenUpAfterAWhile() {
        try (var other = new OtherDatabase(DB.database())) {
            other.with(database -> {
                assertThat(database.<Integer>read(DatabaseTest::longestWait)).isEqualTo(20_000);
                assertThat(database.patiently().<Integer>read(DatabaseTest::longestWait)).isEqualTo(120_000);
                assertThat(database.<Integer>act(DatabaseTest::longestWait)).isEqualTo(5_000);
                assertThat(database.<Integer>listen(DatabaseTest::longestWait)).isEqualTo(8_000);
                assertThat(database.bulk(Connection::getNetworkTimeout)).isEqualTo(600_000);
                assertThat(longestWaitOf(database.bulkSource())).isEqualTo(600_000);
            });
        }
        assertThat(DB.database().<Integer>read(DatabaseTest::longestWait)).as("on this machine").isZero();
    }

    private static int longestWait(SqlSession session) {
        try {
            return session.getConnection().getNetworkTimeout();
        } catch (SQLException failure) {
            throw new PersistenceException(failure);
        }
    }

    private static int longestWaitOf(DataSource source) {
        try (var connection = source.getConnection()) {
            return connection.getNetworkTimeout();
        } catch (SQLException failure) {
            throw new PersistenceException(failure);
        }
    }

    @Test
    void anOperatorsOwnAccountIsLimitedByItsGrants() {
        run("CREATE OR REPLACE USER wang IDENTIFIED BY 'right'");
        run("GRANT SELECT ON gridlight.* TO wang");
        Supplier<char[]> password = "right"::toCharArray;
        try (var database = Database.open(DB.address(), new Account("wang", password), Progress.UNHEARD)) {
            assertThat(database.<String>read(session -> one(session.getConnection(), "SELECT COUNT(*) FROM trial")))
                    .isEqualTo("2");
            assertThatThrownBy(() -> database.write(session -> execute(session, "DELETE FROM trial")))
                    .hasStackTraceContaining("DELETE command denied");
        }
        run("DROP USER wang");
    }

    @Test
    void tablesAreBroughtBackBetweenTests() {
        var seeded = ask("SELECT COUNT(*) FROM category");
        run("INSERT INTO setting (name, value) VALUES ('test.thing', 'x')");
        run("DELETE FROM flyway_schema_history WHERE FALSE");
        DB.restore();
        assertThat(ask("SELECT COUNT(*) FROM setting WHERE name = 'test.thing'")).isEqualTo("0");
        assertThat(ask("SELECT COUNT(*) FROM category")).isEqualTo(seeded);
    }

    @Test
    void manyThreadsShareThePool() throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var writes = IntStream.range(0, 100).mapToObj(at -> threads.submit(() -> DB.database()
                    .write(session -> execute(session, "UPDATE trial SET number = number + 1 WHERE id = 1")))).toList();
            for (var write : writes) {
                assertThat(write.get()).isEqualTo(1);
            }
        }
        assertThat(ask("SELECT number FROM trial WHERE id = 1")).isEqualTo("100");
    }

    private static void run(String statement) {
        DB.database().bulk(connection -> connection.createStatement().execute(statement));
    }

    private static String ask(String query) {
        return DB.database().bulk(connection -> one(connection, query));
    }

    private static String one(Connection connection, String query) {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException failure) {
            throw new PersistenceException(failure);
        }
    }

    private static int execute(SqlSession session, String statement) {
        try (var prepared = session.getConnection().createStatement()) {
            return prepared.executeUpdate(statement);
        } catch (SQLException failure) {
            throw new PersistenceException(failure);
        }
    }
}
