package org.gridlight.model.light;

import org.gridlight.model.light.UnitLight.Why;

/**
 * By which a unit gets its light from its cases in hand (亮灯规则). "Red if any" would make a unit with a hundred open
 * cases red on most days, so a share decides where there are many.
 *
 * @param kind          which of the rules
 * @param redPercent    按比例: red from this share overdue on, …
 * @param redCases      … and from so many on; 按件数: from so many on
 * @param urgentIsRed   按比例: any urgent case overdue makes it red
 * @param timesLimit    按比例: so does one that has taken more than so many times its limit; 0 for never
 * @param yellowPercent yellow from this share near the end on (not for 一案即红, where one is enough)
 */
public record UnitLightRule(Kind kind, int redPercent, int redCases, boolean urgentIsRed, int timesLimit,
        int yellowPercent) {
    /** The rules in use. */
    public enum Kind {
        /** 按比例. */
        SHARE,
        /** 一案即红. */
        ANY,
        /** 按件数. */
        COUNT
    }

    /** 按比例: red from 2 % and 2 cases overdue, or any urgent one, or one over twice its limit. */
    public static final UnitLightRule BY_SHARE = new UnitLightRule(Kind.SHARE, 2, 2, true, 2, 15);
    /** 一案即红. */
    public static final UnitLightRule BY_ANY = new UnitLightRule(Kind.ANY, 0, 1, true, 0, 0);
    /** 按件数: red from three overdue on. */
    public static final UnitLightRule BY_COUNT = new UnitLightRule(Kind.COUNT, 0, 3, false, 0, 15);

    /**
     * The light of a unit.
     *
     * @param urgentOverdue how many of the overdue cases are urgent
     * @param farOverdue    how many have taken more than {@code timesLimit} times their limit
     */
    public UnitLight light(LightCounts counts, int urgentOverdue, int farOverdue) {
        var red = red(counts, urgentOverdue, farOverdue);
        if (red != null) {
            return red;
        }
        if (counts.red() > 0) {
            return of(Light.YELLOW, Why.SOME_OVERDUE, counts.red(), counts);
        }
        if (counts.yellow() > 0 && (kind == Kind.ANY || counts.percentOf(counts.yellow()) >= yellowPercent)) {
            return of(Light.YELLOW, Why.NEAR_END, counts.yellow(), counts);
        }
        return counts.running() == 0 && counts.grey() > 0
                ? of(Light.GREY, Why.ALL_STAND, counts.grey(), counts)
                : of(Light.GREEN, Why.IN_TIME, counts.green(), counts);
    }

    /** What weighs most is named first. */
    private UnitLight red(LightCounts counts, int urgentOverdue, int farOverdue) {
        if (urgentIsRed && urgentOverdue > 0) {
            return of(Light.RED, Why.URGENT_OVERDUE, urgentOverdue, counts);
        }
        if (timesLimit > 0 && farOverdue > 0) {
            return of(Light.RED, Why.FAR_OVERDUE, farOverdue, counts);
        }
        if (counts.red() < redCases) {
            return null;
        }
        return switch (kind) {
            case ANY, COUNT -> of(Light.RED, Why.COUNT_OVERDUE, counts.red(), counts);
            // In whole numbers: 2 of 100 are two percent, whatever a fraction of a double says.
            case SHARE -> 100L * counts.red() >= (long) redPercent * counts.running()
                    ? of(Light.RED, Why.SHARE_OVERDUE, counts.red(), counts)
                    : null;
        };
    }

    private static UnitLight of(Light light, Why why, int cases, LightCounts counts) {
        return new UnitLight(light, why, cases, why == Why.ALL_STAND ? 0 : counts.percentOf(cases));
    }
}
