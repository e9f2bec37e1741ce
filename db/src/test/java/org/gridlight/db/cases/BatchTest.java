package org.gridlight.db.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.Progress;
import org.gridlight.model.cases.Act;
import org.gridlight.model.cases.ActAnswer;
import org.gridlight.model.cases.BatchResult;
import org.gridlight.model.cases.CaseAction;
import org.gridlight.model.cases.ReportSource;
import org.gridlight.model.words.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One action on many cases. */
class BatchTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private FollowHall people;
    private Hall hall;

    @BeforeEach
    void open() {
        people = new FollowHall(DB);
        hall = people.hall;
    }

    @AfterEach
    void close() {
        people.close();
    }

    private List<Act> toFile(int cases) {
        var acts = new ArrayList<Act>();
        for (int i = 0; i < cases; i++) {
            long id = people.reported(ReportSource.INSPECTOR, null);
            people.done(Hall.OPERATOR, id, CaseAction.ACCEPT);
            acts.add(people.act(id, CaseAction.FILE));
        }
        return acts;
    }

    private String filed() {
        return hall.one(
                "SELECT CONCAT(COUNT(*), '/', COUNT(DISTINCT case_no)) FROM case_file WHERE state = 'PENDING_DISPATCH'");
    }

    @Test
    void everyCaseHasAnAnswerOfItsOwn() {
        var acts = toFile(4);
        people.done(Hall.OPERATOR, acts.get(1).caseId(), CaseAction.FILE);
        hall.run("UPDATE case_file SET version = version + 1 WHERE id = " + acts.get(2).caseId());
        var steps = new AtomicInteger();
        var batch = UUID.randomUUID();
        var result = hall.store(Hall.LEADER).actAll(batch, acts, (key, arguments) -> steps.incrementAndGet(),
                () -> false);
        assertThat(result.end()).isEqualTo(BatchResult.End.FINISHED);
        assertThat(result.left()).isEmpty();
        assertThat(result.lines()).extracting(BatchResult.Line::caseId)
                .containsExactlyElementsOf(acts.stream().map(Act::caseId).toList());
        assertThat(result.lines()).extracting(line -> line.answer().getClass().getSimpleName())
                .containsExactly("Done", "Stale", "Stale", "Done");
        assertThat(steps).hasValue(4);
        assertThat(hall.one("SELECT CONCAT(COUNT(*), ' ', COUNT(DISTINCT batch_id), ' ', MAX(batch_id)) FROM act "
                + "WHERE batch_id IS NOT NULL")).isEqualTo("2 1 " + batch);
        assertThat(
                hall.store(Hall.ACCEPTOR).actAll(UUID.randomUUID(), toFile(1), Progress.UNHEARD, () -> false).refused())
                .isEqualTo(1);
    }

    @Test
    void aBatchThatIsStoppedGoesOnWhereItWas() {
        var acts = toFile(6);
        var batch = UUID.randomUUID();
        var through = new AtomicInteger();
        var stopped = hall.store(Hall.LEADER).actAll(batch, acts, (key, arguments) -> through.incrementAndGet(),
                () -> through.get() == 4);
        assertThat(stopped.end()).isEqualTo(BatchResult.End.CANCELLED);
        assertThat(stopped.left()).containsExactly(acts.get(4).caseId(), acts.get(5).caseId());
        assertThat(filed()).isEqualTo("4/4");

        var whole = hall.store(Hall.LEADER).actAll(batch, acts, Progress.UNHEARD, () -> false);
        assertThat(whole.lines().subList(0, 4)).isEqualTo(stopped.lines());
        assertThat(whole.done()).isEqualTo(6);
        assertThat(filed()).isEqualTo("6/6");
        assertThat(hall.store(Hall.LEADER).actAll(batch, acts, Progress.UNHEARD, () -> false)).isEqualTo(whole);
        assertThat(hall.one("SELECT COUNT(*) FROM case_step WHERE action = 'file'")).isEqualTo("6");
    }

    /** The connection is killed under it, by the server, again and again. */
    @Test
    void aBatchThatIsCutOffIsDoneOnce() {
        var acts = toFile(8);
        var batch = UUID.randomUUID();
        var result = hall.store(Hall.LEADER).actAll(batch, acts, (key, arguments) -> cut(), () -> false);
        var again = hall.store(Hall.LEADER).actAll(batch, acts, Progress.UNHEARD, () -> false);
        assertThat(again.done()).isEqualTo(8);
        assertThat(again.lines()).startsWith(result.lines().toArray(BatchResult.Line[]::new));
        assertThat(filed()).isEqualTo("8/8");
        assertThat(hall.one("SELECT COUNT(*) FROM case_step WHERE action = 'file'")).isEqualTo("8");
    }

    /** The server itself is killed in the middle; it is started again by whoever needs it. */
    @Test
    void aBatchOutlivesTheServer() {
        var acts = toFile(6);
        var batch = UUID.randomUUID();
        var through = new AtomicInteger();
        var result = hall.store(Hall.LEADER).actAll(batch, acts, (key, arguments) -> {
            if (through.incrementAndGet() == 3) {
                killServer();
            }
        }, () -> false);
        assertThat(result.lines()).hasSizeGreaterThanOrEqualTo(3);
        var again = hall.store(Hall.LEADER).actAll(batch, acts, Progress.UNHEARD, () -> false);
        assertThat(again.done()).isEqualTo(6);
        assertThat(again.lines()).startsWith(result.lines().toArray(BatchResult.Line[]::new));
        assertThat(filed()).isEqualTo("6/6");
        assertThat(hall.one("SELECT COUNT(*) FROM case_step WHERE action = 'file'")).isEqualTo("6");
    }

    private void killServer() {
        var port = "--port=" + hall.one("SELECT @@port");
        var server = ProcessHandle.allProcesses()
                .filter(one -> one.info().arguments().map(List::of).orElse(List.of()).contains(port)).findFirst()
                .orElseThrow();
        server.destroyForcibly();
        server.onExit().join();
    }

    private void cut() {
        hall.rows("SELECT id FROM information_schema.processlist WHERE user = 't-leader'")
                .forEach(connection -> kill(connection));
    }

    private void kill(String connection) {
        try {
            hall.run("KILL CONNECTION " + connection);
        } catch (Refusal gone) {
            assertThat(gone).rootCause().hasMessageContaining("Unknown thread id");
        }
    }

    @Test
    void whatIsNoBatchIsRefusedAtOnce() {
        var store = hall.store(Hall.LEADER);
        var one = Act.of(1, 1, CaseAction.FILE);
        assertRefused(store, List.of(), "batch.empty");
        assertRefused(store, List.of(one, Act.of(1, 2, CaseAction.FILE)), "batch.mixed");
        assertRefused(store, List.of(one, Act.of(2, 1, CaseAction.CLOSE)), "batch.mixed");
        assertRefused(store, LongStream.rangeClosed(1, 501).mapToObj(id -> Act.of(id, 1, CaseAction.FILE)).toList(),
                "batch.tooMany");
        assertThat(hall.one("SELECT COUNT(*) FROM act")).isEqualTo("0");
    }

    private static void assertRefused(CaseActStore store, List<Act> acts, String key) {
        assertThatThrownBy(() -> store.actAll(UUID.randomUUID(), acts, Progress.UNHEARD, () -> false))
                .isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.key()).isEqualTo(key));
    }

    @Test
    void aShareOfABatchIsLookedAtAgain() {
        hall.run("UPDATE setting SET value = '50' WHERE name = 'recheck.percent'");
        var acts = toFile(30);
        var answers = hall.store(Hall.LEADER).actAll(UUID.randomUUID(), acts, Progress.UNHEARD, () -> false);
        assertThat(answers.lines()).allMatch(line -> line.answer() instanceof ActAnswer.Done);
        assertThat(hall.one("SELECT COUNT(*) FROM recheck WHERE rule = 'BATCH' AND percent = 50"))
                .isEqualTo(hall.one("SELECT SUM(is_sampled(act_id, at, 50)) FROM act WHERE batch_id IS NOT NULL"));
        assertThat(Integer.parseInt(hall.one("SELECT COUNT(*) FROM recheck"))).isBetween(3, 27);
        assertThat(new FollowStore(hall.signedIn(Hall.LEADER)).owedRechecks()).as("his own").isEmpty();
        assertThat(new FollowStore(hall.signedIn(FollowHall.SECOND_LEADER)).owedRechecks()).isNotEmpty();
    }
}
