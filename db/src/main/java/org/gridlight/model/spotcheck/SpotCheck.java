package org.gridlight.model.spotcheck;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A spot check (督查抽查) of a day.
 *
 * @param seed     from what it was drawn, see {@link SpotDraw}
 * @param signedAt null until its results are signed; only then they count
 * @param signedBy null as long
 * @param items    what was drawn
 * @param answered of these, how many have an answer
 */
public record SpotCheck(long id, LocalDate day, String seed, Instant drawnAt, String drawnBy, Instant signedAt,
        String signedBy, int items, int answered) {
    /** Whether everything has an answer and nobody has signed. */
    public boolean isReady() {
        return signedAt == null && answered == items;
    }
}
