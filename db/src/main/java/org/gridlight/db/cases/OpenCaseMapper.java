package org.gridlight.db.cases;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Param;
import org.gridlight.model.cases.CaseState;
import org.gridlight.model.cases.OpenCase;

/** Statements on cases that are not yet over. */
public interface OpenCaseMapper {
    List<OpenCase> selectAll(@Param("states") Collection<CaseState> states);

    List<OpenCase> selectByIds(@Param("states") Collection<CaseState> states, @Param("ids") Collection<Long> ids);
}
