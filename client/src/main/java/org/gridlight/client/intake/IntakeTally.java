package org.gridlight.client.intake;

/**
 * What a round over the inbox came to.
 *
 * @param registered became reports
 * @param byHand     wait for a person now
 */
public record IntakeTally(int registered, int byHand) {
    /** Nothing was there. */
    public static final IntakeTally NOTHING = new IntakeTally(0, 0);

    IntakeTally plus(IntakeTally other) {
        return new IntakeTally(registered + other.registered, byHand + other.byHand);
    }

    /** How many were settled. */
    public int count() {
        return registered + byHand;
    }
}
