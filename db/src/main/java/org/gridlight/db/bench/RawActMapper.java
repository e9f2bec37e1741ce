package org.gridlight.db.bench;

import java.time.Instant;
import java.util.UUID;
import org.apache.ibatis.annotations.Param;

/** The statements of an act, one by one. */
public interface RawActMapper {
    /** A case as it is met. */
    record Met(int version, String state, Long departmentId) {}

    /** What leads on from a state. */
    record Way(String toState, String axis, boolean needsDepartment) {}

    /** A limit of a stage. */
    record LimitRow(long id, double amount, String unit) {}

    /** The head of the chain. */
    record Head(long seq, String hash) {}

    Long selectOperator(@Param("account") String account);

    int insertAct(@Param("id") UUID id, @Param("operatorId") long operatorId, @Param("action") String action,
            @Param("caseId") long caseId);

    Met lockCase(@Param("caseId") long caseId);

    Way selectWay(@Param("state") String state, @Param("action") String action);

    boolean selectAllowed(@Param("operatorId") long operatorId, @Param("state") String state,
            @Param("action") String action);

    boolean selectOtherSide(@Param("caseId") long caseId, @Param("operatorId") long operatorId);

    Instant now();

    int updateCase(@Param("caseId") long caseId, @Param("state") String state,
            @Param("departmentId") Long departmentId);

    int stopClocks(@Param("caseId") long caseId, @Param("at") Instant at);

    String selectStage(@Param("state") String state);

    LimitRow selectLimit(@Param("caseId") long caseId, @Param("stage") String stage);

    Instant selectDue(@Param("stage") String stage, @Param("at") Instant at, @Param("amount") double amount,
            @Param("unit") String unit);

    int insertClock(@Param("caseId") long caseId, @Param("stage") String stage,
            @Param("departmentId") Long departmentId, @Param("limitId") Long limitId, @Param("at") Instant at,
            @Param("due") Instant due);

    int insertStep(@Param("caseId") long caseId, @Param("at") Instant at, @Param("action") String action,
            @Param("from") String from, @Param("to") String to, @Param("operatorId") long operatorId,
            @Param("id") UUID id);

    int updateAct(@Param("id") UUID id, @Param("version") int version, @Param("state") String state,
            @Param("at") Instant at);

    Head lockHead();

    int insertAudit(@Param("seq") long seq, @Param("before") String before, @Param("caseId") long caseId,
            @Param("action") String action, @Param("operatorId") long operatorId, @Param("id") UUID id,
            @Param("at") Instant at);

    int insertChange(@Param("seq") long seq, @Param("caseId") long caseId, @Param("at") Instant at);

    int updateHead(@Param("seq") long seq);
}
