package org.gridlight.db.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.QueryPlans;
import org.gridlight.db.people.AccountStore;
import org.gridlight.model.cases.Act;
import org.gridlight.model.cases.ActAnswer;
import org.gridlight.model.cases.CaseAction;
import org.gridlight.model.cases.Claimed;
import org.gridlight.model.people.NewAccount;
import org.gridlight.model.people.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A full hall at one queue. */
class ClaimRaceTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private static final Logger LOG = LoggerFactory.getLogger(ClaimRaceTest.class);
    private static final int PEOPLE = 32;
    private static final int CASES = 2_000;

    private Hall hall;

    @BeforeEach
    void open() {
        hall = new Hall(DB);
        new AccountStore(DB.database()).makeAll(IntStream.range(0, PEOPLE)
                .mapToObj(i -> new NewAccount(person(i), person(i), Set.of(Role.OPERATOR), null, null)).toList(),
                Hall.PASSWORD.toCharArray());
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private static String person(int number) {
        return "t-race-" + number;
    }

    /** Cases of the pool in the order in which they are due, one a second. */
    private void fill(int count) {
        var first = Instant.parse("2026-01-01T00:00:00Z");
        new CaseTable(DB.database()).add(IntStream.range(0, count)
                .mapToObj(i -> new CaseTable.Row(first.plusSeconds(i), null, null, 0, "hotline", "REPORTED"))
                .toList());
        hall.run("INSERT INTO stage_clock (case_id, stage, started_at, due_at) SELECT id, 'ACCEPT', reported_at, "
                + "reported_at + INTERVAL 10 MINUTE FROM case_file");
    }

    private static List<Duration> all(int people, Callable<List<Duration>> work) throws Exception {
        var times = new ArrayList<Duration>();
        try (var threads = Executors.newFixedThreadPool(people)) {
            for (var done : threads.invokeAll(Collections.nCopies(people, work))) {
                times.addAll(done.get());
            }
        }
        Collections.sort(times);
        return times;
    }

    /** Everybody draws and acts until nothing is left: each case goes to one hand, and all of them go. */
    @Test
    void nothingIsDrawnTwiceAndNothingIsLeft() throws Exception {
        fill(CASES);
        var drawn = new ConcurrentHashMap<Long, String>();
        var doubled = new ConcurrentLinkedQueue<Long>();
        var refused = new ConcurrentLinkedQueue<ActAnswer>();
        var names = new ConcurrentLinkedQueue<>(IntStream.range(0, PEOPLE).mapToObj(ClaimRaceTest::person).toList());
        names.forEach(hall::signedIn);
        var began = System.nanoTime();
        var times = all(PEOPLE, () -> {
            var name = names.remove();
            var desk = new ClaimStore(hall.signedIn(name), name);
            var acts = hall.store(name);
            var own = new ArrayList<Duration>();
            while (true) {
                var asked = System.nanoTime();
                var claimed = desk.next(UUID.randomUUID(), "q.pool");
                own.add(Duration.ofNanos(System.nanoTime() - asked));
                if (!(claimed instanceof Claimed.Got(var claim))) {
                    assertThat(claimed).isEqualTo(new Claimed.Nothing());
                    return own;
                }
                if (drawn.put(claim.caseId(), name) != null) {
                    doubled.add(claim.caseId());
                }
                var answer = acts.act(Act.of(claim.caseId(), 1, CaseAction.ACCEPT));
                if (!(answer instanceof ActAnswer.Done)) {
                    refused.add(answer);
                }
            }
        });
        tell("drawn and acted on", times, System.nanoTime() - began);
        assertThat(doubled).isEmpty();
        assertThat(refused).isEmpty();
        assertThat(drawn).hasSize(CASES);
        assertThat(hall.one("SELECT COUNT(*) FROM case_file WHERE state = 'REPORTED'")).isEqualTo("0");
        assertThat(hall.one("SELECT COUNT(*) FROM case_claim WHERE until > UTC_TIMESTAMP(6)")).isEqualTo("0");
        assertThat(hall.one("SELECT SUM(draws) FROM claim_turn")).isEqualTo(String.valueOf(CASES));
    }

    /** All at once for the same handful, while their claims run out and are given back: one hand at a time. */
    @Test
    void oneCaseHasOneHolderHoweverManyReachForIt() throws Exception {
        fill(3);
        var ids = hall.rows("SELECT id FROM case_file").stream().map(Long::valueOf).toList();
        hall.run("INSERT INTO case_claim SELECT c.id, o.id, 'x', 'REPORTED', UTC_TIMESTAMP(6), UTC_TIMESTAMP(6), "
                + "UTC_TIMESTAMP(6) - INTERVAL 1 SECOND, NULL, NULL FROM case_file c JOIN operator o ON o.account = 't-operator'");
        var names = new ConcurrentLinkedQueue<>(IntStream.range(0, PEOPLE).mapToObj(ClaimRaceTest::person).toList());
        Map<Long, String> holders = new ConcurrentHashMap<>();
        var wrong = new ConcurrentLinkedQueue<String>();
        var times = all(PEOPLE, () -> {
            var name = names.remove();
            var desk = new ClaimStore(hall.signedIn(name), name);
            var own = new ArrayList<Duration>();
            for (int i = 0; i < 12; i++) {
                long id = ids.get(i % 3);
                var asked = System.nanoTime();
                if (desk.claim(id) instanceof Claimed.Got) {
                    var before = holders.put(id, name);
                    if (before != null) {
                        wrong.add(before + " and " + name);
                    }
                    holders.remove(id);
                    desk.release(id);
                }
                own.add(Duration.ofNanos(System.nanoTime() - asked));
            }
            return own;
        });
        assertThat(wrong).isEmpty();
        assertThat(times).hasSize(PEOPLE * 12);
        assertThat(hall.one("SELECT COUNT(*) FROM case_claim WHERE until > UTC_TIMESTAMP(6)")).isEqualTo("0");
    }

    /** With sixty thousand cases in the queue a draw reads some rows of it, not the queue. */
    @Test
    void aDrawFromALongQueueReadsFewRows() throws Exception {
        fill(60_000);
        hall.run("UPDATE case_file SET urgent = TRUE WHERE id MOD 1000 = 0");
        var plans = new QueryPlans(DB.database());
        plans.analyse();
        var desk = new ClaimStore(hall.signedIn(person(0)), "1号席");
        for (var kind : List.of("no skill", "a skill")) {
            if (kind.equals("a skill")) {
                hall.run("INSERT INTO operator_skill SELECT id, 'SOURCE', 'public' FROM operator WHERE account = '"
                        + person(0) + "'");
            }
            desk.next(UUID.randomUUID(), "q.pool");
            long before = rowsRead();
            for (int i = 0; i < 5; i++) {
                assertThat(desk.next(UUID.randomUUID(), "q.pool")).isInstanceOf(Claimed.Got.class);
            }
            LOG.info("Five draws of 60,000 with {} read {} rows", kind, rowsRead() - before);
            assertThat(rowsRead() - before).as(kind).isLessThan(25_000);
        }
        var statement = "SELECT STRAIGHT_JOIN c.id, s.due_at FROM stage_clock s FORCE INDEX (stage_clock_by_due) "
                + "JOIN case_file c ON c.id = s.case_id LEFT JOIN case_claim k ON k.case_id = c.id AND k.state = c.state "
                + "AND k.until > '2026-01-01' WHERE s.stage = 'ACCEPT' AND s.stopped_at IS NULL AND s.due_at > '1000-01-01' "
                + "AND c.state = 'REPORTED' AND k.case_id IS NULL ORDER BY s.due_at, s.id LIMIT 1";
        assertThat(extra(statement)).noneMatch(line -> line.contains("filesort") || line.contains("temporary"));
        assertThat(extra("SELECT c.id FROM case_file c FORCE INDEX (case_file_by_turn) LEFT JOIN case_claim k "
                + "ON k.case_id = c.id AND k.state = c.state AND k.until > '2026-01-01' WHERE c.state = 'REPORTED' "
                + "AND c.urgent = TRUE AND k.case_id IS NULL ORDER BY c.reported_at, c.id LIMIT 1"))
                .noneMatch(line -> line.contains("filesort") || line.contains("temporary"));
    }

    /** A pulse of a seat reads what is in hand, not what is open, and writes little. */
    @Test
    void aPulseCostsWhatIsInHand() {
        fill(20_000);
        hall.run("INSERT INTO case_claim SELECT c.id, o.id, 'x', 'REPORTED', UTC_TIMESTAMP(6), UTC_TIMESTAMP(6), "
                + "UTC_TIMESTAMP(6) + INTERVAL IF(c.id MOD 100 = 0, 9, -9) MINUTE, NULL, NULL FROM case_file c "
                + "JOIN operator o ON o.account = 't-operator'");
        new QueryPlans(DB.database()).analyse();
        var desk = new ClaimStore(hall.signedIn(person(0)), "1号席");
        desk.pulse(1L, false);
        long before = rowsRead();
        var began = System.nanoTime();
        for (int i = 0; i < 50; i++) {
            assertThat(desk.pulse(1L, false).claims()).hasSize(200);
        }
        LOG.info("A pulse with 200 claims reads {} rows in {} ms", (rowsRead() - before) / 50,
                (System.nanoTime() - began) / 50_000_000);
        assertThat((rowsRead() - before) / 50).isLessThan(1_500);
    }

    private List<String> extra(String statement) {
        return DB.database().bulk(connection -> {
            var lines = new ArrayList<String>();
            try (var plan = connection.createStatement(); var rows = plan.executeQuery("EXPLAIN " + statement)) {
                while (rows.next()) {
                    assertThat(rows.getString("type")).isNotIn("ALL", "index");
                    lines.add(String.valueOf(rows.getString("Extra")));
                }
            }
            return lines;
        });
    }

    private long rowsRead() {
        return Long.parseLong(hall.one("SELECT SUM(variable_value) FROM information_schema.global_status WHERE "
                + "variable_name IN ('HANDLER_READ_NEXT', 'HANDLER_READ_RND_NEXT', 'HANDLER_READ_KEY', 'HANDLER_READ_PREV')"));
    }

    private static void tell(String what, List<Duration> times, long nanos) {
        LOG.info("{}: {} draws in {} ms, median {} ms, p99 {} ms, longest {} ms", what, times.size(),
                nanos / 1_000_000, times.get(times.size() / 2).toMillis(),
                times.get(times.size() * 99 / 100).toMillis(),
                times.getLast().toMillis());
    }
}
