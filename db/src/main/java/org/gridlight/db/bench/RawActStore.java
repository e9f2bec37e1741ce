package org.gridlight.db.bench;

import java.util.UUID;
import org.apache.ibatis.session.SqlSession;
import org.gridlight.db.Database;

/**
 * What {@code case_act} does, sent by a program as single statements in one transaction: to be measured beside it. Leaves
 * out what is rarely needed (opinions, claims, effects of an action, zones), so it has less to do. For the owner of a
 * record for trials. Safe for use by many threads.
 */
public final class RawActStore {
    private final Database database;
    private final long operatorId;

    /** @param account the operator in whose name it is done */
    public RawActStore(Database database, String account) {
        this.database = database;
        this.operatorId = database.read(session -> mapper(session).selectOperator(account));
    }

    /** Moves a case by one action. @param unitId where to, used by actions that need a unit @return the new version */
    public int act(long caseId, String action, long unitId) {
        var id = UUID.randomUUID();
        return database.write(session -> act(mapper(session), id, caseId, action, unitId));
    }

    private int act(RawActMapper raw, UUID id, long caseId, String action, long unitId) {
        raw.insertAct(id, operatorId, action, caseId);
        var met = raw.lockCase(caseId);
        var way = raw.selectWay(met.state(), action);
        if (way == null || !raw.selectAllowed(operatorId, met.state(), action)
                || raw.selectOtherSide(caseId, operatorId)) {
            throw new IllegalStateException(action + " is not possible in " + met.state());
        }
        var now = raw.now();
        var unit = way.needsDepartment() ? (Long) unitId : met.departmentId();
        raw.updateCase(caseId, way.toState(), unit);
        raw.stopClocks(caseId, now);
        var stage = raw.selectStage(way.toState());
        if (stage != null) {
            var limit = raw.selectLimit(caseId, stage);
            var due = limit == null ? null : raw.selectDue(stage, now, limit.amount(), limit.unit());
            raw.insertClock(caseId, stage, unit, limit == null ? null : limit.id(), now, due);
        }
        raw.insertStep(caseId, now, action, met.state(), way.toState(), operatorId, id);
        raw.updateAct(id, met.version() + 1, way.toState(), now);
        var head = raw.lockHead();
        raw.insertAudit(head.seq() + 1, head.hash(), caseId, action, operatorId, id, now);
        raw.insertChange(head.seq() + 1, caseId, now);
        raw.updateHead(head.seq() + 1);
        return met.version() + 1;
    }

    private static RawActMapper mapper(SqlSession session) {
        return session.getMapper(RawActMapper.class);
    }
}
