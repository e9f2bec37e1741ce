package org.gridlight.client.search;

import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.apache.lucene.store.AlreadyClosedException;
import org.gridlight.model.search.SearchField;
import org.gridlight.model.search.SearchQuery;
import org.gridlight.model.search.SearchedCase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks in the index for keys, and in the record for what is shown: so that nothing is shown that the account may not read,
 * or that is no longer there. Safe for many threads; every call may block for as long as the record takes to give some
 * cases by their keys.
 */
public final class CaseSearch {
    private static final Logger LOG = LoggerFactory.getLogger(CaseSearch.class);
    /** More are not counted: nobody goes through them. */
    private static final int COUNTED = 1_000;

    private final CaseIndexKeeper keeper;
    private final Function<Collection<Long>, List<SearchedCase>> record;
    private final Map<String, SearchField> fields;
    private final ZoneId zone;

    /**
     * What was found.
     *
     * @param lines the number typed whole first, then open cases before those that are over, then the newest
     * @param total how many there are
     * @param more  whether there are more than that
     */
    public record Answer(List<FoundLine> lines, int total, boolean more) {}

    /** @param open keys of all open cases; @param over of those that are over the newest, and how many there are */
    public record Divided(List<Long> open, Answer over) {}

    /**
     * @param keeper null where nothing is kept at the seat
     * @param record gives cases with the rights of the account
     * @param fields as people write their names
     */
    public CaseSearch(CaseIndexKeeper keeper, Function<Collection<Long>, List<SearchedCase>> record,
            Map<String, SearchField> fields, ZoneId zone) {
        this.keeper = keeper;
        this.record = record;
        this.fields = Map.copyOf(fields);
        this.zone = zone;
    }

    /** One without an index: the record is asked by whoever looks. */
    public static CaseSearch none() {
        return new CaseSearch(null, ids -> List.of(), Map.of(), ZoneId.of("UTC"));
    }

    public SearchState state() {
        return keeper == null ? new SearchState.Without("search.index.none") : keeper.state();
    }

    /** Empty while there is no index to look in. */
    public Optional<Answer> find(String typed, int most) {
        return look(typed, (index, asked, query) -> {
            var whole = index.first(query.wholeNumber(asked), most, most);
            var page = index.first(query.of(asked), most, COUNTED);
            var ids = new LinkedHashSet<>(whole.ids());
            ids.addAll(page.ids());
            return new Answer(lines(ids.stream().limit(most).toList(), asked), page.total(), page.more());
        });
    }

    /** Empty while there is no index to look in. @param most of those that are over */
    public Optional<Divided> divided(String typed, int most) {
        return look(typed, (index, asked, query) -> {
            var all = query.of(asked);
            var open = index.all(IndexQuery.only(all, true));
            var over = index.first(IndexQuery.only(all, false), most, COUNTED);
            return new Divided(open, new Answer(lines(over.ids(), asked), over.total(), over.more()));
        });
    }

    private interface Look<T> {
        T in(CaseIndex index, SearchQuery asked, IndexQuery query);
    }

    private <T> Optional<T> look(String typed, Look<T> look) {
        var opened = keeper == null ? null : keeper.opened().orElse(null);
        var asked = SearchQuery.parse(typed, fields, zone);
        if (opened == null || asked.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(look.in(opened.index(), asked, new IndexQuery(opened.names(), opened.pinyin())));
        } catch (UncheckedIOException | AlreadyClosedException unusable) {
            LOG.warn("The index did not answer, the record is asked: {}", unusable.getMessage());
            return Optional.empty();
        }
    }

    /** In the order of the keys. What the record does not give is left out, as is what fits no more. */
    private List<FoundLine> lines(List<Long> ids, SearchQuery asked) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var opened = keeper.opened().orElse(null);
        if (opened == null) {
            return List.of();
        }
        var byId = new HashMap<Long, SearchedCase>();
        record.apply(ids).forEach(one -> byId.put(one.id(), one));
        var reason = new FoundReason(opened.names(), opened.pinyin(), asked);
        return ids.stream().map(byId::get).filter(Objects::nonNull).map(reason::of)
                .filter(line -> line.field() != null).toList();
    }
}
