package org.gridlight.model.rednotice;

import java.time.Instant;
import org.gridlight.model.cases.CaseState;

/**
 * A red case of a notice, as it was when the notice was issued, and how it stands now.
 *
 * @param position     place in the list, from 1
 * @param number       number that people call it by
 * @param problem      what was reported; null when nothing was written
 * @param place        null when none is known
 * @param dispatchedAt null when it came to the unit without being dispatched
 * @param dueAt        null for a case without a due time
 * @param redAt        when its light turned red
 * @param state        of the case now; null when it is archived
 * @param running      whether its clock still runs
 * @param slipAt       time on a signed slip from before it was due that was typed later; null when there is none
 * @param correctedAt  when it was taken out of the overdue figure (更正), null when it was not, as are who did and why
 */
public record RedCase(long caseId, int position, String number, String category, String problem, String place,
        Instant dispatchedAt, Instant dueAt, Instant redAt, boolean urgent, CaseState state, boolean running,
        Instant slipAt, Instant correctedAt, String correctedBy, String correction) {
    public boolean isCorrected() {
        return correctedAt != null;
    }

    /** Whether a slip shows that it was done in time and nobody has put that right yet. */
    public boolean canBeCorrected() {
        return slipAt != null && correctedAt == null;
    }
}
