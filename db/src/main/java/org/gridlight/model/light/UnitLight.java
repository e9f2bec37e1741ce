package org.gridlight.model.light;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.gridlight.model.words.Words;

/**
 * The light of a unit (单位灯) and why it is that one.
 *
 * @param cases   how many cases decided it
 * @param percent their share of the cases whose clock runs
 */
public record UnitLight(Light light, Why why, int cases, double percent) {
    /** The reason in words, e.g. 超期在手 9 件，占 9.4%. */
    public String reason(Words words) {
        return words.say("unitLight." + why.name(), cases,
                BigDecimal.valueOf(percent).setScale(1, RoundingMode.HALF_UP).toPlainString());
    }

    /** What decided. The words for people stand in the messages under {@code unitLight.NAME}. */
    public enum Why {
        /** An urgent case is overdue. */
        URGENT_OVERDUE,
        /** A case has taken more than so many times its limit. */
        FAR_OVERDUE,
        /** Too large a share of what is in hand is overdue. */
        SHARE_OVERDUE,
        /** Too many are overdue. */
        COUNT_OVERDUE,
        /** Some are overdue, not enough for red. */
        SOME_OVERDUE,
        /** Many are near their end. */
        NEAR_END,
        /** All clocks stand. */
        ALL_STAND,
        /** Nothing is the matter. */
        IN_TIME
    }
}
