package org.gridlight.db.measures;

import java.util.List;
import org.apache.ibatis.annotations.Param;
import org.gridlight.model.measures.MonthQuestion;
import org.gridlight.model.measures.WorkMeasure;

/** Statements that count the work of units, streets and people. */
public interface WorkMapper {
    /** How many cases one of them has. */
    record Counted(String key, String name, long number) {}

    /** Those that have cases, by key. */
    List<Counted> count(@Param("work") WorkMeasure measure, @Param("q") MonthQuestion question);

    /** The cases of one of them, in the order of reports. */
    List<Long> selectIdsBehind(@Param("work") WorkMeasure measure, @Param("q") MonthQuestion question,
            @Param("code") String key, @Param("most") int most);

    /** On how many days of the period an inspector with a grid in a street was on the roster. */
    List<Counted> countPatrolDays(@Param("q") MonthQuestion question);
}
