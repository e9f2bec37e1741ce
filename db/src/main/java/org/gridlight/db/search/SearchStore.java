package org.gridlight.db.search;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridlight.db.Database;
import org.gridlight.model.cases.ReportSource;
import org.gridlight.model.search.SearchNames;
import org.gridlight.model.search.SearchedCase;

/**
 * What can be found of cases, with the rights of the account: of those it may not read nothing comes. Nothing of reporters
 * is read. Holds no state; safe for use by many threads.
 */
public final class SearchStore {
    private final Database database;

    public SearchStore(Database database) {
        this.database = database;
    }

    /** A case and how often it was acted on. */
    public record Key(long id, int version) {}

    /** The next cases by their keys, after this one; fewer than asked for at the end only. May block. */
    public List<Key> keys(long after, int most) {
        return database.read(session -> session.getMapper(SearchMapper.class).selectKeys(after, most).stream()
                .map(row -> new Key(row.id(), row.version())).toList());
    }

    /** The greatest key of a case; 0 without cases. */
    public long last() {
        return database.read(session -> session.getMapper(SearchMapper.class).selectLast());
    }

    /** Those of these cases that this account may read, in no order. May block. */
    public List<SearchedCase> of(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return database.read(session -> {
            var mapper = session.getMapper(SearchMapper.class);
            var rows = mapper.selectCases(ids);
            if (rows.isEmpty()) {
                return List.of();
            }
            var reports = mapper.selectReports(rows.stream().map(SearchMapper.CaseRow::id).toList()).stream()
                    .collect(Collectors.groupingBy(SearchMapper.ReportRow::caseId));
            return rows.stream().map(row -> searched(row, reports)).toList();
        });
    }

    private static SearchedCase searched(SearchMapper.CaseRow row, Map<Long, List<SearchMapper.ReportRow>> reports) {
        var own = reports.getOrDefault(row.id(), List.of());
        var numbers = Stream.concat(Stream.of(row.caseNo()).filter(Objects::nonNull),
                own.stream().map(SearchMapper.ReportRow::acceptNo)).distinct().toList();
        var places = new LinkedHashSet<>(List.of(row.place()));
        own.forEach(report -> places.add(report.place()));
        return new SearchedCase(row.id(), row.version(), numbers, row.state(), ReportSource.valueOf(row.source()),
                row.categoryId(), row.departmentId(), row.streetId(), row.communityId(), row.grid(), row.reportedAt(),
                lines(places.stream()), lines(own.stream().map(SearchMapper.ReportRow::words)));
    }

    private static String lines(Stream<String> texts) {
        return texts.filter(text -> text != null && !text.isBlank()).collect(Collectors.joining("\n"));
    }

    /** Names of classes, units, streets and communities. */
    public List<SearchNames.Name> names() {
        return database.read(session -> session.getMapper(SearchMapper.class).selectNames());
    }
}
