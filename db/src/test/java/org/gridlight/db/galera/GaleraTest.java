package org.gridlight.db.galera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.apache.ibatis.exceptions.PersistenceException;
import org.gridlight.db.Account;
import org.gridlight.db.Database;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.Migrations;
import org.gridlight.db.Progress;
import org.gridlight.db.cases.CaseActStore;
import org.gridlight.db.cases.Hall;
import org.gridlight.db.feed.ChangeStore;
import org.gridlight.db.light.AuthorityStore;
import org.gridlight.model.cases.Act;
import org.gridlight.model.cases.ActAnswer;
import org.gridlight.model.cases.CaseAction;
import org.gridlight.model.feed.Change;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The record on three nodes, reached by one list, of which the first healthy one is used. */
class GaleraTest {
    /** Numbers that a run of the tests measured by the way. */
    private static final Logger LOG = LoggerFactory.getLogger("measured");
    private static final int WORKSTATIONS = 8;
    private static final int PEOPLE = 32;
    private static final Duration GOES_ON = Duration.ofSeconds(10);

    private static GaleraCluster cluster;
    private static Database owner;
    private static Hall hall;

    @BeforeAll
    static void startOnce() throws IOException, InterruptedException {
        var missing = GaleraCluster.missing();
        assumeTrue(missing.isEmpty(), () -> "The cluster is not tested: " + missing.orElseThrow());
        cluster = GaleraCluster.start(DatabaseFixture.target().resolve("galera-" + ProcessHandle.current().pid()));
        owner = Database.openForSetUp(cluster.address(), GaleraCluster.owner(), Progress.UNHEARD);
        assertThat(new Migrations(owner).migrate()).isPositive();
        hall = new Hall(owner, cluster.address());
    }

    @AfterAll
    static void end() throws IOException {
        if (cluster != null) {
            if (hall != null) {
                hall.close();
                owner.close();
            }
            cluster.close();
        }
    }

    private static Database workstation(String account, int... nodes) {
        return Database.open(nodes.length == 0 ? cluster.address() : cluster.address(nodes),
                new Account(account, Hall.PASSWORD::toCharArray), Progress.UNHEARD);
    }

    /** Rows of a table without one are not told apart by the other nodes. */
    @Test
    void everyTableHasAPrimaryKey() {
        assertThat(hall.rows("SELECT table_name FROM information_schema.tables t WHERE table_schema = DATABASE() "
                + "AND table_type = 'BASE TABLE' AND NOT EXISTS (SELECT 1 FROM information_schema.statistics s "
                + "WHERE s.table_schema = t.table_schema AND s.table_name = t.table_name AND s.index_name = 'PRIMARY')"))
                .isEmpty();
        assertThat(hall.rows("SELECT CONCAT(table_name, ' ', engine) FROM information_schema.tables "
                + "WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE' AND engine <> 'InnoDB'")).isEmpty();
        assertThat(hall.rows("SELECT routine_name FROM information_schema.routines WHERE routine_schema = DATABASE() "
                + "AND (routine_definition LIKE '%GET_LOCK%' OR routine_definition LIKE '%LOCK TABLES%')")).isEmpty();
    }

    @Test
    void whatOneNodeDidTheOthersKnow() {
        long id = hall.register().caseId();
        try (var second = workstation(Hall.OPERATOR, 1); var third = workstation(Hall.OPERATOR, 2)) {
            for (var node : List.of(second, third)) {
                assertThat(Hall.rows(node, "SELECT state FROM case_file WHERE id = " + id)).containsExactly("REPORTED");
            }
            assertThat(new CaseActStore(third).act(Act.of(id, 1, CaseAction.ACCEPT)))
                    .isInstanceOf(ActAnswer.Done.class);
        }
    }

    /** The nodes do not see each other's locks: the second one learns it at its commit, and asks again by itself. */
    @Test
    void ofTwoOnOneCaseAtTwoNodesOneComesTooLate() throws InterruptedException, ExecutionException {
        try (var first = workstation(Hall.OPERATOR, 0); var second = workstation(Hall.LEADER, 1)) {
            for (var round = 0; round < 10; round++) {
                long id = hall.register().caseId();
                catchUp(second);
                var answers = together(() -> new CaseActStore(first).act(Act.of(id, 1, CaseAction.ACCEPT)),
                        () -> new CaseActStore(second).act(Act.of(id, 1, CaseAction.REJECT).saying("不实")));
                assertThat(answers).hasAtLeastOneElementOfType(ActAnswer.Done.class)
                        .hasAtLeastOneElementOfType(ActAnswer.Stale.class);
                assertThat(hall.version(id)).isEqualTo(2);
            }
        }
    }

    @Test
    void theSameActAtTwoNodesIsDoneOnceAndAnsweredTheSame() throws InterruptedException, ExecutionException {
        try (var first = workstation(Hall.OPERATOR, 0); var second = workstation(Hall.OPERATOR, 1)) {
            for (var round = 0; round < 10; round++) {
                long id = hall.register().caseId();
                catchUp(second);
                var act = Act.of(id, 1, CaseAction.ACCEPT);
                var answers = together(() -> new CaseActStore(first).act(act), () -> new CaseActStore(second).act(act));
                assertThat(answers.getFirst()).isInstanceOf(ActAnswer.Done.class).isEqualTo(answers.getLast());
                assertThat(hall.rows("SELECT id FROM case_step WHERE action = 'accept' AND case_id = " + id))
                        .hasSize(1);
            }
        }
    }

    /** What both write to the same row is seen at the commit of the second; the whole of it is done again. */
    @Test
    void aTransactionThatLosesAtItsCommitIsDoneAgain() throws InterruptedException, ExecutionException {
        hall.run("CREATE OR REPLACE TABLE trial (id INT PRIMARY KEY, number INT NOT NULL)",
                "INSERT INTO trial VALUES (1, 0)");
        try (var second = Database.openForSetUp(cluster.address(1), GaleraCluster.owner(), Progress.UNHEARD)) {
            together(() -> countUp(owner), () -> countUp(second));
            catchUp(owner);
            assertThat(hall.one("SELECT number FROM trial")).isEqualTo("60");
        }
        hall.run("DROP TABLE trial");
    }

    /** Another node is behind by what it has still to carry out. */
    private static void catchUp(Database station) {
        assertThat(Hall.rows(station, "SET STATEMENT wsrep_sync_wait=1 FOR SELECT 1")).containsExactly("1");
    }

    private static int countUp(Database database) {
        for (var i = 0; i < 30; i++) {
            database.write(session -> {
                try (var statement = session.getConnection().createStatement()) {
                    return statement.executeUpdate("UPDATE trial SET number = number + 1 WHERE id = 1");
                } catch (SQLException failure) {
                    throw new PersistenceException(failure);
                }
            });
        }
        return 30;
    }

    private static <T> List<T> together(Callable<T> one, Callable<T> other)
            throws InterruptedException, ExecutionException {
        var works = List.of(one, other);
        var barrier = new CyclicBarrier(works.size());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = works.stream().map(work -> threads.submit(() -> {
                barrier.await(30, TimeUnit.SECONDS);
                return work.call();
            })).toList();
            var results = new ArrayList<T>();
            for (var work : running) {
                results.add(work.get());
            }
            return results;
        }
    }

    /** Every node keeps the event, and only the one where it was made carries it out; another one may be woken by hand. */
    @Test
    void whatRunsByTheClockRunsOnOneNode() {
        hall.run("CREATE OR REPLACE EVENT trial ON SCHEDULE EVERY 1 DAY DO SET @trial = 1");
        var made = statesOfTheEvent();
        assertThat(made).as("wherever the others left the hall")
                .containsExactlyInAnyOrder("ENABLED", "SLAVESIDE_DISABLED", "SLAVESIDE_DISABLED");
        int other = made.indexOf("SLAVESIDE_DISABLED");
        cluster.say(other, "SET SESSION wsrep_on = OFF", "ALTER EVENT gridlight.trial ENABLE");
        assertThat(statesOfTheEvent()).containsExactlyInAnyOrder("ENABLED", "ENABLED", "SLAVESIDE_DISABLED");
        cluster.say(other, "SET SESSION wsrep_on = OFF", "ALTER EVENT gridlight.trial DISABLE ON SLAVE");
        assertThat(statesOfTheEvent()).isEqualTo(made);
        hall.run("DROP EVENT trial");
    }

    /** Whichever nodes call, one judges lights, alarms and notices; when it is silent another one takes its place. */
    @Test
    void whatIsSharedIsJudgedByOneNode() throws InterruptedException, ExecutionException {
        // Dropped, not disabled: an event that is disabled while it runs has been seen to go on each second.
        hall.run("DROP EVENT lights_authority");
        var nodes = new ArrayList<Database>();
        for (int node = 0; node < 3; node++) {
            nodes.add(Database.openForSetUp(cluster.address(node), GaleraCluster.owner(), Progress.UNHEARD));
        }
        try {
            var authorities = nodes.stream().map(AuthorityStore::new).toList();
            authorities.getFirst().turn();
            var first = holder(nodes.getFirst());
            together(() -> turns(nodes.get(1)), () -> turns(nodes.get(2)));
            assertThat(nodes.stream().map(GaleraTest::holder).distinct()).as("the lease holds").containsExactly(first);
            assertThat(Hall.rows(nodes.getFirst(), "SELECT trouble FROM authority WHERE trouble IS NOT NULL"))
                    .isEmpty();

            var end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            while (holder(nodes.get(1)).equals(first)) {
                assertThat(System.nanoTime()).as("another node takes over: %s", lease(nodes)).isLessThan(end);
                authorities.get(1).turn();
                LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            }
            var second = holder(nodes.get(1));
            authorities.getFirst().turn();
            assertThat(holder(nodes.getFirst())).as("what comes back does not take it away again").isEqualTo(second);
        } finally {
            nodes.forEach(Database::close);
            hall.run("CREATE EVENT lights_authority ON SCHEDULE EVERY 1 SECOND DO CALL authority_turn()");
        }
    }

    private static int turns(Database node) {
        var authority = new AuthorityStore(node);
        for (var i = 0; i < 20; i++) {
            authority.turn();
        }
        return 20;
    }

    private static List<String> lease(List<Database> nodes) {
        return nodes.stream().flatMap(node -> Hall.rows(node,
                "SELECT CONCAT_WS(' ', @@port, holder, lease_until, turned_at, turns, trouble, SYSDATE(6)) FROM authority")
                .stream()).toList();
    }

    private static String holder(Database node) {
        return Hall.rows(node, "SET STATEMENT wsrep_sync_wait=1 FOR SELECT holder FROM authority").getFirst();
    }

    private static List<String> statesOfTheEvent() {
        var states = new ArrayList<String>();
        for (int node = 0; node < 3; node++) {
            try (var one = Database.openForSetUp(cluster.address(node), GaleraCluster.owner(), Progress.UNHEARD)) {
                states.addAll(
                        Hall.rows(one, "SELECT status FROM information_schema.events WHERE event_name = 'trial'"));
            }
        }
        return states;
    }

    /** kill -9 of the node that all use, while all work. */
    @Test
    void whenTheFirstNodeDiesWorkGoesOnAndNothingIsLostOrDoneTwice()
            throws InterruptedException, ExecutionException, IOException {
        long before = Long.parseLong(hall.one("SELECT COUNT(*) FROM act"));
        long followedFrom = new ChangeStore(owner).head();
        var stations = new ArrayList<Database>();
        for (var i = 0; i < WORKSTATIONS; i++) {
            stations.add(workstation(Hall.OPERATOR));
        }
        var load = new Load(stations);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var people = new ArrayList<Future<?>>();
            for (var i = 0; i < PEOPLE; i++) {
                var number = i;
                people.add(threads.submit(() -> load.work(number)));
            }
            load.awaitAnswers(400);
            var killed = System.nanoTime();
            cluster.kill(0);
            load.awaitAnswersAfter(killed, PEOPLE * 4);
            load.over.set(true);
            for (var one : people) {
                one.get();
            }
            load.report(killed);
            assertThat(load.longestGap()).as("until work goes on").isLessThan(GOES_ON);
        }
        awaitAllAt(1, stations);
        load.requireOnce(before, followedFrom);

        cluster.bringBack(0);
        var back = System.nanoTime();
        awaitAllAt(0, stations);
        LOG.info("The first node is used again {} ms after it was in step",
                Duration.ofNanos(System.nanoTime() - back).toMillis());
        assertThat(Hall.rows(stations.getFirst(), "SELECT COUNT(*) FROM case_file"))
                .containsExactly(hall.one("SELECT COUNT(*) FROM case_file"));
        load.requireOnce(before, followedFrom);
        stations.forEach(Database::close);
    }

    /** Soon nobody uses another node than the first healthy one, and nobody was told to. */
    private static void awaitAllAt(int node, List<Database> stations) {
        var end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        for (var station : stations) {
            while (!Hall.rows(station, "SELECT @@port").equals(List.of("" + cluster.port(node)))) {
                assertThat(System.nanoTime()).as("all at node %d", node + 1).isLessThan(end);
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            }
        }
    }

    /** Cut off from the other two, the node answers, but must not be believed: it says so itself. */
    @Test
    void aNodeThatLostTheMajorityCountsAsDown() throws InterruptedException {
        try (var station = workstation(Hall.OPERATOR)) {
            var store = new CaseActStore(station);
            long id = store.register(UUID.randomUUID(), Hall.report()).caseId();
            isolate(true);
            assertThat(store.act(Act.of(id, 1, CaseAction.ACCEPT))).isInstanceOf(ActAnswer.Done.class);
            assertThat(Hall.rows(station, "SELECT @@port")).containsExactly("" + cluster.port(1));
            assertThat(hall.rows("SELECT id FROM case_step WHERE action = 'accept' AND case_id = " + id)).hasSize(1);
        } finally {
            isolate(false);
            cluster.awaitInStep(0);
        }
    }

    private static void isolate(boolean isolated) {
        cluster.say(0, "SET GLOBAL wsrep_provider_options = 'gmcast.isolate=" + (isolated ? 1 : 0) + "'");
    }

    /** People who together ask for fifty acts a second, each one after the other, and what they were answered. */
    private static final class Load {
        private static final Duration BETWEEN_ACTS = Duration.ofSeconds(PEOPLE).dividedBy(50);

        private record Answered(UUID act, long asked, long answered) {}

        private final List<CaseActStore> stores;
        private final ConcurrentLinkedQueue<Answered> answers = new ConcurrentLinkedQueue<>();
        private final ConcurrentLinkedQueue<Throwable> refused = new ConcurrentLinkedQueue<>();
        private final AtomicBoolean over = new AtomicBoolean();

        Load(List<Database> stations) {
            this.stores = stations.stream().map(CaseActStore::new).toList();
        }

        Void work(int person) {
            var store = stores.get(person % stores.size());
            var next = System.nanoTime() + BETWEEN_ACTS.multipliedBy(person).dividedBy(PEOPLE).toNanos();
            while (!over.get()) {
                try {
                    next = await(next);
                    var report = UUID.randomUUID();
                    var asked = System.nanoTime();
                    long id = store.register(report, Hall.report()).caseId();
                    answers.add(new Answered(report, asked, System.nanoTime()));
                    var act = Act.of(id, 1, CaseAction.ACCEPT);
                    next = await(next);
                    asked = System.nanoTime();
                    assertThat(store.act(act)).isInstanceOf(ActAnswer.Done.class);
                    answers.add(new Answered(act.id(), asked, System.nanoTime()));
                } catch (RuntimeException | AssertionError unexpected) {
                    refused.add(unexpected);
                }
            }
            return null;
        }

        /** Who was held up does not hurry afterwards. @return when the next act is due */
        private static long await(long due) {
            for (long left; (left = due - System.nanoTime()) > 0;) {
                LockSupport.parkNanos(left);
            }
            return Math.max(due, System.nanoTime() - BETWEEN_ACTS.toNanos()) + BETWEEN_ACTS.toNanos();
        }

        void awaitAnswers(int count) {
            awaitAnswersAfter(0, count);
        }

        void awaitAnswersAfter(long when, int count) {
            for (var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60); answers.stream()
                    .filter(one -> one.asked() > when).count() < count;) {
                assertThat(System.nanoTime()).as("answers, refused %s", refused).isLessThan(end);
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
        }

        /** The longest time in which nobody was answered. */
        Duration longestGap() {
            var times = answers.stream().mapToLong(Answered::answered).sorted().toArray();
            var longest = 0L;
            for (var i = 1; i < times.length; i++) {
                longest = Math.max(longest, times[i] - times[i - 1]);
            }
            return Duration.ofNanos(longest);
        }

        void report(long killed) {
            var calm = answers.stream().filter(one -> one.answered() < killed)
                    .mapToLong(one -> one.answered() - one.asked()).sorted().toArray();
            var first = answers.stream().mapToLong(Answered::asked).min().orElseThrow();
            LOG.info("{} acts by {} people before the node died, {}/s, p50 {} ms, p99 {} ms; then nothing for {} ms; "
                    + "{} acts in all, {} not answered", calm.length, PEOPLE,
                    calm.length * TimeUnit.SECONDS.toNanos(1) / Math.max(1, killed - first),
                    TimeUnit.NANOSECONDS.toMillis(calm[calm.length / 2]),
                    TimeUnit.NANOSECONDS.toMillis(calm[calm.length * 99 / 100]), longestGap().toMillis(),
                    answers.size(),
                    refused.size());
        }

        /** What was answered is there, once; what was not answered is there once or not at all. */
        void requireOnce(long before, long followedFrom) {
            assertThat(refused).isEmpty();
            var there = hall.rows("SELECT act_id FROM act WHERE outcome = 'DONE'");
            assertThat(there).containsAll(answers.stream().map(one -> one.act().toString()).toList());
            assertThat(Long.parseLong(hall.one("SELECT COUNT(*) FROM act"))).isEqualTo(before + answers.size());
            assertThat(hall.rows("SELECT case_id FROM case_step GROUP BY case_id, action HAVING COUNT(*) > 1"))
                    .isEmpty();
            assertThat(hall.rows("SELECT c.id FROM case_file c WHERE c.version <> (SELECT COUNT(*) FROM case_step s "
                    + "WHERE s.case_id = c.id)")).isEmpty();
            var changes = new ChangeStore(owner);
            var seen = new ArrayList<Long>();
            for (var heard = changes.after(followedFrom, 1_000);; heard = changes.after(heard.upTo(), 1_000)) {
                heard.changes().stream().map(Change::seq).forEach(seen::add);
                if (heard.left() == 0) {
                    break;
                }
            }
            assertThat(seen).hasSize(answers.size()).doesNotHaveDuplicates().isSorted();
            assertThat(seen.getLast() - seen.getFirst()).isEqualTo(seen.size() - 1L);
        }
    }
}
