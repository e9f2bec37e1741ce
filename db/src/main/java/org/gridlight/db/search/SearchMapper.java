package org.gridlight.db.search;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Param;
import org.gridlight.model.cases.CaseState;
import org.gridlight.model.search.SearchNames;

/** What can be found of cases. */
public interface SearchMapper {
    /** @param source as the record writes it */
    record CaseRow(long id, int version, String caseNo, CaseState state, String source, long categoryId,
            long departmentId, long streetId, long communityId, String grid, Instant reportedAt, String place) {}

    record ReportRow(long caseId, String acceptNo, String place, String words) {}

    record KeyRow(long id, int version) {}

    List<KeyRow> selectKeys(@Param("after") long after, @Param("most") int most);

    List<CaseRow> selectCases(@Param("ids") Collection<Long> ids);

    List<ReportRow> selectReports(@Param("ids") Collection<Long> ids);

    long selectLast();

    List<SearchNames.Name> selectNames();
}
