package org.gridlight.model.audit;

/** What a verification of the audit came to. */
public sealed interface AuditVerdict {
    /**
     * Nothing is missing, changed or added.
     *
     * @param rows how many rows there are
     * @param seq  number of the last one, 0 when there is none
     * @param hash its hash; written down elsewhere it proves later that nothing before was changed
     */
    record Sound(long rows, long seq, String hash) implements AuditVerdict {}

    /** @param seq the first row that is not right */
    record Broken(long seq, AuditFault fault) implements AuditVerdict {}

    /**
     * An act took effect and is not in the audit: its call was cut off in the middle and what there was of it kept, or its
     * row was written by hand.
     *
     * @param actId  identity of the act
     * @param action what was done
     * @param account who did it
     * @param at     when, UTC, as the server writes it
     */
    record Unrecorded(String actId, String action, String account, String at) implements AuditVerdict {}

    /** @param caseId a case that is in another state than its history says */
    record Moved(long caseId) implements AuditVerdict {}
}
