package org.gridlight.db.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridlight.db.Database;
import org.gridlight.model.cases.CaseState;
import org.gridlight.model.cases.OpenCase;

/** The cases that are not yet over, as this account may see them. Holds no state; safe for use by many threads. */
public final class OpenCaseStore {
    /** States of a matter that is on somebody's desk. A draft is nobody's but its writer's. */
    private static final Set<CaseState> OPEN = EnumSet.of(CaseState.REPORTED, CaseState.VERIFYING,
            CaseState.PENDING_FILING, CaseState.PENDING_DISPATCH, CaseState.PENDING_HANDLE, CaseState.HANDLING,
            CaseState.RETURNED, CaseState.DISPUTED, CaseState.SUSPENDED, CaseState.HANDLED, CaseState.PENDING_CHECK,
            CaseState.CHECKING, CaseState.REWORK, CaseState.PENDING_CLOSE);
    private static final int IDS_A_STATEMENT = 1_000;

    private final Database database;

    public OpenCaseStore(Database database) {
        this.database = database;
    }

    /** Whether a case in this state is open. */
    public static boolean isOpen(CaseState state) {
        return OPEN.contains(state);
    }

    /** All of them, in no order; may block. */
    public List<OpenCase> all() {
        return database.read(session -> {
            var mapper = session.getMapper(OpenCaseMapper.class);
            var cases = mapper.selectOwnUnit() == null
                    ? new OpenCaseReader(session).all(OPEN)
                    : once(mapper.selectAll(OPEN));
            return among(cases, mapper.selectShares());
        });
    }

    /** Those of these cases that are still open, in no order; may block. */
    public List<OpenCase> of(Collection<Long> ids) {
        var wanted = List.copyOf(Set.copyOf(ids));
        var found = new ArrayList<OpenCase>();
        for (int from = 0; from < wanted.size(); from += IDS_A_STATEMENT) {
            var some = wanted.subList(from, Math.min(wanted.size(), from + IDS_A_STATEMENT));
            found.addAll(database.read(session -> {
                var mapper = session.getMapper(OpenCaseMapper.class);
                return among(once(mapper.selectByIds(OPEN, some)), mapper.selectSharesByIds(some));
            }));
        }
        return List.copyOf(found);
    }

    private static List<OpenCase> among(List<OpenCase> cases, List<OpenCaseMapper.ShareRow> shares) {
        if (shares.isEmpty()) {
            return cases;
        }
        var byCase = shares.stream().collect(Collectors.groupingBy(OpenCaseMapper.ShareRow::caseId,
                Collectors.mapping(row -> new OpenCase.Share(row.departmentId(), row.department(), row.unit(),
                        row.started(), row.due(), row.yellow(), row.red(), row.far()), Collectors.toList())));
        return cases.stream().map(one -> byCase.containsKey(one.id()) ? one.among(byCase.get(one.id())) : one).toList();
    }

    /** Each case once, with the clock that ends first. */
    private static List<OpenCase> once(List<OpenCase> rows) {
        var byId = LinkedHashMap.<Long, OpenCase>newLinkedHashMap(rows.size());
        rows.forEach(row -> byId.merge(row.id(), row, OpenCaseStore::endsFirst));
        return List.copyOf(byId.values());
    }

    private static OpenCase endsFirst(OpenCase one, OpenCase other) {
        return end(other).isBefore(end(one)) ? other : one;
    }

    private static Instant end(OpenCase one) {
        return one.stageDue() == null ? Instant.MAX : one.stageDue();
    }
}
