package org.gridlight.client.live;

import java.util.Set;
import java.util.UUID;
import org.gridlight.db.cases.ClaimStore;
import org.gridlight.model.cases.Claimed;
import org.gridlight.model.cases.DeskView;

/** The claims of the record itself. Safe for many threads. */
public record StoredClaims(ClaimStore store) implements Claims.Source {
    @Override
    public DeskView pulse(Long looking, boolean worked) {
        return store.pulse(looking, worked);
    }

    @Override
    public Claimed next(UUID wish, String queue) {
        return store.next(wish, queue);
    }

    @Override
    public Claimed claim(long caseId) {
        return store.claim(caseId);
    }

    @Override
    public Claimed takeOver(long caseId) {
        return store.takeOver(caseId);
    }

    @Override
    public boolean release(long caseId) {
        return store.release(caseId);
    }

    @Override
    public Set<String> queues() {
        return store.queues();
    }

    @Override
    public int signOff() {
        return store.signOff();
    }
}
