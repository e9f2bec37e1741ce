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
}
