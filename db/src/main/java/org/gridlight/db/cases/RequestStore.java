package org.gridlight.db.cases;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.ibatis.session.SqlSession;
import org.gridlight.db.Database;
import org.gridlight.model.cases.CaseRequest;
import org.gridlight.model.cases.PendingRequest;
import org.gridlight.model.people.Role;

/**
 * Requests beside the state of cases (申请). They are made and decided by acts, see {@link CaseActStore}. Holds no state;
 * safe for use by many threads. Every call may block.
 */
public final class RequestStore {
    private static final int RESUMED_AT_ONCE = 200;

    private final Database database;

    public RequestStore(Database database) {
        this.database = database;
    }

    /** What somebody with these roles may decide on now, the one that is due first before the others. */
    public List<PendingRequest> pendingFor(Set<Role> roles) {
        if (roles.isEmpty()) {
            return List.of();
        }
        return database.read(session -> {
            var rows = mapper(session).selectPending(roles.stream().map(Role::code).toList());
            var decisions = decisions(session, rows);
            return rows.stream().map(row -> new PendingRequest(request(row, decisions), row.number(), row.category(),
                    row.place(), row.urgent(), row.now(), row.version())).toList();
        });
    }

    /** All requests of a case, the oldest first. */
    public List<CaseRequest> ofCase(long caseId) {
        return database.read(session -> ofCase(session, caseId));
    }

    static List<CaseRequest> ofCase(SqlSession session, long caseId) {
        var rows = mapper(session).selectOfCase(caseId);
        var decisions = decisions(session, rows);
        return rows.stream().map(row -> request(row, decisions)).toList();
    }

    /** Until when the unit may ask to return a case (回退时限); nothing before it was sent. */
    public Optional<Instant> returnDue(long caseId) {
        return database.read(session -> Optional.ofNullable(mapper(session).returnDue(caseId)));
    }

    /**
     * Lets suspended cases go on whose date has come. The server does it by itself every minute; on a server whose
     * events stay off a workstation does it. Whoever comes second finds nothing to do.
     */
    public void resumeDue() {
        database.act(session -> {
            mapper(session).resumeDue(RESUMED_AT_ONCE);
            return null;
        });
    }

    private static List<RequestMapper.DecisionRow> decisions(SqlSession session, List<RequestMapper.Row> rows) {
        return rows.isEmpty()
                ? List.of()
                : mapper(session).selectDecisions(rows.stream().map(RequestMapper.Row::id).toList());
    }

    private static CaseRequest request(RequestMapper.Row row, List<RequestMapper.DecisionRow> decisions) {
        return new CaseRequest(row.id(), row.caseId(), row.kind(), row.ordinal(), row.state(), row.level(),
                row.levels(), roles(row.deciders()), row.unit(), row.who(), row.askedAt(), row.caseState(),
                row.reason(), row.words(), row.until(), row.dueBefore(), row.dueAfter(), row.ended(), row.resumed(),
                row.misfiled(), row.ruling(),
                decisions.stream().filter(one -> one.requestId() == row.id()).map(one -> new CaseRequest.Decision(
                        one.level(), one.who(), one.at(), one.granted(), one.reason(), one.words())).toList());
    }

    private static Set<Role> roles(String names) {
        return names == null
                ? Set.of()
                : Arrays.stream(names.split(",")).map(Role::of).flatMap(Optional::stream).collect(Collectors.toSet());
    }

    private static RequestMapper mapper(SqlSession session) {
        return session.getMapper(RequestMapper.class);
    }
}
