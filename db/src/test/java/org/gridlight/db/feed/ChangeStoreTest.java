package org.gridlight.db.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.apache.ibatis.exceptions.PersistenceException;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.cases.Hall;
import org.gridlight.model.cases.Act;
import org.gridlight.model.cases.ActAnswer;
import org.gridlight.model.cases.CaseAction;
import org.gridlight.model.feed.Change;
import org.gridlight.model.feed.Heard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ChangeStoreTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private static final int WRITERS = 32;
    private static final int CASES_A_WRITER = 4;
    private static final Duration LONG_TRANSACTION = Duration.ofSeconds(5);

    private Hall hall;

    @BeforeEach
    void open() {
        hall = new Hall(DB);
        hall.run("CREATE OR REPLACE TABLE trial (id INT PRIMARY KEY)");
    }

    @AfterEach
    void close() {
        hall.run("DROP TABLE trial");
        hall.close();
    }

    /** Whoever signs off does not wait for the answer that his seat waits for at the server. */
    @Test
    void whoListensIsLetGoAtOnce() throws InterruptedException, ExecutionException {
        var leader = hall.signedIn(Hall.LEADER);
        var changes = new ChangeStore(leader);
        long last = changes.head();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var listening = threads.submit(() -> changes.after(last, 10));
            while (hall.one("SELECT 1 FROM information_schema.processlist WHERE info LIKE 'CALL feed_wait%'") == null) {
                Thread.onSpinWait();
            }
            // Work of the seat beside it.
            assertThat(changes.head()).isEqualTo(last);
            var begun = System.nanoTime();
            leader.close();
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofMillis(1_500));
            assertThat(listening.get().changes()).isEmpty();
        }
    }

    /**
     * An act that is about to commit holds the head of the chain. Whoever listens must not wait for it, and must not see
     * its number before he sees its change: then it would be told as heard and never be.
     */
    @Test
    void anActInTheMiddleOfItsCommitIsNeitherWaitedForNorHalfSeen() throws InterruptedException, ExecutionException {
        var changes = new ChangeStore(hall.signedIn(Hall.LEADER));
        hall.register();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Heard> meanwhile = DB.database().bulk(connection -> {
                try (var act = connection.createStatement()) {
                    act.execute("UPDATE chain_head SET seq = 2 WHERE id = 1");
                    act.execute("INSERT INTO change_log (seq, kind, object_id, at) VALUES (2, 'case', 1, SYSDATE(6))");
                    var listening = threads.submit(() -> changes.after(1, 10));
                    assertThat(listening).succeedsWithin(Duration.ofSeconds(30));
                    return listening;
                }
            });
            assertThat(meanwhile.get().changes()).isEmpty();
            assertThat(meanwhile.get().upTo()).isEqualTo(1);
        }
        assertThat(changes.after(1, 10).changes()).extracting(Change::seq).containsExactly(2L);
    }

    @Test
    void aQuietRecordAnswersNothingAfterAWhileAndOneThatMovesAtOnce() throws InterruptedException, ExecutionException {
        var changes = new ChangeStore(hall.signedIn(Hall.LEADER));
        assertThat(changes.head()).isZero();
        assertThat(changes.after(0, 10).changes()).isEmpty();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var waiting = threads.submit(() -> changes.after(0, 10));
            long id = hall.register().caseId();
            var seen = waiting.get().changes();
            assertThat(seen).extracting(Change::seq, Change::kind, Change::objectId)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple(1L, Change.CASE, id));
        }
        assertThat(changes.head()).isEqualTo(1);
        // A unit hears how far the record is, and of nothing that is not its own.
        var others = new ChangeStore(hall.signedIn(Hall.UNIT_1)).after(0, 10);
        assertThat(others.changes()).isEmpty();
        assertThat(others.upTo()).isEqualTo(1);
    }

    /**
     * Thirty-two write, each two acts a case, one that is refused and one that is rolled back; one of them keeps a
     * transaction open for five seconds before it tells its change; one reads along with small bites.
     */
    @Test
    void whoFollowsSeesEverythingOnceAndInOrder() throws InterruptedException, ExecutionException {
        var store = hall.store(Hall.OPERATOR);
        var changes = new ChangeStore(hall.signedIn(Hall.LEADER));
        int expected = WRITERS * CASES_A_WRITER * 2 + 1;
        var seen = new ArrayList<Change>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var writing = new ArrayList<Future<?>>();
            writing.add(threads.submit(ChangeStoreTest::tellAfterALongTime));
            for (int writer = 0; writer < WRITERS; writer++) {
                writing.add(threads.submit(() -> {
                    for (int i = 0; i < CASES_A_WRITER; i++) {
                        long id = store.register(UUID.randomUUID(), Hall.report()).caseId();
                        rollBackAChange(id);
                        assertThat(store.act(Act.of(id, 1, CaseAction.CLOSE))).isInstanceOf(ActAnswer.Refused.class);
                        assertThat(store.act(Act.of(id, 1, CaseAction.ACCEPT))).isInstanceOf(ActAnswer.Done.class);
                    }
                    return null;
                }));
            }
            var end = System.nanoTime() + Duration.ofMinutes(3).toNanos();
            Heard more;
            do {
                more = changes.after(seen.isEmpty() ? 0 : seen.getLast().seq(), 7);
                seen.addAll(more.changes());
                assertThat(System.nanoTime()).as("only %d were heard", seen.size()).isLessThan(end);
            } while (seen.size() < expected);
            for (var one : writing) {
                one.get();
            }
        }
        assertThat(seen).extracting(Change::seq).containsExactlyElementsOf(
                LongStream.rangeClosed(1, expected).boxed().toList());
        assertThat(seen).isSortedAccordingTo(java.util.Comparator.comparing(Change::at));
        assertThat(seen.stream().map(Change::objectId).distinct()).hasSize(WRITERS * CASES_A_WRITER + 1);
        assertThat(changes.head()).isEqualTo(expected);
    }

    private static Void tellAfterALongTime() {
        return DB.database().bulk(connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute("INSERT INTO trial VALUES (1)");
                statement.execute("DO SLEEP(" + LONG_TRANSACTION.toSeconds() + ")");
                statement.execute("CALL record_change('trial', 1000000)");
                return null;
            }
        });
    }

    /** It holds the head for a moment, and takes its number back. */
    private static void rollBackAChange(long id) {
        DB.database().read(session -> {
            try (var statement = session.getConnection().createStatement()) {
                return statement.execute("CALL record_change('case', " + id + ")");
            } catch (SQLException failure) {
                throw new PersistenceException(failure);
            }
        });
    }

    /** What was missed in hours comes page by page, and each page says how much is left. */
    @Test
    void whoWasAwayForLongCatchesUpPageByPage() {
        var store = hall.store(Hall.OPERATOR);
        for (int i = 0; i < 25; i++) {
            store.register(UUID.randomUUID(), Hall.report());
        }
        var changes = new ChangeStore(hall.signedIn(Hall.LEADER));
        var first = changes.after(0, 10);
        assertThat(first.changes()).hasSize(10);
        assertThat(first.upTo()).isEqualTo(first.changes().getLast().seq());
        assertThat(first.left()).isEqualTo(15);
        var second = changes.after(first.upTo(), 100);
        assertThat(second.changes()).hasSize(15);
        assertThat(second.left()).isZero();
        assertThat(changes.after(second.upTo() + 1_000, 10).head()).as("a record that was put back")
                .isLessThan(second.upTo() + 1_000);
    }

    /** What nobody follows has a number too, and is told by the way: nobody asks for it again and again. */
    @Test
    void aNumberThatNobodyFollowsIsPassedOver() {
        hall.register();
        hall.run("CALL chain_append(NULL, NULL, 'look', NULL, NULL, NULL)");
        var heard = new ChangeStore(hall.signedIn(Hall.LEADER)).after(1, 10);
        assertThat(heard.changes()).isEmpty();
        assertThat(heard.upTo()).isEqualTo(2);
    }
}
