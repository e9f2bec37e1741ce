package org.gridlight.client.field;

import org.gridlight.model.words.Refusal;

/**
 * How the field is to be played.
 *
 * @param speed     1 for real time; 60 makes an hour of a minute
 * @param seed      the same seed on the same record does the same
 * @param hall      whether the hall is played too, so that the record lives without anybody at a workstation
 * @param casesADay new reports on a mean day
 * @param behind    whether now and then somebody falls behind and makes it good, so that lights are seen to turn
 */
public record FieldSettings(double speed, long seed, boolean hall, int casesADay, boolean behind) {
    /** As many as a real large district has. */
    public static final int CASES_A_DAY = 3_000;

    public FieldSettings {
        if (!(speed > 0) || Double.isInfinite(speed)) {
            throw Refusal.wrongUse("field.speed", speed);
        }
    }

    /** Nobody falls behind more than he usually does. */
    public FieldSettings(double speed, long seed, boolean hall, int casesADay) {
        this(speed, seed, hall, casesADay, false);
    }

    /** Real time, 3,000 reports a day. */
    public static FieldSettings usual(boolean hall) {
        return new FieldSettings(1, 1, hall, CASES_A_DAY);
    }
}
