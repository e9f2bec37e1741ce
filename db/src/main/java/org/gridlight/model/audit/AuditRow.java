package org.gridlight.model.audit;

/**
 * One row of the audit, every value as the text that the database returns: the hash stands over these texts.
 *
 * @param seq       running number, without gaps
 * @param at        when, UTC, {@code 2026-07-16 08:40:00.000000}
 * @param kind      what it was about, null for what nobody follows
 * @param objectId  its key, null for none
 * @param action    what was done
 * @param account   database account that did it
 * @param operatorId who did it, null for the owner
 * @param actId     identity of the act, null for none
 * @param content   what was decided, as JSON
 * @param hash      SHA-256 over the hash of the row before and all of these, 64 hexadecimal digits
 */
public record AuditRow(long seq, String at, String kind, String objectId, String action, String account,
        String operatorId, String actId, String content, String hash) {}
