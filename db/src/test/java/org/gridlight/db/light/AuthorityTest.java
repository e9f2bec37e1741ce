package org.gridlight.db.light;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.cases.CaseTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** However many call, one evaluates; and whoever dies leaves nothing locked. */
class AuthorityTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private static final int SESSIONS = 3;

    private AuthorityStore store() {
        return new AuthorityStore(DB.database());
    }

    @Test
    void aTurnGivesASignOfLife() {
        assertThat(store().lastTurn()).isEmpty();
        assertThat(store().pulse().isAlive()).isFalse();

        var pulse = store().standIn();

        assertThat(pulse.isAlive()).isTrue();
        assertThat(pulse.turns()).isEqualTo(1);
        assertThat(pulse.trouble()).isEmpty();
        assertThat(store().standIn().turns()).as("somebody evaluates").isEqualTo(1);
    }

    @Test
    void ofThreeSessionsAtOnceOneEvaluates() throws Exception {
        for (int round = 1; round <= 5; round++) {
            var barrier = new CyclicBarrier(SESSIONS);
            try (var threads = Executors.newFixedThreadPool(SESSIONS)) {
                var all = IntStream.range(0, SESSIONS).mapToObj(_ -> threads.submit(() -> {
                    barrier.await();
                    store().turn();
                    return null;
                })).toList();
                for (var one : all) {
                    one.get();
                }
            }
            assertThat(store().pulse().turns()).isEqualTo(round);
            new CaseTable(DB.database())
                    .execute("UPDATE authority SET turned_at = turned_at - INTERVAL 2 SECOND WHERE id = 1");
        }
    }

    @Test
    void aSessionThatIsKilledInTheMiddleOfATurnHoldsNothing() throws Exception {
        var session = new CompletableFuture<Long>();
        var killed = new CountDownLatch(1);
        try (var thread = Executors.newSingleThreadExecutor()) {
            var turn = thread.submit(() -> DB.database().bulk(connection -> hold(connection, session, killed)));

            try {
                long other = session.get(30, TimeUnit.SECONDS);
                assertThat(store().standIn().isAlive()).as("somebody works").isFalse();
                run("KILL CONNECTION " + other);
            } finally {
                killed.countDown();
            }
            assertThatThrownBy(turn::get).isNotNull();
        }
        await(() -> store().standIn().isAlive());
        assertThat(store().pulse().turns()).as("what it wrote went with it").isEqualTo(1);
    }

    private static boolean hold(Connection connection, CompletableFuture<Long> session, CountDownLatch killed)
            throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("UPDATE authority SET turns = turns + 100 WHERE id = 1");
            try (var rows = statement.executeQuery("SELECT CONNECTION_ID()")) {
                rows.next();
                session.complete(rows.getLong(1));
            }
            killed.await();
            return statement.execute("UPDATE authority SET turns = turns + 100 WHERE id = 1");
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Test
    void aServerThatIsAwayLosesItsLeaseSoon() {
        run("UPDATE authority SET holder = 'other:3306', turned_at = SYSDATE(6) - INTERVAL 2 SECOND, "
                + "lease_until = SYSDATE(6) + INTERVAL 3 SECOND");
        store().turn();
        assertThat(store().pulse().turns()).as("the other server works").isZero();
        run("UPDATE authority SET lease_until = SYSDATE(6) - INTERVAL 1 SECOND");
        store().turn();
        assertThat(store().pulse()).satisfies(pulse -> {
            assertThat(pulse.turns()).isEqualTo(1);
            assertThat(pulse.holder()).isNotEqualTo("other:3306");
        });
    }

    /** A part that fails is told of, and the sign of life goes on. */
    @Test
    void aPartThatFailsIsTold() {
        run("RENAME TABLE light_turn TO light_turn_away");
        try {
            store().turn();
        } finally {
            run("RENAME TABLE light_turn_away TO light_turn");
        }
        assertThat(store().pulse().isAlive()).isTrue();
        assertThat(store().pulse().trouble()).isPresent();
    }

    private static void run(String statement) {
        new CaseTable(DB.database()).execute(statement);
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
            Thread.onSpinWait();
        }
    }
}
