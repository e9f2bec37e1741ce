package org.gridlight.model.audit;

import java.time.Instant;

/**
 * Which rows of the audit are wanted; what is null holds nothing back.
 *
 * @param number     acceptance or case number, whole
 * @param operatorId who did it
 * @param action     what was done, a name of the glossary
 * @param from       not before
 * @param until      before
 */
public record AuditQuestion(String number, Long operatorId, String action, Instant from, Instant until) {
    /** Everything. */
    public static final AuditQuestion ALL = new AuditQuestion(null, null, null, null, null);
}
