package org.gridlight.model.audit;

import java.time.Instant;

/**
 * A row of the audit as it is read by people.
 *
 * @param seq     running number
 * @param account database account that did it
 * @param name    of the person; null when no operator stood behind the account
 * @param caseId  the case it was about; null when it was about something else
 * @param number  of that case, acceptance number before it was filed; null with it, and for a case that is not there
 * @param content what was decided, as JSON; words of people stand here as their hash only
 */
public record AuditEntry(long seq, Instant at, String action, String account, String name, Long caseId, String number,
        String content) {}
