package org.gridlight.client.bench;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gridlight.model.clock.CalendarFile;
import org.gridlight.model.clock.Limit;
import org.gridlight.model.clock.LimitUnit;
import org.gridlight.model.clock.WorkClock;

/**
 * What one due time costs, for an hour and for sixty working days alike; and, given the requests of a real city, how many
 * of the due times it set are found again from its working hours and limits.
 */
public final class ClockBench {
    private static final double NANOSECONDS = 5_000;
    private static final int ROUNDS = 9;
    private static final int TIMES = 200_000;
    private static final int STARTS = 4_096;
    /** A prime number of minutes: every time of day comes. */
    private static final long STEP_SECONDS = 60 * 1_433L;
    private static final Instant FIRST = Instant.parse("2024-01-01T00:00:00Z");

    private final Stopwatch stopwatch;
    private final WorkClock clock = new WorkClock(
            CalendarFile.shipped(CalendarFile.WORKING, ZoneId.of("Asia/Shanghai")));
    private long sum;

    public ClockBench(Stopwatch stopwatch) {
        this.stopwatch = stopwatch;
    }

    /** @param requests the requests of Boston as CSV, gzip or not; null for none */
    public BenchReport run(Path requests) {
        var rows = new ArrayList<>(List.of(cost("1 working hour", Limit.of(1, LimitUnit.WORK_HOUR)),
                cost("60 working days", Limit.of(60, LimitUnit.WORK_DAY)),
                cost("480 working hours", Limit.of(480, LimitUnit.WORK_HOUR))));
        if (sum == 0) {
            throw new IllegalStateException("Nothing was counted");
        }
        if (requests != null) {
            rows.addAll(new BostonDeadlines().rows(requests));
        }
        return new BenchReport("clock", rows);
    }

    /** The median of several rounds, nanoseconds. */
    private BenchRow cost(String name, Limit limit) {
        var rounds = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long before = stopwatch.nanoseconds().getAsLong();
            for (int i = 0; i < TIMES; i++) {
                sum += clock.due(FIRST.plusSeconds(i % STARTS * STEP_SECONDS % 60_000_000L), limit).getEpochSecond();
            }
            rounds[round] = (stopwatch.nanoseconds().getAsLong() - before) / (double) TIMES;
        }
        Arrays.sort(rounds);
        return new BenchRow(name, Math.round(rounds[ROUNDS / 2]), "ns", NANOSECONDS);
    }
}
