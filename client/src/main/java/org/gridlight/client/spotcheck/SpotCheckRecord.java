package org.gridlight.client.spotcheck;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gridlight.db.spotcheck.SpotCheckStore;
import org.gridlight.model.spotcheck.SpotCheck;
import org.gridlight.model.spotcheck.SpotItem;
import org.gridlight.model.spotcheck.SpotTally;

/** Spot checks as the desk reads them. All may block; called off the FX thread. */
record SpotCheckRecord(SpotCheckStore store) {
    private static final Duration TALLIED = Duration.ofDays(30);

    /** The last check. @param check null when there is none; @param tally of the last 30 days */
    record Read(SpotCheck check, List<SpotItem> items, SpotTally tally) {}

    Read read(Instant now) {
        var last = store.last(1);
        var check = last.isEmpty() ? null : last.getFirst();
        return new Read(check, check == null ? List.of() : store.items(check.id()),
                store.tally(now.minus(TALLIED), now));
    }

    long draw(UUID wish) {
        return store.draw(wish);
    }

    /** @param caseId the report of what was missed, else null */
    long answer(UUID wish, SpotItem item, SpotItem.Answer answer, String words, Long caseId) {
        store.answer(wish, item.id(), answer, words, caseId);
        return item.id();
    }

    long sign(UUID wish, SpotCheck check) {
        store.sign(wish, check.id());
        return check.id();
    }
}
