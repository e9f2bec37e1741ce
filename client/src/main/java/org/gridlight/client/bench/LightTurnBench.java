package org.gridlight.client.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongFunction;
import java.util.function.LongSupplier;
import org.gridlight.db.Database;
import org.gridlight.db.Progress;
import org.gridlight.db.bench.LightTrialStore;
import org.gridlight.db.bench.TrialStore;
import org.gridlight.db.cases.OpenCaseStore;
import org.gridlight.db.centre.SettingStore;
import org.gridlight.model.board.UnitBoard;
import org.gridlight.model.cases.CaseClocks;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.light.LightBoard;
import org.gridlight.model.light.UnitLightRule;

/**
 * What the evaluation of all lights costs, by the one piece of code on one thread and by the record, and whether a board is
 * right in time when tens of thousands of cases turn in the same minute. In a record for trials, as its owner.
 */
public final class LightTurnBench {
    private static final int OPEN = 100_000;
    private static final int TURNING = 20_000;
    private static final int ROUNDS = 9;
    private static final double MILLISECONDS_TO_EVALUATE = 100;
    private static final double SECONDS_UNTIL_RIGHT = 2;
    private static final LongFunction<UnitLightRule> RULES = _ -> UnitLightRule.BY_SHARE;

    private final Database database;
    private final Progress progress;
    private final InstantSource clock;
    private final Stopwatch stopwatch;
    private final LightTrialStore lights;
    private final CaseClocks clocks;

    public LightTurnBench(Database database, Progress progress, InstantSource clock, LongSupplier nanoseconds) {
        this.database = database;
        this.progress = progress;
        this.clock = clock;
        this.stopwatch = new Stopwatch(nanoseconds);
        this.lights = new LightTrialStore(database);
        this.clocks = CaseClocks.shipped(new SettingStore(database).zone());
    }

    /** With the numbers to hold: 100,000 open cases, of which 20,000 turn. Takes about two minutes, most of it filling. */
    public List<BenchRow> rows() {
        return rows(OPEN, TURNING);
    }

    /** The same with other numbers. @param turning no more than half of those open */
    public List<BenchRow> rows(int open, int turning) {
        progress.step("bench.filling", open);
        new TrialStore(database).fill(open);
        var noon = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        lights.calm(noon);
        lights.judge(noon);
        var rows = new ArrayList<BenchRow>();
        rows.add(new BenchRow("open cases under lights", open, "cases", null));
        rows.addAll(evaluation(noon, noon.plus(40, ChronoUnit.DAYS)));
        rows.addAll(burst(noon, turning));
        return rows;
    }

    /** None is red in the first, all are in the second, which costs most. */
    private List<BenchRow> evaluation(Instant calm, Instant storm) {
        var cases = new OpenCaseStore(database).all();
        return List.of(
                new BenchRow("units by the board's code, no case red", median(() -> onOneThread(cases, calm)), "ms",
                        MILLISECONDS_TO_EVALUATE, "by the record, four boards", median(() -> lights.judge(calm))),
                new BenchRow("units by the board's code, all cases red", median(() -> onOneThread(cases, storm)), "ms",
                        MILLISECONDS_TO_EVALUATE));
    }

    private void onOneThread(List<OpenCase> cases, Instant now) {
        if (UnitBoard.on(LightBoard.UNIT, cases, now, RULES, clocks).units().isEmpty()) {
            throw new IllegalStateException("Nothing was evaluated");
        }
    }

    /** One turn before the minute, one after it: what was written, against what the board's code says. */
    private List<BenchRow> burst(Instant noon, int turning) {
        lights.judge(noon);
        long before = lights.changes();
        int turned = lights.turn(turning, noon.plus(1, ChronoUnit.MINUTES));
        var after = noon.plus(2, ChronoUnit.MINUTES);
        double seconds = stopwatch.seconds(() -> lights.judge(after));
        return List.of(new BenchRow("clocks turning in one minute", turned, "clocks", null),
                new BenchRow("until every board is right", seconds, "s", SECONDS_UNTIL_RIGHT),
                new BenchRow("changes of lights written by it", lights.changes() - before, "changes", null),
                new BenchRow("units that are not as the board's code says", wrong(after), "units", 0.0));
    }

    private double wrong(Instant now) {
        var cases = new OpenCaseStore(database).all();
        var kept = lights.lights();
        return Arrays.stream(LightBoard.values()).mapToLong(board -> {
            var right = UnitBoard.on(board, cases, now, RULES, clocks);
            return kept.stream().filter(row -> row.board().equals(board.name())).filter(row -> {
                var unit = right.unit(row.unitId());
                return !unit.light().light().name().equals(row.light()) || unit.counts().red() != row.red()
                        || unit.counts().all() != row.red() + row.yellow() + row.green() + row.grey();
            }).count();
        }).sum();
    }

    /** Milliseconds, of several rounds. */
    private double median(Runnable work) {
        var rounds = new long[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long before = stopwatch.nanoseconds().getAsLong();
            work.run();
            rounds[round] = stopwatch.nanoseconds().getAsLong() - before;
        }
        Arrays.sort(rounds);
        return Math.round(Duration.ofNanos(rounds[ROUNDS / 2]).toNanos() / 1e5) / 10.0;
    }
}
