package org.gridlight.db.cases;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.ibatis.annotations.Param;
import org.gridlight.model.cases.CaseState;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.clock.LimitUnit;

/** Statements on cases that are not yet over. */
public interface OpenCaseMapper {
    /** The clock of one unit of a joint case. */
    record ShareRow(long caseId, long departmentId, String department, LimitUnit unit, Instant started, Instant due,
            Instant yellow, Instant red, Instant far) {}

    /** The unit of this account, null for accounts of the centre. */
    Long selectOwnUnit();

    List<OpenCase> selectAll(@Param("states") Collection<CaseState> states);

    List<OpenCase> selectByIds(@Param("states") Collection<CaseState> states, @Param("ids") Collection<Long> ids);

    List<Map<String, Object>> selectCases(@Param("states") Collection<CaseState> states);

    List<Map<String, Object>> selectClocks(@Param("states") Collection<CaseState> states);

    List<Map<String, Object>> selectAcceptNumbers(@Param("states") Collection<CaseState> states);

    List<Map<String, Object>> selectRequests();

    List<Map<String, Object>> selectNames();

    List<ShareRow> selectShares();

    List<ShareRow> selectSharesByIds(@Param("ids") Collection<Long> ids);
}
