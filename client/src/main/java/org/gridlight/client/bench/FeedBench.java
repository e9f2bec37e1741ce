package org.gridlight.client.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import org.gridlight.db.Database;
import org.gridlight.db.Progress;
import org.gridlight.db.bench.TrialStore;
import org.gridlight.db.cases.CaseActStore;
import org.gridlight.db.feed.ChangeStore;
import org.gridlight.model.cases.CaseState;
import org.gridlight.model.feed.Change;

/**
 * Many workstations follow one record: how soon each hears of a change, whether any misses one or hears it twice, what
 * their waiting costs the server, and how soon a burst is heard.
 */
public final class FeedBench {
    private static final double MILLISECONDS_UNTIL_SEEN = 500;
    private static final double PERCENT_AT_REST = 5;
    private static final double ALONE_A_SECOND = 5;
    private static final double TOGETHER_A_SECOND = 50;
    private static final int BURST = 10_000;
    private static final int PAGE = 1_000;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    private final Database database;
    private final Progress progress;
    private final Stopwatch stopwatch;
    private final Crowd crowd;
    private final TrialStore trial;
    private final List<BenchRow> rows = new ArrayList<>();

    /**
     * How much is done.
     *
     * @param stations workstations that listen
     * @param writers  operators who act
     * @param time     of each part
     */
    public record Size(int stations, int writers, Duration time) {}

    /** @param database signed in as the owner of a record for trials */
    public FeedBench(Database database, Progress progress, LongSupplier nanoseconds) {
        this.database = database;
        this.progress = progress;
        this.stopwatch = new Stopwatch(nanoseconds);
        this.crowd = new Crowd(nanoseconds);
        this.trial = new TrialStore(database);
    }

    /** Measures; takes about four times as long as one part. */
    public BenchReport run(Size size) {
        int acts = (int) ((ALONE_A_SECOND + TOGETHER_A_SECOND) * size.time().toMillis() / 1000) + 100;
        progress.step("bench.filling", acts);
        trial.fill(6 * acts);
        var accounts = trial.operators(size.writers());
        var desks = new ArrayList<Database>();
        var stations = new ArrayList<Station>();
        try (var threads = Executors.newSingleThreadExecutor()) {
            accounts.forEach(account -> desks.add(Database.open(database.address(), account, progress)));
            for (int number = 0; number < size.stations(); number++) {
                var account = accounts.get(number % accounts.size());
                stations.add(new Station(Database.open(database.address(), account, progress)));
            }
            var listening = threads.submit(() -> crowd.everybody(stations, (one, _) -> one.listen()));
            try {
                measure(size, desks, stations);
            } finally {
                stations.forEach(Station::stop);
            }
            Crowd.await(listening);
        } finally {
            stations.forEach(Station::close);
            desks.forEach(Database::close);
        }
        return new BenchReport("feed", rows);
    }

    private void measure(Size size, List<Database> desks, List<Station> stations) {
        rest(size);
        var cases = trial.cases(CaseState.REPORTED, Integer.MAX_VALUE).iterator();
        seen("1 writer", desks.subList(0, 1), cases, ALONE_A_SECOND, size, stations);
        seen(desks.size() + " writers", desks, cases, TOGETHER_A_SECOND, size, stations);
        progress.step("bench.burst", BURST);
        double caught = stopwatch.seconds(() -> {
            trial.burst(BURST);
            awaitAll(stations);
        });
        rows.add(new BenchRow("10,000 changes at once heard by all", caught, "s", null));
        long head = new ChangeStore(database).head();
        rows.add(new BenchRow("changes missed", stations.stream().mapToLong(one -> one.missed(head)).sum(), "changes",
                0.0));
        rows.add(new BenchRow("changes heard twice", stations.stream().mapToLong(Station::twice).sum(), "changes",
                0.0));
    }

    private void rest(Size size) {
        progress.step("bench.rest");
        var before = trial.serverTime();
        LockSupport.parkNanos(size.time().toNanos());
        var after = trial.serverTime();
        before.ifPresent(begin -> after.ifPresent(end -> rows.add(new BenchRow(
                "server at rest, share of a core", Math.round(1000.0 * end.minus(begin).toNanos()
                        / size.time().toNanos()) / 10.0,
                "%", PERCENT_AT_REST))));
    }

    /** From before the act is sent to when a workstation has been told, over all acts and all workstations. */
    private void seen(String who, List<Database> desks, Iterator<Long> cases, double aSecond, Size size,
            List<Station> stations) {
        progress.step("bench.acts");
        var sent = new ConcurrentHashMap<Long, Long>();
        var people = desks.stream().<Runnable>map(desk -> {
            var store = new CaseActStore(desk);
            return () -> {
                long id;
                synchronized (cases) {
                    id = cases.next();
                }
                sent.put(id, crowd.nanoseconds().getAsLong());
                new CaseWalk(store, new FreshCases(List.of(id))).act();
            };
        }).toList();
        crowd.offer(people, aSecond, (int) (aSecond * size.time().toMillis() / 1000));
        awaitAll(stations);
        var took = Percentiles.ofNanoseconds(stations.stream().flatMapToLong(
                one -> sent.entrySet().stream().mapToLong(act -> one.heard(act.getKey()) - act.getValue())).toArray());
        rows.add(new BenchRow("change seen, " + who + ", p50", took.at(50), "ms", null));
        rows.add(new BenchRow("change seen, " + who + ", p95", took.at(95), "ms", MILLISECONDS_UNTIL_SEEN));
        rows.add(new BenchRow("change seen, " + who + ", p99", took.at(99), "ms", null));
    }

    private void awaitAll(List<Station> stations) {
        long head = new ChangeStore(database).head();
        long until = crowd.nanoseconds().getAsLong() + LONGEST_WAIT.toNanos();
        while (stations.stream().anyMatch(one -> one.cursor() < head)) {
            if (crowd.nanoseconds().getAsLong() > until) {
                throw new IllegalStateException("Not all workstations have heard of change " + head);
            }
            LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
        }
    }

    /** A workstation that listens, on a connection of its own; one thread listens, others ask what it has heard. */
    private final class Station implements AutoCloseable {
        private final Database own;
        private final ChangeStore changes;
        private final long first;
        private final AtomicLong cursor;
        private final Map<Long, Long> at = new ConcurrentHashMap<>();
        private final AtomicLong told = new AtomicLong();
        private final AtomicLong twice = new AtomicLong();
        private volatile boolean stopped;

        Station(Database own) {
            this.own = own;
            this.changes = new ChangeStore(own);
            this.first = changes.head();
            this.cursor = new AtomicLong(first);
        }

        Void listen() {
            long last = first;
            while (!stopped) {
                var heard = changes.after(cursor.get(), PAGE);
                long now = crowd.nanoseconds().getAsLong();
                for (var change : heard.changes()) {
                    if (change.seq() <= last) {
                        twice.incrementAndGet();
                    }
                    last = change.seq();
                    told.incrementAndGet();
                    if (change.kind().equals(Change.CASE)) {
                        at.putIfAbsent(change.objectId(), now);
                    }
                }
                cursor.set(heard.upTo());
            }
            return null;
        }

        long cursor() {
            return cursor.get();
        }

        /** When it heard of a case. */
        long heard(long caseId) {
            var when = at.get(caseId);
            if (when == null) {
                throw new IllegalStateException("Not heard of case " + caseId + " at " + cursor + " from " + first
                        + ", told " + told + " keys " + at.size());
            }
            return when;
        }

        /** Every number since it began is a change that concerns it. */
        long missed(long head) {
            return head - first - told.get() + twice.get();
        }

        long twice() {
            return twice.get();
        }

        void stop() {
            stopped = true;
        }

        @Override
        public void close() {
            stopped = true;
            own.close();
        }
    }
}
