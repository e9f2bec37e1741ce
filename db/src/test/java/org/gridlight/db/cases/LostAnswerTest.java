package org.gridlight.db.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.gridlight.db.Database;
import org.gridlight.db.DatabaseAddress;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.Wire;
import org.gridlight.model.cases.Act;
import org.gridlight.model.cases.ActAnswer;
import org.gridlight.model.cases.CaseAction;
import org.gridlight.model.words.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Acts over connections that break, and errors after which the server wants to be asked again: done once, answered. */
class LostAnswerTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private static final Duration LONG = Duration.ofSeconds(30);

    private Hall here;
    private Hall hall;
    private Wire wire;
    private CaseActStore store;
    private long id;
    private Act act;

    @BeforeEach
    void open() throws IOException {
        here = new Hall(DB);
        wire = new Wire(Integer.parseInt(here.one("SELECT @@port")));
        hall = here.through(DatabaseAddress
                .parse("jdbc:mariadb://127.0.0.1:%d/gridlight?sslMode=trust".formatted(wire.port())));
        id = here.register().caseId();
        act = Act.of(id, 1, CaseAction.ACCEPT);
        store = hall.store(Hall.OPERATOR);
        store.workflow();
    }

    @AfterEach
    void close() {
        hall.close();
        here.close();
        wire.close();
    }

    private void requireDoneOnce(ActAnswer answer) {
        assertThat(answer).isInstanceOfSatisfying(ActAnswer.Done.class,
                done -> assertThat(done.version()).isEqualTo(2));
        assertThat(here.rows("SELECT id FROM case_step WHERE action = 'accept'")).hasSize(1);
        assertThat(here.rows("SELECT seq FROM change_log WHERE object_id = " + id)).hasSize(2);
        assertThat(here.rows("SELECT seq FROM audit_log WHERE act_id = '" + act.id() + "'")).hasSize(1);
        assertThat(store.act(act)).as("asked once more").isEqualTo(answer);
    }

    @Test
    void aRequestThatWasCutOffIsSentAgain() {
        wire.rest();
        wire.cutBeforeNextRequest();
        var answer = store.act(act);
        assertThat(wire.faults()).isEqualTo(1);
        requireDoneOnce(answer);
    }

    @Test
    void anActWhoseAnswerWasCutOffAfterTheCommitIsNotDoneTwice() {
        wire.rest();
        wire.cutBeforeNextAnswer();
        var answer = store.act(act);
        assertThat(wire.faults()).isEqualTo(1);
        requireDoneOnce(answer);
    }

    @Test
    void aReportWhoseAnswerWasCutOffIsTakenDownOnce() {
        var acceptor = hall.store(Hall.ACCEPTOR);
        acceptor.workflow();
        wire.rest();
        wire.cutBeforeNextAnswer();
        var report = UUID.randomUUID();
        var registered = acceptor.register(report, Hall.report());
        assertThat(wire.faults()).isEqualTo(1);
        assertThat(here.rows("SELECT id FROM case_file")).containsExactlyInAnyOrder("" + id,
                "" + registered.caseId());
        assertThat(acceptor.settleReport(report)).contains(registered);
        assertThat(acceptor.settleReport(UUID.randomUUID())).isEmpty();
    }

    /** The server does not notice that nobody listens any more, and goes on with the act when it may. */
    @Test
    void anActThatWasCutOffWhileTheServerWasAtItIsWaitedFor() throws ExecutionException, InterruptedException {
        var held = new CountDownLatch(1);
        var free = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var holder = threads.submit(() -> DB.database().bulk(connection -> {
                connection.createStatement().execute("SELECT * FROM case_file WHERE id = " + id + " FOR UPDATE");
                held.countDown();
                return await(free);
            }));
            await(held);
            var answer = threads.submit(() -> store.act(act));
            await("SELECT trx_id FROM information_schema.innodb_trx WHERE trx_state = 'LOCK WAIT'", 1);
            wire.cut();
            // Both the act that was cut off and the one that was sent again wait now, the one for the other.
            await("SELECT trx_id FROM information_schema.innodb_trx WHERE trx_state = 'LOCK WAIT'", 2);
            free.countDown();
            holder.get();
            requireDoneOnce(answer.get());
        }
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(LONG.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    private void await(String query, int rows) {
        for (var end = System.nanoTime() + LONG.toNanos(); here.rows(query).size() < rows;) {
            assertThat(System.nanoTime()).as(query).isLessThan(end);
            // The server makes this table anew only for who has not asked for a tenth of a second.
            LockSupport.parkNanos(Duration.ofMillis(150).toNanos());
        }
    }

    @Test
    void ifTheCentreIsGoneNobodyClaimsToKnowAndLaterItIsFoundOutThatItWasDone() {
        assertThat(refusedWhileAway(wire::cutBeforeNextAnswer)).isEqualTo(Database.UNANSWERED);
        requireDoneOnce(store.settle(act));
    }

    /** The wire goes away with the fault. */
    private String refusedWhileAway(Runnable fault) {
        wire.rest();
        wire.leaveWithNextCut();
        fault.run();
        var refusal = catchThrowableOfType(Refusal.class, () -> store.act(act));
        wire.away(false);
        return refusal.key();
    }

    @Test
    void anActThatNeverArrivedIsWithdrawnForGood() {
        assertThat(refusedWhileAway(wire::cutBeforeNextRequest)).isEqualTo(Database.UNANSWERED);
        assertThat(store.settle(act)).isInstanceOfSatisfying(ActAnswer.Refused.class,
                refused -> assertThat(refused.reason()).isEqualTo("act.withdrawn"));
        assertThat(store.act(act)).as("should it still come").isInstanceOf(ActAnswer.Refused.class);
        assertThat(here.version(id)).isEqualTo(1);
        assertThat(store.act(Act.of(id, 1, CaseAction.ACCEPT))).isInstanceOf(ActAnswer.Done.class);
    }

    @Test
    void nobodyWithdrawsOrLearnsOfAnActOfSomebodyElse() {
        store.act(act);
        assertThat(hall.store(Hall.LEADER).settle(act)).isInstanceOfSatisfying(ActAnswer.Refused.class,
                refused -> assertThat(refused.reason()).isEqualTo("act.takenId"));
    }

    @Test
    void whatWasNeverSentIsKnownNotToBeDone() {
        wire.away(true);
        assertThat(catchThrowableOfType(Refusal.class, store::workflow).key()).isEqualTo("db.connectionLost");
        assertThat(catchThrowableOfType(Refusal.class, () -> store.act(act)).key()).isEqualTo("db.unreachable");
        wire.away(false);
        requireDoneOnce(store.act(act));
    }

    @Test
    void aNetworkThatSwallowsEverythingIsGivenUpAndComesBack() {
        wire.swallow(true);
        var begun = System.nanoTime();
        assertThat(catchThrowableOfType(Refusal.class, () -> store.act(act)).key()).isIn(Database.UNANSWERED,
                "db.unreachable");
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
        wire.swallow(false);
        store.settle(act);
        assertThat(store.act(Act.of(id, 1, CaseAction.ACCEPT))).isInstanceOf(ActAnswer.Done.class);
    }

    /** Asleep over lunch: the server and the network have forgotten the connections, and nobody has told this machine. */
    @Test
    void afterASleepNoConnectionIsTrusted() {
        wire.forget();
        var begun = System.nanoTime();
        requireDoneOnce(store.act(act));
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(15));
    }

    @ParameterizedTest
    @CsvSource({"40001,1213", "HY000,1205", "HY000,1020", "08S01,1047"})
    void whatTheServerWantsAgainIsAskedAgain(String state, int error) {
        here.run("CREATE OR REPLACE SEQUENCE trial_fault", """
                CREATE OR REPLACE TRIGGER trial_fault_step BEFORE INSERT ON case_step FOR EACH ROW
                IF NEXTVAL(trial_fault) <= 3 THEN SIGNAL SQLSTATE '%s' SET MYSQL_ERRNO = %d; END IF
                """.formatted(state, error));
        try {
            requireDoneOnce(store.act(act));
            assertThat(here.one("SELECT NEXTVAL(trial_fault)")).as("was asked four times").isEqualTo("5");
        } finally {
            here.run("DROP TRIGGER trial_fault_step", "DROP SEQUENCE trial_fault");
        }
    }

    /** The error comes after the act was committed: as a node says it that was cut off just then. */
    @ParameterizedTest
    @CsvSource({"40001,1213", "HY000,1205", "HY000,1020", "08S01,1047"})
    void anErrorAtTheCommitDoesNotDoItTwice(String state, int error) {
        here.run("CREATE OR REPLACE SEQUENCE trial_fault", """
                CREATE OR REPLACE FUNCTION trial_answer() RETURNS INT MODIFIES SQL DATA SQL SECURITY DEFINER
                BEGIN
                  IF NEXTVAL(trial_fault) <= 3 THEN SIGNAL SQLSTATE '%s' SET MYSQL_ERRNO = %d; END IF;
                  RETURN 1;
                END""".formatted(state, error),
                answering("trial_answer() = 1 AND "));
        try {
            requireDoneOnce(store.act(act));
            assertThat(Integer.parseInt(here.one("SELECT NEXTVAL(trial_fault)"))).isGreaterThan(4);
        } finally {
            here.run(answering(""), "DROP FUNCTION trial_answer", "DROP SEQUENCE trial_fault");
        }
    }

    /** A server that was killed and comes up again says for a moment that it knows no procedure. */
    @Test
    void aServerWithoutItsProceduresForAMomentIsAskedAgain() throws InterruptedException, ExecutionException {
        here.run("DROP PROCEDURE act_answer");
        try (var thread = Executors.newSingleThreadExecutor()) {
            long before = calls();
            var answer = thread.submit(() -> store.act(act));
            while (calls() == before) {
                LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
            }
            here.run(answering(""));
            requireDoneOnce(answer.get());
        } finally {
            here.run(answering(""));
        }
    }

    private long calls() {
        return Long.parseLong(here.one("SELECT VARIABLE_VALUE FROM information_schema.GLOBAL_STATUS"
                + " WHERE VARIABLE_NAME = 'COM_CALL_PROCEDURE'"));
    }

    private static String answering(String condition) {
        return """
                CREATE OR REPLACE PROCEDURE act_answer(IN p_act_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin)
                  READS SQL DATA SQL SECURITY DEFINER
                  COMMENT 'Says how an act ended'
                SELECT outcome, version, state, at, reason, detail, case_id, accept_no FROM act WHERE %sact_id = p_act_id
                """.formatted(condition);
    }

    /** kill -9 of the server while everybody works; it is started again by whoever asks next. */
    @Test
    void aRestartInTheMiddleOfABatchLosesNothingAndDoublesNothing() throws InterruptedException, ExecutionException {
        var acts = 40;
        var cases = new ArrayList<Long>();
        for (var i = 0; i < acts; i++) {
            cases.add(here.register().caseId());
        }
        var answers = new ConcurrentHashMap<Long, ActAnswer>();
        var local = here.store(Hall.OPERATOR);
        try (var threads = Executors.newFixedThreadPool(4)) {
            var running = new ArrayList<Future<?>>();
            for (var one : cases) {
                running.add(threads.submit(() -> answers.put(one, local.act(Act.of(one, 1, CaseAction.ACCEPT)))));
            }
            while (answers.size() < acts / 4) {
                Thread.onSpinWait();
            }
            var port = here.one("SELECT @@port");
            ProcessHandle.allProcesses().filter(
                    one -> List.of(one.info().arguments().orElse(new String[0])).contains("--port=" + port))
                    .forEach(ProcessHandle::destroyForcibly);
            for (var one : running) {
                one.get();
            }
        }
        assertThat(answers.values()).hasSize(acts).hasOnlyElementsOfType(ActAnswer.Done.class);
        assertThat(here.rows("SELECT case_id FROM case_step WHERE action = 'accept'")).hasSize(acts)
                .doesNotHaveDuplicates();
        assertThat(here.one("SELECT MAX(seq) = COUNT(*) FROM change_log")).isEqualTo("1");
        assertThat(here.rows("SELECT DISTINCT version FROM case_file WHERE state = 'PENDING_FILING'"))
                .containsExactly("2");
    }
}
