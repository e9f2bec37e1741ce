package org.gridlight.model.assessment;

import java.time.Instant;

/**
 * An appeal of a unit against a line of a published month (申诉).
 *
 * @param unit      code of the unit
 * @param unitName  its name
 * @param line      key of the line
 * @param words     what the unit says
 * @param upheld    how it was decided, null while it is open
 * @param reason    why, null while it is open
 * @param decidedBy name of who decided, null while it is open
 */
public record ScoreAppeal(Long id, String unit, String unitName, String line, String words, Instant lodgedAt,
        String lodgedBy, Boolean upheld, String reason, Instant decidedAt, String decidedBy) {
    /** Whether it waits for a decision. */
    public boolean isOpen() {
        return upheld == null;
    }
}
