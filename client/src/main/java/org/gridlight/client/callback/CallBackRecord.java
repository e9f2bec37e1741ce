package org.gridlight.client.callback;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gridlight.model.cases.Act;
import org.gridlight.model.cases.ActAnswer;
import org.gridlight.model.cases.CallBack;
import org.gridlight.model.measures.CallBackCounts;
import org.gridlight.model.people.Reporter;

/** What the desk asks the record. Every call may block; called off the FX thread, by several threads. */
interface CallBackRecord {
    /**
     * @param owed   who may be called now first, each by its due time
     * @param script what is said, null when none is kept
     * @param lately what came of the calls of the last days
     */
    record Read(List<CallBack> owed, String script, CallBackCounts lately) {
        public Read {
            owed = List.copyOf(owed);
        }
    }

    /** @param now the moment until which calls are counted */
    Read read(Instant now);

    /** @return key of the call that is held now; empty when nobody is to be called */
    Optional<Long> next();

    /** Takes this very call. */
    Optional<Long> take(long call);

    /** Who reported it; the look goes on record for the purpose of calling back. */
    List<Reporter> look(UUID id, long caseId);

    ActAnswer act(Act act);
}
