package org.gridlight.model.rednotice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What a unit writes about its red cases (情况说明).
 *
 * @param version      from 1; one that was returned is followed by the next
 * @param typedBy      whose account put it down
 * @param onBehalf     typed at the centre from the unit's paper (代录)
 * @param paperAt      time on that paper, null when none was named
 * @param signer       who signed it at the unit
 * @param coordination what others have to agree on, null when nothing
 * @param late         whether it came after it was due
 * @param decidedAt    null while it is under review, as are who decided and the words
 * @param accepted     null while it is under review
 * @param lines        what is said of each case
 */
public record Explanation(long id, int version, Instant sentAt, String typedBy, boolean onBehalf, Instant paperAt,
        String signer, String coordination, boolean late, Instant decidedAt, String decidedBy, Boolean accepted,
        String decision, List<Line> lines) {
    public Explanation {
        lines = List.copyOf(lines);
    }

    /** Of one case: why it is late, what is done about it, and by which day it will be done. */
    public record Line(long caseId, String reason, String measures, LocalDate finishOn) {}

    /**
     * One to be put down.
     *
     * @param signer       who signed it at the unit
     * @param coordination null when nothing needs others
     * @param paperAt      time on the unit's paper where the centre types it, else null
     * @param lines        each case of the notice once
     */
    public record New(String signer, String coordination, Instant paperAt, List<Line> lines) {
        public New {
            lines = List.copyOf(lines);
        }
    }
}
