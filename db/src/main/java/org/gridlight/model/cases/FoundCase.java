package org.gridlight.model.cases;

import java.time.Instant;

/** A case that was looked for, open or not. @param caseNo null before filing; @param acceptNo null for imported ones */
public record FoundCase(long id, String caseNo, String acceptNo, CaseState state, String category, String place,
        String street, Instant reportedAt) {
    /** The number people call it by: the case number, before filing the acceptance number. */
    public String number() {
        return caseNo == null ? acceptNo : caseNo;
    }
}
