package org.gridlight.client.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.gridlight.db.Database;
import org.gridlight.db.Progress;
import org.gridlight.db.centre.SettingStore;
import org.gridlight.model.board.UnitBoard;
import org.gridlight.model.cases.CaseClocks;
import org.gridlight.model.cases.CaseState;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.cases.ReportSource;
import org.gridlight.model.cases.Stage;
import org.gridlight.model.clock.LimitUnit;
import org.gridlight.model.light.UnitLightRule;

/**
 * Lights and alarms under a load that no day brings: what a list of three thousand changing alarms costs the screen, how
 * long a board of a hundred thousand cases takes, whether it is right after twenty thousand turned at once, and how soon
 * one workstation sees what another did.
 */
public final class BoardBench {
    private static final int CASES = 100_000;
    private static final int TURNING = 20_000;
    private static final int UNITS = 60;
    private static final double EVALUATION = 100;
    private static final double RIGHT_WITHIN = 2_000;
    private static final int ROUNDS = 15;

    private final Database database;
    private final Progress progress;
    private final InstantSource clock;
    private final Stopwatch stopwatch;
    private final List<BenchRow> rows = new ArrayList<>();

    /**
     * How much is done.
     *
     * @param alarms on the list
     * @param time   of each part with changes
     */
    public record Size(int alarms, Duration time) {}

    /** @param database signed in as the owner of a record for trials; the toolkit runs */
    public BoardBench(Database database, Progress progress, InstantSource clock, Stopwatch stopwatch) {
        this.database = database;
        this.progress = progress;
        this.clock = clock;
        this.stopwatch = stopwatch;
    }

    /** Measures; takes about three times as long as one part. */
    public BenchReport run(Size size) {
        progress.step("bench.board.storm", size.alarms());
        rows.addAll(new AlarmStorm(size.alarms(), size.time(), clock, stopwatch.nanoseconds()).rows());
        progress.step("bench.board.evaluation", CASES);
        evaluation();
        progress.step("bench.board.seats");
        rows.addAll(new TwoSeats(database, progress, clock, stopwatch.nanoseconds()).rows());
        // Last, because no light of this record is as it was after it.
        rows.addAll(new LightTurnBench(database, progress, clock, stopwatch.nanoseconds()).rows());
        return new BenchReport("board", rows);
    }

    private void evaluation() {
        var now = clock.instant();
        var turn = now.plus(Duration.ofMinutes(1));
        var cases = IntStream.range(0, CASES).mapToObj(place -> one(place, now, turn)).toList();
        var clocks = CaseClocks.shipped(SettingStore.DEFAULT_ZONE);
        var times = new long[ROUNDS];
        UnitBoard board = null;
        for (int round = -ROUNDS; round < ROUNDS; round++) {
            long begin = stopwatch.nanoseconds().getAsLong();
            board = UnitBoard.of(cases, round % 2 == 0 ? now : turn, UnitLightRule.BY_SHARE, clocks);
            if (round >= 0) {
                times[round] = stopwatch.nanoseconds().getAsLong() - begin;
            }
        }
        var took = Percentiles.ofNanoseconds(times);
        rows.add(new BenchRow("evaluation of 100,000 open cases, p50", took.at(50), "ms", EVALUATION));
        rows.add(new BenchRow("evaluation of 100,000 open cases, longest", took.most(), "ms", null));
        int before = UnitBoard.of(cases, now, UnitLightRule.BY_SHARE, clocks).cases().red();
        double right = stopwatch.seconds(() -> {
            var after = UnitBoard.of(cases, turn, UnitLightRule.BY_SHARE, clocks);
            rows.add(new BenchRow("cases lost of 20,000 that turn at once",
                    Math.abs(TURNING - (after.cases().red() - before)), "cases", 0.0));
        });
        rows.add(new BenchRow("board right after 20,000 turned, on a workstation", right * 1_000, "ms", RIGHT_WITHIN));
    }

    /** Every fifth turns red at the moment, the others are as they are. */
    private static OpenCase one(int place, Instant now, Instant turn) {
        var dice = new SplittableRandom(place);
        var due = place % (CASES / TURNING) == 0
                ? turn
                : now.plus(
                        Duration.ofMinutes(dice.nextInt(50) == 0 ? -dice.nextInt(3_000) - 1 : 5 + dice.nextInt(9_000)));
        var started = due.minus(Duration.ofHours(9));
        long unit = 1 + dice.nextInt(UNITS);
        return new OpenCase(place + 1L, "N" + place, "A" + place, CaseState.HANDLING, ReportSource.HOTLINE, "C0103",
                "class", "place", 116.3, 39.95, 1, 2, 1 + place % 28, "street", unit, "unit " + unit, place % 400 == 7,
                started, Stage.HANDLE, LimitUnit.WORK_HOUR, started, due, due.minus(Duration.ofHours(1)), due, due,
                null, null, 1);
    }
}
