package org.gridlight.db.measures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Param;
import org.gridlight.model.cases.Finding;
import org.gridlight.model.measures.Dimension;
import org.gridlight.model.measures.MonthCounts;
import org.gridlight.model.measures.MonthQuestion;

/** Statements that count a period of assessment. */
public interface MonthMapper {
    /** A day of the centre's zone and the first moment after it. */
    record Day(LocalDate date, Instant until) {}

    /** How many cases were filed and closed on a day. */
    record DayCounts(LocalDate date, long filed, long closed) {}

    /** A unit grid with many reports. */
    record HotGrid(long id, String code, String street, long reported, long open, String topCategory) {}

    /** How many reported cases bear a finding. */
    record FindingCount(Finding finding, long count) {}

    /** All together, in one row. */
    MonthCounts total(@Param("q") MonthQuestion question);

    /** @param dimension DEPARTMENT or STREET */
    List<MonthCounts> count(@Param("q") MonthQuestion question, @Param("dimension") Dimension dimension);

    List<DayCounts> countDays(@Param("q") MonthQuestion question, @Param("days") List<Day> days);

    List<HotGrid> selectHotGrids(@Param("q") MonthQuestion question, @Param("most") int most);

    List<FindingCount> countFindings(@Param("q") MonthQuestion question);

    long countFlagged(@Param("q") MonthQuestion question);

    /** @return null while there are no cases */
    Instant selectFirstReport();
}
