package org.gridlight.model.cases;

import java.time.Instant;
import org.gridlight.model.clock.ClockCourse;

/**
 * The clock of one stage of a case, with all that moved it.
 *
 * @param unit         whose time it is, in handling; null for the centre's own stages
 * @param calendar     the calendar it runs on
 * @param due          when the record says it is due; null without a limit and while it stands still
 * @param stopped      null while it runs
 * @param misdirected  whether it was spent with a unit that was the wrong one (错派用时): it is the dispatcher's
 */
public record StageCourse(Stage stage, String unit, String calendar, ClockCourse course, Instant due, Instant stopped,
        boolean misdirected) {}
