package org.gridlight.db.measures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Param;
import org.gridlight.model.cases.Finding;
import org.gridlight.model.measures.CallBackCounts;
import org.gridlight.model.measures.Dimension;
import org.gridlight.model.measures.MonthCounts;
import org.gridlight.model.measures.MonthMeasure;
import org.gridlight.model.measures.MonthQuestion;

/** Statements that count a period of assessment. */
public interface MonthMapper {
    /** A day of the centre's zone and the first moment after it. */
    record Day(LocalDate date, Instant until) {}

    /** How many cases were filed and closed on a day. */
    record DayCounts(LocalDate date, long filed, long closed) {}

    /** A unit grid with many reports. */
    record HotGrid(String code, String street, long reported, long open, String topCategory) {}

    /** A unit grid and how many reports it had. */
    record BusyGrid(long id, long reported) {}

    /** What a unit grid is called, where it lies, how many of its reports are open and what was reported there most. */
    record GridTitle(String code, String street, long open, String topCategory) {}

    /** How many reported cases bear a finding. */
    record FindingCount(Finding finding, long count) {}

    /** @param most marks beyond that number are not counted */
    Rolled selectRolled(@Param("from") Instant from, @Param("until") Instant until, @Param("most") int most);

    /** All together, in one row. @param rolled null to count from the record */
    MonthCounts total(@Param("q") MonthQuestion question, @Param("rolled") Rolled rolled);

    /** @param dimension DEPARTMENT, STREET, COMMUNITY or GRID @param rolled as in {@link #total} */
    List<MonthCounts> count(@Param("q") MonthQuestion question, @Param("dimension") Dimension dimension,
            @Param("rolled") Rolled rolled);

    /** @param dimension DEPARTMENT or STREET @return null when no group has that code */
    Long selectGroupId(@Param("dimension") Dimension dimension, @Param("code") String code);

    /** @param dimension as in {@link #count}, null for all @param groupId 0 for cases without a group, and for all */
    List<Long> selectIdsBehind(@Param("measure") MonthMeasure measure, @Param("q") MonthQuestion question,
            @Param("dimension") Dimension dimension, @Param("groupId") long groupId, @Param("most") int most);

    List<DayCounts> countDays(@Param("q") MonthQuestion question, @Param("days") List<Day> days);

    /** Of the whole days of the period. */
    List<DayCounts> selectRolledDays(@Param("rolled") Rolled rolled);

    /** @param rolled as in {@link #total} */
    List<BusyGrid> selectBusiestGrids(@Param("q") MonthQuestion question, @Param("most") int most,
            @Param("rolled") Rolled rolled);

    GridTitle selectGridTitle(@Param("q") MonthQuestion question, @Param("id") long id);

    List<FindingCount> countFindings(@Param("q") MonthQuestion question);

    long countFlagged(@Param("q") MonthQuestion question);

    List<CallBackCounts> countCallBacks(@Param("q") MonthQuestion question);

    /** @return null while there are no cases */
    Instant selectFirstReport();
}
