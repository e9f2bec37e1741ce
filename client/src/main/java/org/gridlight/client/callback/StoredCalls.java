package org.gridlight.client.callback;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gridlight.db.Database;
import org.gridlight.db.cases.CaseActStore;
import org.gridlight.db.cases.FollowStore;
import org.gridlight.db.duty.DutyDeskStore;
import org.gridlight.db.measures.MonthStore;
import org.gridlight.db.people.ReporterLookStore;
import org.gridlight.model.cases.Act;
import org.gridlight.model.cases.ActAnswer;
import org.gridlight.model.duty.Knowledge;
import org.gridlight.model.measures.MonthQuestion;
import org.gridlight.model.people.LookPurpose;
import org.gridlight.model.people.Reporter;

/** The record behind the desk. Holds no state; safe for many threads. */
record StoredCalls(Database database, ZoneId zone) implements CallBackRecord {
    private static final Duration LATELY = Duration.ofDays(30);

    @Override
    public Read read(Instant now) {
        var script = new DutyDeskStore(database).knowledge().stream()
                .filter(one -> one.kind() == Knowledge.Kind.SCRIPT && one.inUse()).findFirst();
        return new Read(new FollowStore(database).owedCallBacks(), script.map(Knowledge::words).orElse(null),
                new MonthStore(database, zone).callBacks(new MonthQuestion(now.minus(LATELY), now)));
    }

    @Override
    public Optional<Long> next() {
        return new FollowStore(database).takeNextCall();
    }

    @Override
    public Optional<Long> take(long call) {
        return new FollowStore(database).takeCall(call);
    }

    @Override
    public List<Reporter> look(UUID id, long caseId) {
        return new ReporterLookStore(database).look(id, caseId, LookPurpose.CALLBACK, null);
    }

    @Override
    public ActAnswer act(Act act) {
        return new CaseActStore(database).act(act);
    }
}
