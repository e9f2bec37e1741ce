package org.gridlight.client.workstation;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridlight.client.live.Feed;
import org.gridlight.db.Database;
import org.gridlight.db.cases.OpenCaseStore;
import org.gridlight.db.feed.ChangeStore;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.feed.Change;

/** The feed of the record itself. Safe for many threads. */
final class RecordSource implements Feed.Source {
    /** Keys of other things than cases would be taken for cases. */
    private static final String CASE = "case";

    private final ChangeStore changes;
    private final OpenCaseStore cases;

    RecordSource(Database database) {
        this.changes = new ChangeStore(database);
        this.cases = new OpenCaseStore(database);
    }

    @Override
    public long head() {
        return changes.head();
    }

    @Override
    public Feed.Batch after(long seq, int most) {
        var came = changes.waitAfter(seq, most);
        if (came.isEmpty()) {
            return new Feed.Batch(seq, Set.of(), null);
        }
        var last = came.getLast();
        return new Feed.Batch(last.seq(), came.stream().filter(change -> change.kind().equals(CASE))
                .map(Change::objectId).collect(Collectors.toSet()), last.at());
    }

    @Override
    public List<OpenCase> all() {
        return cases.all();
    }

    @Override
    public List<OpenCase> of(Set<Long> ids) {
        return cases.of(ids);
    }
}
