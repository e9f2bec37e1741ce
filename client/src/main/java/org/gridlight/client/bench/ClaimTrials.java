package org.gridlight.client.bench;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.gridlight.client.cases.StoredCases;
import org.gridlight.db.Database;
import org.gridlight.db.cases.ClaimStore;
import org.gridlight.db.cases.OpenCaseStore;
import org.gridlight.model.cases.Act;
import org.gridlight.model.cases.ActAnswer;
import org.gridlight.model.cases.CaseAction;
import org.gridlight.model.cases.Claimed;
import org.gridlight.model.cases.OpenCase;

/** Each operator draws a case, has all of its file before him and dispatches it. Not shared by threads. */
final class ClaimTrials {
    private static final String DISPATCH = "q.dispatch";
    /** Ten times what a district of 3,000 cases a day has in its busiest hour. */
    private static final double OPENED_A_SECOND = 10;
    private static final double MILLISECONDS_TO_OPEN = 150;

    private final Crowd crowd;
    private final InstantSource clock;
    private final Consumer<BenchRow> rows;
    private final ConcurrentHashMap<Long, Integer> drawn = new ConcurrentHashMap<>();
    private final AtomicInteger twice = new AtomicInteger();
    private final ConcurrentLinkedQueue<Long> claimed = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Long> opened = new ConcurrentLinkedQueue<>();

    /** @param rows hears what was measured */
    ClaimTrials(Crowd crowd, InstantSource clock, Consumer<BenchRow> rows) {
        this.crowd = crowd;
        this.clock = clock;
        this.rows = rows;
    }

    /** At an even pace, and then as fast as all can. */
    void run(List<Database> desks, Duration time) {
        var draws = desks.stream().map(desk -> new AtomicInteger()).toList();
        var blind = people(desks, draws, false);
        crowd.offer(blind, QueueBench.ACTS_A_SECOND, offered(QueueBench.ACTS_A_SECOND, time));
        var took = took(claimed);
        row("claim, 50 a second offered, p50", took.at(50), "ms", null);
        row("claim, 50 a second offered, p99", took.at(99), "ms", QueueBench.MILLISECONDS_OF_AN_ACT);
        crowd.offer(people(desks, draws, true), OPENED_A_SECOND, offered(OPENED_A_SECOND, time));
        var whole = took(opened);
        row("claim and the whole file, 10 a second offered, p50", whole.at(50), "ms", null);
        row("claim and the whole file, 10 a second offered, p95", whole.at(95), "ms", MILLISECONDS_TO_OPEN);
        draws.forEach(own -> own.set(0));
        row("claims with their act at once", crowd.atOnce(blind, time), "claims/s", null);
        row("given out twice", twice.get(), "cases", 0.0);
        row("operators who drew nothing", draws.stream().filter(own -> own.get() == 0).count(), "operators", 0.0);
        var counts = draws.stream().mapToInt(AtomicInteger::get).summaryStatistics();
        rows.accept(new BenchRow("most draws of an operator", counts.getMax(), "cases", null, "fewest",
                (double) counts.getMin()));
    }

    private static int offered(double rate, Duration time) {
        return Math.max(1, (int) (rate * time.toMillis() / 1000));
    }

    private List<Runnable> people(List<Database> desks, List<AtomicInteger> draws, boolean looks) {
        return IntStream.range(0, desks.size()).mapToObj(place -> draw(desks.get(place), draws.get(place), looks))
                .toList();
    }

    private static Percentiles took(ConcurrentLinkedQueue<Long> nanoseconds) {
        return Percentiles.ofNanoseconds(nanoseconds.stream().mapToLong(Long::longValue).toArray());
    }

    private void row(String what, double value, String unit, Double hold) {
        rows.accept(new BenchRow(what, value, unit, hold));
    }

    private Runnable draw(Database desk, AtomicInteger own, boolean looks) {
        var claims = new ClaimStore(desk, "bench");
        var cases = new OpenCaseStore(desk);
        var record = new StoredCases(desk, clock);
        return () -> {
            long begin = crowd.nanoseconds().getAsLong();
            var answer = claims.next(UUID.randomUUID(), DISPATCH);
            switch (answer) {
                case Claimed.Got(var claim) -> {
                    if (drawn.merge(claim.caseId(), 1, Integer::sum) > 1) {
                        twice.incrementAndGet();
                    }
                    if (looks) {
                        open(record, claim.caseId());
                    }
                    (looks ? opened : claimed).add(crowd.nanoseconds().getAsLong() - begin);
                    dispatch(record, cases.of(List.of(claim.caseId())).getFirst());
                    own.incrementAndGet();
                }
                // Not one left: then the operators have been quicker than there was work.
                case Claimed.Nothing _ -> {
                }
                default -> throw new IllegalStateException(String.valueOf(answer));
            }
        };
    }

    /** All that the screen asks for before it shows a case. */
    private static void open(StoredCases record, long caseId) {
        record.similar(record.file(caseId).orElseThrow());
        record.likelyUnit(caseId);
        record.relations(caseId);
    }

    private static void dispatch(StoredCases record, OpenCase one) {
        var done = record.act(Act.of(one.id(), one.version(), CaseAction.DISPATCH).to(1));
        if (!(done instanceof ActAnswer.Done)) {
            throw new IllegalStateException(one.id() + ": " + done);
        }
    }
}
