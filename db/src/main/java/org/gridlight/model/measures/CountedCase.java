package org.gridlight.model.measures;

import java.time.Instant;
import org.gridlight.model.cases.CaseState;

/**
 * One case behind a number: enough to find it again, nothing about who reported it.
 *
 * @param id key in the record
 * @param caseNo case number (案卷编号), empty before filing
 * @param acceptNo acceptance number (受理编号) of its first report
 * @param unitGrid code of its unit grid, - when it has none
 * @param dueAt none without a limit
 * @param closedAt none while open
 */
public record CountedCase(
        long id,
        String caseNo,
        String acceptNo,
        CaseState state,
        String source,
        String category,
        String department,
        String place,
        String unitGrid,
        Instant reportedAt,
        Instant dueAt,
        Instant closedAt) {

    /** The number people call it by: the case number, before filing the acceptance number. */
    public String number() {
        return caseNo.isEmpty() ? acceptNo : caseNo;
    }
}
