package org.gridlight.client.bench;

import java.util.List;
import org.gridlight.db.cases.CaseActStore;
import org.gridlight.model.cases.Act;
import org.gridlight.model.cases.ActAnswer;
import org.gridlight.model.cases.CaseAction;
import org.gridlight.model.words.Refusal;

/**
 * One operator at work: takes reported cases one after the other through acceptance, filing, dispatch and another dispatch.
 * For one thread.
 */
final class CaseWalk {
    static final List<CaseAction> ACTIONS = List.of(CaseAction.ACCEPT, CaseAction.FILE, CaseAction.DISPATCH,
            CaseAction.REDISPATCH);
    /** Units that a case is sent to in turn. */
    private static final int UNITS = 60;

    private final CaseActStore store;
    private final FreshCases cases;
    private long caseId;
    private int version;
    private int done = ACTIONS.size();

    CaseWalk(CaseActStore store, FreshCases cases) {
        this.store = store;
        this.cases = cases;
    }

    /** Does the next act. @return the case @throws Refusal when there are no more cases */
    long act() {
        if (done == ACTIONS.size()) {
            caseId = cases.next();
            version = 1;
            done = 0;
        }
        var action = ACTIONS.get(done);
        switch (store.act(Act.of(caseId, version, action).to(1 + (caseId + done) % UNITS))) {
            case ActAnswer.Done answer -> {
                version = answer.version();
                done++;
            }
            case ActAnswer answer -> throw new IllegalStateException(action + " of " + caseId + ": " + answer);
        }
        return caseId;
    }
}
