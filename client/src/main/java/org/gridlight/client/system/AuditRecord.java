package org.gridlight.client.system;

import java.util.List;
import org.gridlight.db.Progress;
import org.gridlight.model.audit.AuditAnchor;
import org.gridlight.model.audit.AuditCheck;
import org.gridlight.model.audit.AuditEntry;
import org.gridlight.model.audit.AuditQuestion;
import org.gridlight.model.audit.AuditVerdict;
import org.gridlight.model.audit.LookEntry;
import org.gridlight.model.people.DeskAccount;

/**
 * What the audit administrator asks the record. Every call may block, and fails with a
 * {@link org.gridlight.model.words.Refusal} when the record cannot be asked. Safe for many threads.
 */
interface AuditRecord {
    /** Verifications that the record made by itself, the latest first. */
    List<AuditCheck> checks(int most);

    /** Those who may have done something. */
    List<DeskAccount> accounts();

    /** What was done so far, by name. */
    List<String> actions();

    /** The latest first. */
    List<AuditEntry> find(AuditQuestion question, int most);

    /** Who looked at personal data, the latest first. */
    List<LookEntry> looks(AuditQuestion question, int most);

    /** @param anchor null for none; @param progress may throw to give it up */
    AuditVerdict verify(AuditAnchor anchor, Progress progress);
}
