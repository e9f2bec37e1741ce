package org.gridlight.db.measures;

import java.util.List;
import org.apache.ibatis.annotations.Param;
import org.gridlight.model.cases.Stage;
import org.gridlight.model.measures.DayQuestion;
import org.gridlight.model.measures.DayStep;
import org.gridlight.model.measures.HalfHour;

/** Statements that count a day. */
public interface DayMapper {
    /** How many cases took a step. */
    record Taken(DayStep step, long cases) {}

    /** How many clocks of a stage stopped, and how many of them in time. */
    record Stopped(Stage stage, long stopped, long onTime) {}

    List<Taken> countSteps(@Param("q") DayQuestion question);

    List<Stopped> countStopped(@Param("q") DayQuestion question);

    /** Only those in which something happened, in no order. */
    List<HalfHour> countHalfHours(@Param("q") DayQuestion question);

    /** Latest first. */
    List<Long> selectIdsBehind(@Param("step") DayStep step, @Param("q") DayQuestion question,
            @Param("most") int most);
}
