package org.gridlight.db.light;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Param;
import org.gridlight.model.cases.Stage;
import org.gridlight.model.clock.LimitUnit;

/** The statement for a replay of the boards. */
public interface ReplayMapper {
    /** One row a clock, in the order of their keys. */
    List<Row> selectClocks(@Param("stages") Collection<Stage> stages, @Param("from") Instant from,
            @Param("until") Instant until);

    /** A clock with its case. What is not known is null, a key 0. */
    record Row(long clock, long id, String caseNo, String source, String categoryCode, String category, String place,
            Double longitude, Double latitude, long unitGridId, long communityId, long streetId, String street,
            long departmentId, String department, boolean urgent, Instant reportedAt, Stage stage, LimitUnit stageUnit,
            Instant startedAt, Instant dueAt, Instant yellowAt, Instant redAt, Instant farAt, Instant stoppedAt) {}
}
