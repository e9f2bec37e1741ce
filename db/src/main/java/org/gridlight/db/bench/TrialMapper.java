package org.gridlight.db.bench;

import java.util.List;
import org.apache.ibatis.annotations.Param;

/** Statements that make up open cases and look at what became of them. */
public interface TrialMapper {
    /** How many cases are open. */
    int countOpen();

    long selectLastCase();

    /** Limits of stages for all made-up classes, unless they are there. */
    int insertLimits(@Param("category") long category);

    /** From a key on; a third of them reported only, the others on their way. */
    int insertCases(@Param("first") long first, @Param("last") long last, @Param("category") long category,
            @Param("departments") int departments, @Param("streets") int streets,
            @Param("communities") int communities, @Param("grids") int grids);

    int insertReports(@Param("first") long first, @Param("last") long last);

    int insertClocks(@Param("first") long first, @Param("last") long last);

    /** Keys of the oldest cases in a state. */
    List<Long> selectInState(@Param("state") String state, @Param("most") int most);

    /** Steps that acts left. */
    long countSteps();

    int insertBurst(@Param("changes") int changes);

    int raiseHead(@Param("changes") int changes);

    /** Makes cases urgent whose handling is over its time. */
    int makeUrgent(@Param("cases") int cases);

    void turnAlarms();

    /** The head after the last row of the audit, whoever wrote that. */
    int putHead();
}
