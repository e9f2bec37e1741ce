package org.gridlight.client.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridlight.db.Database;
import org.gridlight.db.feed.ChangeStore;
import org.gridlight.db.grid.GridChangeStore;
import org.gridlight.db.search.SearchStore;
import org.gridlight.model.cases.CaseState;
import org.gridlight.model.cases.ReportSource;
import org.gridlight.model.feed.Change;
import org.gridlight.model.search.SearchField;
import org.gridlight.model.search.SearchNames;
import org.gridlight.model.search.SearchedCase;
import org.gridlight.model.words.Words;

/** The record, with the rights of the account that opened it. Safe for many threads. */
public final class RecordOfCases implements CaseIndexKeeper.Source {
    private static final int IDS_A_STATEMENT = 1_000;

    private final ChangeStore changes;
    private final SearchStore cases;
    private final GridChangeStore grids;
    private final Words words;

    public RecordOfCases(Database database, Words words) {
        this.changes = new ChangeStore(database);
        this.cases = new SearchStore(database);
        this.grids = new GridChangeStore(database);
        this.words = words;
    }

    @Override
    public long head() {
        return changes.head();
    }

    @Override
    public CaseIndexKeeper.Changes after(long seq, int most) {
        var told = changes.after(seq, most);
        return new CaseIndexKeeper.Changes(told.upTo(),
                told.changes().stream().flatMap(this::casesOf).collect(Collectors.toSet()), told.left(),
                told.head() < seq || told.changes().stream().anyMatch(Change::isOfManyCases));
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
    public List<Map.Entry<Long, Integer>> keys(long after, int most) {
        return cases.keys(after, most).stream().map(key -> Map.entry(key.id(), key.version())).toList();
    }

    @Override
    public List<SearchedCase> of(Collection<Long> ids) {
        var wanted = List.copyOf(ids);
        var found = new ArrayList<SearchedCase>(wanted.size());
        for (int from = 0; from < wanted.size(); from += IDS_A_STATEMENT) {
            found.addAll(cases.of(wanted.subList(from, Math.min(wanted.size(), from + IDS_A_STATEMENT))));
        }
        return found;
    }

    @Override
    public long last() {
        return cases.last();
    }

    @Override
    public SearchNames names() {
        return new SearchNames(Stream.concat(cases.names().stream(), Stream.concat(
                Set.of(CaseState.values()).stream().map(state -> name(SearchField.STATE, state.name(), "state.")),
                Set.of(ReportSource.values()).stream()
                        .map(source -> new SearchNames.Name(SearchField.SOURCE, source.name(),
                                words.say("source." + source.code()), null, null))))
                .toList());
    }

    private SearchNames.Name name(SearchField field, String key, String prefix) {
        return new SearchNames.Name(field, key, words.say(prefix + key), null, null);
    }
}
