package org.gridlight.model.audit;

/** What can be wrong with the audit (审计链校验). */
public enum AuditFault {
    /** A row is not there. */
    MISSING,
    /** A row is not what it was when it was written. */
    CHANGED,
    /** The end of the chain is not where its head says: rows were cut off or put on. */
    HEAD,
    /** What was decided on a case is not what its history says. */
    STEP,
    /** The row that was written down before reads differently now: the chain was made anew. */
    ANCHOR;

    /** Key of what is said about it. */
    public String word() {
        return "audit.fault." + name();
    }
}
