package org.gridlight.client.bench;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.gridlight.client.cases.QueueFrames;
import org.gridlight.client.live.OpenCases;
import org.gridlight.client.queue.Grouping;
import org.gridlight.db.Account;
import org.gridlight.db.Database;
import org.gridlight.db.Progress;
import org.gridlight.db.bench.RawActStore;
import org.gridlight.db.bench.TrialStore;
import org.gridlight.db.cases.CaseActStore;
import org.gridlight.db.cases.OpenCaseStore;
import org.gridlight.db.centre.SettingStore;
import org.gridlight.model.cases.CaseState;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.words.Words;

/**
 * A hall at work on one queue: how long an act and a claim take at an even pace, how many acts there can be, what the
 * chain of the audit costs, whether anything is lost or given out twice, and how a workstation keeps up with it.
 */
public final class QueueBench {
    static final double ACTS_A_SECOND = 50;
    static final double MILLISECONDS_OF_AN_ACT = 50;
    /** The chain may cost so many hundredths of what would be done without it. */
    private static final double MOST_LOST_TO_CHAIN = 40;
    private static final double CHANGES_A_SECOND = 100;
    private static final double SECONDS_TO_OPEN = 1;
    private static final double MILLISECONDS_OF_A_FRAME = 50;
    private static final Duration BETWEEN_FRAMES = Duration.ofMillis(200);

    private final Database database;
    private final Progress progress;
    private final Stopwatch stopwatch;
    private final Crowd crowd;
    private final InstantSource clock;
    private final TrialStore trial;
    private final List<BenchRow> rows = new ArrayList<>();
    private final AtomicLong acknowledged = new AtomicLong();

    /**
     * How much is done.
     *
     * @param open      cases in the queue
     * @param operators at work at the same time
     * @param time      of each part
     */
    public record Size(int open, int operators, Duration time) {}

    /** @param database signed in as the owner of a record for trials */
    public QueueBench(Database database, Progress progress, InstantSource clock, LongSupplier nanoseconds) {
        this.clock = clock;
        this.database = database;
        this.progress = progress;
        this.stopwatch = new Stopwatch(nanoseconds);
        this.crowd = new Crowd(nanoseconds);
        this.trial = new TrialStore(database);
    }

    /** Measures; takes about ten times as long as one part. */
    public BenchReport run(Size size) {
        progress.step("bench.filling", size.open());
        trial.fill(size.open());
        var accounts = trial.operators(size.operators());
        var desks = new ArrayList<Database>();
        var owners = new ArrayList<Database>();
        try {
            accounts.forEach(account -> desks.add(Database.open(database.address(), account, progress)));
            accounts.forEach(account -> owners
                    .add(Database.openForSetUp(database.address(), database.account(), progress)));
            queue(size, desks);
            acts(size, desks, owners, accounts);
            progress.step("bench.claims");
            new ClaimTrials(crowd, clock, rows::add).run(desks, size.time());
        } finally {
            desks.forEach(Database::close);
            owners.forEach(Database::close);
        }
        return new BenchReport("queue", rows);
    }

    private void acts(Size size, List<Database> desks, List<Database> owners, List<Account> accounts) {
        progress.step("bench.acts");
        long before = trial.steps();
        var cases = fresh();
        var walks = desks.stream().map(desk -> counted(new CaseWalk(new CaseActStore(desk), cases)::act)).toList();
        crowd.atOnce(walks, size.time().dividedBy(4));
        int offered = (int) (ACTS_A_SECOND * size.time().toMillis() / 1000);
        var took = Percentiles.ofNanoseconds(crowd.offer(walks, ACTS_A_SECOND, offered));
        rows.add(new BenchRow("act, 50 a second offered, p50", took.at(50), "ms", null));
        rows.add(new BenchRow("act, 50 a second offered, p95", took.at(95), "ms", null));
        rows.add(new BenchRow("act, 50 a second offered, p99", took.at(99), "ms", MILLISECONDS_OF_AN_ACT));
        double chained = 0;
        double free = 0;
        // In turns, so that what grows meanwhile and what else the machine does meets both.
        for (int round = 0; round < 2; round++) {
            chained += crowd.atOnce(walks, size.time()) / 2;
            free += trial.withoutHeadLock(() -> crowd.atOnce(walks, size.time())) / 2;
        }
        var sent = IntStream.range(0, owners.size())
                .mapToObj(place -> counted(raw(owners.get(place), accounts.get(place).name(), cases))).toList();
        double raw = crowd.atOnce(sent, size.time());
        rows.add(new BenchRow("acts at once", tenth(chained), "acts/s", null, "without the head lock", tenth(free)));
        rows.add(
                new BenchRow("acts at once beside", tenth(chained), "acts/s", null, "statements sent raw", tenth(raw)));
        rows.add(new BenchRow("lost to the head lock", tenth(100 - 100 * chained / free), "%", MOST_LOST_TO_CHAIN));
        rows.add(new BenchRow("acts acknowledged", acknowledged.get(), "acts", null));
        rows.add(new BenchRow("acts lost or done twice",
                Math.abs(trial.steps() - before - acknowledged.get()), "acts", 0.0));
    }

    private static double tenth(double value) {
        return Math.round(value * 10) / 10.0;
    }

    private FreshCases fresh() {
        return new FreshCases(trial.cases(CaseState.REPORTED, Integer.MAX_VALUE));
    }

    private Runnable counted(Runnable act) {
        return () -> {
            act.run();
            acknowledged.incrementAndGet();
        };
    }

    private static Runnable raw(Database owner, String account, FreshCases cases) {
        var raw = new RawActStore(owner, account);
        var done = new int[]{CaseWalk.ACTIONS.size()};
        var caseId = new long[1];
        return () -> {
            if (done[0] == CaseWalk.ACTIONS.size()) {
                caseId[0] = cases.next();
                done[0] = 0;
            }
            raw.act(caseId[0], CaseWalk.ACTIONS.get(done[0]).code(), 1 + (caseId[0] + done[0]) % 60);
            done[0]++;
        };
    }

    /** A workstation opens all of it, and keeps up while a hundred changes a second arrive. */
    private void queue(Size size, List<Database> desks) {
        progress.step("bench.queue", size.open());
        var store = new OpenCaseStore(desks.getFirst());
        var cases = new OpenCases();
        var frames = new QueueFrames[1];
        // Once unmeasured: a workstation has read other things before.
        store.all();
        double read = stopwatch.seconds(() -> cases.replace(store.all()));
        double sorted = stopwatch.seconds(() -> {
            frames[0] = new QueueFrames(cases, clock, new SettingStore(database).zone());
            frames[0].frame();
        });
        rows.add(new BenchRow("open cases", cases.size(), "cases", null));
        rows.add(new BenchRow("read from the record", read, "s", null));
        rows.add(new BenchRow("sorted into queues", sorted, "s", null));
        rows.add(new BenchRow("queue opens", Math.round((read + sorted) * 1000) / 1000.0, "s", SECONDS_TO_OPEN));
        var took = frames(size, store, cases, frames[0]);
        rows.add(new BenchRow("a frame while 100 changes a second arrive, p50", took.at(50), "ms", null));
        rows.add(new BenchRow("a frame while 100 changes a second arrive, p99", took.at(99), "ms",
                MILLISECONDS_OF_A_FRAME));
        rows.add(new BenchRow("the longest of them", took.most(), "ms", null));
        new QueueTrials(stopwatch, clock, new SettingStore(database).zone(), rows::add).run(cases, frames[0]);
        frames[0].group(Grouping.UNIT.in(Words.of(Locale.ROOT)));
        var grouped = frames(size, store, cases, frames[0]);
        rows.add(new BenchRow("a frame by department meanwhile, p50", grouped.at(50), "ms", null));
        rows.add(new BenchRow("a frame by department meanwhile, p99", grouped.at(99), "ms", MILLISECONDS_OF_A_FRAME));
        frames[0].close();
    }

    /** Changes come one by one, as from the feed; five times a second the screen asks what to show. */
    private Percentiles frames(Size size, OpenCaseStore store, OpenCases cases, QueueFrames frames) {
        var all = cases.all();
        int pieces = (int) (CHANGES_A_SECOND * size.time().toMillis() / 1000);
        var next = new AtomicInteger();
        Runnable change = () -> {
            int place = next.getAndIncrement();
            long id = all.get((int) (place * 7_919L % all.size())).id();
            // Every tenth is over, and comes again with the change after.
            var now = place % 10 == 0 ? List.<OpenCase>of() : store.of(List.of(id));
            cases.apply(Set.of(id), now);
        };
        var spent = new ArrayList<Long>();
        int shown = Math.max(1, (int) size.time().dividedBy(BETWEEN_FRAMES));
        Runnable frame = () -> {
            long begin = crowd.nanoseconds().getAsLong();
            frames.frame();
            spent.add(crowd.nanoseconds().getAsLong() - begin);
        };
        crowd.everybody(List.of(0, 1), (part, _) -> part == 0
                ? crowd.offer(List.of(change), CHANGES_A_SECOND, pieces)
                : crowd.offer(List.of(frame), 1e9 / BETWEEN_FRAMES.toNanos(), shown));
        return Percentiles.ofNanoseconds(spent.stream().mapToLong(Long::longValue).toArray());
    }
}
