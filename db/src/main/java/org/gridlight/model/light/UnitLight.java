package org.gridlight.model.light;

/**
 * The light of a unit (单位灯) and why it is that one.
 *
 * @param cases   how many cases decided it
 * @param percent their share of the cases whose clock runs
 */
public record UnitLight(Light light, Why why, int cases, double percent) {
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
