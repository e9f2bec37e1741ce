package org.gridlight.client.system;

import java.util.List;
import org.gridlight.db.Database;
import org.gridlight.db.Progress;
import org.gridlight.db.audit.AuditStore;
import org.gridlight.db.people.AccountDoorStore;
import org.gridlight.model.audit.AuditAnchor;
import org.gridlight.model.audit.AuditCheck;
import org.gridlight.model.audit.AuditEntry;
import org.gridlight.model.audit.AuditQuestion;
import org.gridlight.model.audit.AuditVerdict;
import org.gridlight.model.audit.LookEntry;
import org.gridlight.model.people.DeskAccount;

/** The audit of the record. Holds no state; safe for many threads. */
record StoredAudit(Database database) implements AuditRecord {
    private AuditStore store() {
        return new AuditStore(database.patiently());
    }

    @Override
    public List<AuditCheck> checks(int most) {
        return store().checks(most);
    }

    @Override
    public List<DeskAccount> accounts() {
        return new AccountDoorStore(database).accounts();
    }

    @Override
    public List<String> actions() {
        return store().actions();
    }

    @Override
    public List<AuditEntry> find(AuditQuestion question, int most) {
        return store().find(question, most);
    }

    @Override
    public List<LookEntry> looks(AuditQuestion question, int most) {
        return store().looks(question, most);
    }

    @Override
    public AuditVerdict verify(AuditAnchor anchor, Progress progress) {
        return store().verify(anchor, progress);
    }
}
