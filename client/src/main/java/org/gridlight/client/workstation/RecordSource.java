package org.gridlight.client.workstation;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridlight.client.live.Feed;
import org.gridlight.db.Database;
import org.gridlight.db.cases.OpenCaseStore;
import org.gridlight.db.feed.ChangeStore;
import org.gridlight.db.grid.GridChangeStore;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.feed.Change;

/** The feed of the record itself. Safe for many threads. */
public final class RecordSource implements Feed.Source {
    private final ChangeStore changes;
    private final OpenCaseStore cases;
    private final GridChangeStore grids;

    public RecordSource(Database database) {
        this.changes = new ChangeStore(database);
        this.cases = new OpenCaseStore(database);
        this.grids = new GridChangeStore(database);
    }

    @Override
    public long head() {
        return changes.head();
    }

    @Override
    public Feed.Batch after(long seq, int most) {
        var heard = changes.after(seq, most);
        var came = heard.changes();
        return new Feed.Batch(heard.upTo(),
                came.stream().flatMap(this::casesOf).collect(Collectors.toSet()),
                came.isEmpty() ? null : came.getLast().at(), heard.left(),
                heard.head() < seq || came.stream().anyMatch(Change::isOfManyCases),
                came.stream().map(Change::kind).filter(kind -> !kind.equals(Change.CASE))
                        .collect(Collectors.toSet()));
    }

    /** A change of grids puts cases elsewhere. */
    private Stream<Long> casesOf(Change change) {
        return switch (change.kind()) {
            case Change.CASE -> Stream.of(change.objectId());
            case Change.GRID -> grids.movedCases(change.objectId()).stream();
            default -> Stream.empty();
        };
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
