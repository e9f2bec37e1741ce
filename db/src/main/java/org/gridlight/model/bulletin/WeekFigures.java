package org.gridlight.model.bulletin;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the bulletin of a week counts. Closed (办结) are filed cases that were closed in the week; in hand (在办) and sent up
 * (上报协调) are together all filed cases that were neither closed nor ended otherwise at its end. Sent up are those whose
 * owner is disputed or that were passed to a higher level.
 *
 * @param week      the week
 * @param until     its end, or the moment of counting when that is earlier
 * @param closed    done in the week
 * @param inHand    in hand at its end
 * @param sentUp    waiting for others at its end
 * @param units     a line a unit, those with most in hand first
 * @param red       units that stood under a red light in the week, the longest overdue first
 * @param due       what is due in the week after
 * @param campaigns campaigns that were open in the week
 */
public record WeekFigures(BulletinWeek week, Instant until, int closed, int inHand, int sentUp, List<UnitWeek> units,
        List<RedUnit> red, List<DueMatter> due, List<CampaignWeek> campaigns) {
    public WeekFigures {
        units = List.copyOf(units);
        red = List.copyOf(red);
        due = List.copyOf(due);
        campaigns = List.copyOf(campaigns);
    }

    /** All that the sentence of the bulletin tells of. */
    public int all() {
        return closed + inHand + sentUp;
    }

    /**
     * A unit in the week.
     *
     * @param unitId       key of the department; 0 for cases without one
     * @param name         empty for cases that are not sent to a unit
     * @param dispatched   sent to it in the week and still or last with it (本周派遣)
     * @param closed       closed in the week
     * @param open         neither closed nor ended at the end of the week, sent up or not
     * @param overdue      of these past due, with the unit and not handled in time
     * @param closeRate    closed of all to be closed in the week, by the counting rules of the month; empty without any
     * @param redTimes     how often its light turned red
     * @param oldestDue    when the longest overdue of these was due; null when none is
     * @param closedBefore closed in the week before
     */
    public record UnitWeek(long unitId, String name, int dispatched, int closed, int open, int overdue,
            Optional<BigDecimal> closeRate, int redTimes, Instant oldestDue, int closedBefore) {}

    /**
     * A unit that stood under a red light in the week.
     *
     * @param cases  red cases at the end of the week
     * @param notice how far its last notice of the week is, a name of the states of notices; null when there was none
     * @param late   whether the explanation did not come in time
     */
    public record RedUnit(long unitId, String name, int cases, Instant oldestDue, String notice, boolean late) {}

    /** A demand (督办) or a decision of a meeting (会办) that is due next week. @param meeting whether it is of a meeting */
    public record DueMatter(String number, boolean meeting, String matter, String unit, Instant due) {}

    /** A campaign. @param points of its list; @param struckOff of them over by the end of the week */
    public record CampaignWeek(String name, LocalDate opened, int points, int struckOff) {}
}
