package org.gridlight.model.light;

import java.time.Duration;
import java.time.Instant;
import org.gridlight.model.clock.WorkClock;

/**
 * When the light of one clock turns (亮灯规则). All shares are of working time. The database has the same rule in
 * {@code work_lights}, with these numbers in {@code light_rule}.
 *
 * @param preset        which of the two rules
 * @param yellowPercent 预警式: yellow from this share of the limit on, …
 * @param cap           … but only once no more than this is left, so that a long limit is not yellow for days
 * @param floor         … and always when no more than this is left
 * @param stuckPercent  滞压式: red from this share of the limit on
 * @param farPercent    far over from this share of the limit on: a red case then weighs by itself on its unit; 0 for never
 */
public record LightRule(Preset preset, int yellowPercent, Duration cap, Duration floor, int stuckPercent,
        int farPercent) {
    private static final int WHOLE = 100;

    /** The two rules in use. */
    public enum Preset {
        /** 预警式: yellow near the end, red when it is over. */
        WARNING,
        /** 滞压式: yellow when it is over, red once it is stuck. */
        BACKLOG
    }

    /** 预警式 with the usual numbers. */
    public static final LightRule WARNING = new LightRule(Preset.WARNING, 80, Duration.ofHours(8),
            Duration.ofMinutes(5), 150, 200);
    /** 滞压式 with the usual numbers. */
    public static final LightRule BACKLOG = new LightRule(Preset.BACKLOG, 80, Duration.ofHours(8),
            Duration.ofMinutes(5), 150, 200);

    public LightRule {
        if (yellowPercent < 0 || yellowPercent > WHOLE || cap.isNegative() || floor.isNegative()
                || stuckPercent < WHOLE || farPercent != 0 && farPercent < WHOLE) {
            throw new IllegalArgumentException(yellowPercent + " " + cap + " " + floor + " " + stuckPercent);
        }
    }

    /** From when on it is yellow: a moment of working time, unless none lies between start and due. */
    public Instant yellow(WorkClock clock, Instant start, Instant due) {
        long whole = micros(clock.worked(start, due));
        if (preset == Preset.BACKLOG || whole <= 0) {
            return due;
        }
        long near = Math.min(micros(cap), whole - whole * yellowPercent / WHOLE);
        long left = Math.min(whole, Math.max(micros(floor), near));
        return clock.counted(clock.plusWorked(due, Duration.ofNanos(-left * 1_000)));
    }

    /** From when on it is red. */
    public Instant red(WorkClock clock, Instant start, Instant due) {
        return preset == Preset.WARNING
                ? due
                : clock.plusWorked(start,
                        Duration.ofNanos(micros(clock.worked(start, due)) * stuckPercent / WHOLE * 1_000));
    }

    /** From when on it is far over its limit; null for never. */
    public Instant far(WorkClock clock, Instant start, Instant due) {
        return farPercent == 0
                ? null
                : clock.plusWorked(start,
                        Duration.ofNanos(micros(clock.worked(start, due)) * farPercent / WHOLE * 1_000));
    }

    private static long micros(Duration time) {
        return time.toNanos() / 1_000;
    }
}
