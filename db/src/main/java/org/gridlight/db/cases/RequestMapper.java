package org.gridlight.db.cases;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Param;
import org.gridlight.model.cases.CaseState;
import org.gridlight.model.cases.RequestKind;
import org.gridlight.model.cases.RequestState;
import org.gridlight.model.cases.ReturnRuling;

/** Statements that read requests. */
public interface RequestMapper {
    /** A request with what its case is. @param deciders roles of the level between commas, null when it is decided */
    record Row(long id, long caseId, RequestKind kind, int ordinal, RequestState state, int level, int levels,
            String deciders, String unit, String who, Instant askedAt, CaseState caseState, String reason, String words,
            Instant until, Instant dueBefore, Instant dueAfter, Instant ended, Instant resumed, Boolean misfiled,
            ReturnRuling ruling, String number, String category, String place, boolean urgent, CaseState now,
            int version) {}

    /** A decision on one of them. */
    record DecisionRow(long requestId, int level, String who, Instant at, boolean granted, String reason,
            String words) {}

    List<Row> selectOfCase(long caseId);

    List<Row> selectPending(@Param("roles") Collection<String> roles);

    List<DecisionRow> selectDecisions(@Param("ids") Collection<Long> ids);

    Instant returnDue(long caseId);

    void resumeDue(int most);
}
