package org.gridlight.db.measures;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Param;
import org.gridlight.model.measures.CountedCase;
import org.gridlight.model.measures.Measure;
import org.gridlight.model.measures.MeasureCounts;
import org.gridlight.model.measures.MeasureQuestion;

/** Statements that count cases. */
public interface MeasureMapper {
    /** A month of the centre's zone: its key YYYY-MM and the first moment after it. */
    record Month(String key, Instant until) {}

    /** @param rolled null to count from the record */
    List<MeasureCounts> count(@Param("q") MeasureQuestion question, @Param("months") List<Month> months,
            @Param("rolled") Rolled rolled);

    List<CountedCase> list(@Param("q") MeasureQuestion question, @Param("months") List<Month> months,
            @Param("key") String key, @Param("measure") Measure measure);

    /** In no order. @param ids keys of cases, at least one */
    List<CountedCase> selectCases(@Param("ids") List<Long> ids);
}
