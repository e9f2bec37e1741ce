package org.gridlight.model.cases;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.gridlight.model.clock.CalendarFile;
import org.gridlight.model.clock.LimitUnit;
import org.gridlight.model.clock.WorkClock;

/**
 * Which clock a stage runs on: the hall's day and night (受理、立案、派遣、结案), the inspectors' shifts (核实、核查), working
 * time (处置). What is urgent runs through. The database has the same rule in {@code work_calendar_of}.
 *
 * <p>Immutable, safe for use by many threads.
 */
public record CaseClocks(WorkClock hall, WorkClock inspectors, WorkClock working) {
    private static final Duration WORKING_DAY = Duration.ofHours(8);

    /** The shipped calendars in the zone of a centre. Costs some milliseconds. */
    public static CaseClocks shipped(ZoneId zone) {
        return new CaseClocks(new WorkClock(CalendarFile.shipped(CalendarFile.HALL, zone)),
                new WorkClock(CalendarFile.shipped(CalendarFile.INSPECTORS, zone)),
                new WorkClock(CalendarFile.shipped(CalendarFile.WORKING, zone)));
    }

    /** The clock of a limit in a stage. */
    public WorkClock of(Stage stage, LimitUnit unit) {
        if (unit.runsThrough()) {
            return hall;
        }
        return switch (stage) {
            case VERIFY, CHECK -> inspectors;
            case HANDLE, ARRIVE -> working;
            case ACCEPT, FILE, DISPATCH, CLOSE -> hall;
        };
    }

    /**
     * The unit in which the time of an open case is said: that of its limit. A due time that was imported has none, so
     * a working day or more is said in working days.
     */
    public LimitUnit unit(OpenCase one) {
        if (one.stageUnit() != null) {
            return one.stageUnit();
        }
        if (one.stage() != Stage.HANDLE && one.stage() != Stage.ARRIVE) {
            return LimitUnit.MINUTE;
        }
        if (one.urgent()) {
            return LimitUnit.URGENT_HOUR;
        }
        boolean days = one.stageStarted() != null && one.stageDue() != null
                && working.worked(one.stageStarted(), one.stageDue()).compareTo(WORKING_DAY) >= 0;
        return days ? LimitUnit.WORK_DAY : LimitUnit.WORK_HOUR;
    }

    /**
     * What is left of the stage, in the time its clock counts; negative when overdue, empty without a limit. A check
     * waits for no inspector at night.
     */
    public Optional<Duration> left(OpenCase one, Instant now) {
        return Optional.ofNullable(one.stageDue()).map(due -> left(clock(one), now, due));
    }

    /** Past its due time it is overdue, even before the clock counts again: at night, on a day off. */
    public static Duration left(WorkClock clock, Instant now, Instant due) {
        var left = clock.remaining(now, due);
        return left.isZero() && now.isAfter(due) ? Duration.ofNanos(-1) : left;
    }

    private WorkClock clock(OpenCase one) {
        if (one.stage() == Stage.VERIFY || one.stage() == Stage.CHECK) {
            return inspectors;
        }
        return one.stage() == null ? working : of(one.stage(), unit(one));
    }
}
