package org.gridlight.db.cases;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Param;
import org.gridlight.model.cases.CaseState;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.clock.LimitUnit;

/** Statements on cases that are not yet over. */
public interface OpenCaseMapper {
    /** The clock of one unit of a joint case. */
    record ShareRow(long caseId, long departmentId, String department, LimitUnit unit, Instant started, Instant due,
            Instant yellow, Instant red) {}

    List<OpenCase> selectAll(@Param("states") Collection<CaseState> states);

    List<OpenCase> selectByIds(@Param("states") Collection<CaseState> states, @Param("ids") Collection<Long> ids);

    List<ShareRow> selectShares();

    List<ShareRow> selectSharesByIds(@Param("ids") Collection<Long> ids);
}
