package org.gridlight.reports.notices;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the weekly bulletin (城市管理案件周通报) says: a week from Saturday 00:00 to Friday 24:00.
 *
 * @param year        of the issue
 * @param issue       number in that year, from 1
 * @param from        Saturday
 * @param to          Friday
 * @param closed      cases closed in the week (办结)
 * @param inHand      cases in hand at its end (在办)
 * @param sentUp      cases at its end that were reported to others for coordination (上报协调); the three add up to all
 * @param units       a line a unit, in the order they are printed
 * @param red         units that stood under a red light in the week
 * @param dueNextWeek supervise slips and meeting decisions due in the week after
 * @param campaigns   campaigns and how many of their points are done
 * @param hints       weather and hints for the next week; may be empty
 * @param shiftLeader who drafted it
 * @param approver    leader who issues it
 * @param distributed to whom it goes: 报, 送, 发
 * @param issued      day of issue
 * @param rules       how the figures are counted, one line each
 * @param mark        the foot
 */
public record WeeklyBulletinContent(int year, int issue, LocalDate from, LocalDate to, int closed, int inHand,
        int sentUp, List<UnitLine> units, List<RedUnit> red, List<DueItem> dueNextWeek, List<Campaign> campaigns,
        List<String> hints, String shiftLeader, String approver, Distribution distributed, LocalDate issued,
        List<String> rules, PrintMark mark) {
    public WeeklyBulletinContent {
        units = List.copyOf(units);
        red = List.copyOf(red);
        dueNextWeek = List.copyOf(dueNextWeek);
        campaigns = List.copyOf(campaigns);
        hints = List.copyOf(hints);
        rules = List.copyOf(rules);
    }

    /** The same as another print. */
    public WeeklyBulletinContent with(PrintMark another) {
        return new WeeklyBulletinContent(year, issue, from, to, closed, inHand, sentUp, units, red, dueNextWeek,
                campaigns, hints, shiftLeader, approver, distributed, issued, rules, another);
    }

    /** The same with what an editor adds for the next week: weather, and what to look after. */
    public WeeklyBulletinContent hinting(List<String> added) {
        return new WeeklyBulletinContent(year, issue, from, to, closed, inHand, sentUp, units, red, dueNextWeek,
                campaigns, added, shiftLeader, approver, distributed, issued, rules, mark);
    }

    /** All of which the sentence tells. */
    public int all() {
        return closed + inHand + sentUp;
    }

    /**
     * A unit in the week.
     *
     * @param unit       its name
     * @param dispatched sent to it in the week
     * @param closed     done in the week
     * @param inHand     in hand at its end
     * @param overdue    of these overdue
     * @param closeRate  closed of all it should close, as a share of one; empty when there was none
     * @param redTimes   how often its light turned red
     * @param longest    by how much its latest case is late, in words; empty when none is
     * @param change     done more (or fewer) than in the week before; empty when nothing is known of it
     */
    public record UnitLine(String unit, int dispatched, int closed, int inHand, int overdue,
            Optional<BigDecimal> closeRate, int redTimes, String longest, Optional<Integer> change) {}

    /**
     * A unit that stood under a red light.
     *
     * @param unit      its name
     * @param cases     red cases
     * @param longest   by how much the latest is late, in words
     * @param explained whether it explained itself, in words of the screens
     */
    public record RedUnit(String unit, int cases, String longest, String explained) {}

    /**
     * A matter due next week.
     *
     * @param number of the slip or the minutes
     * @param kind   督办 or 会办, in words
     * @param matter what it is
     * @param unit   who has to act
     * @param due    until when
     */
    public record DueItem(String number, String kind, String matter, String unit, LocalDate due) {}

    /** A campaign (专项整治): how many points it has, how many are struck off. */
    public record Campaign(String name, int points, int struckOff) {}

    /** To whom it goes (报、送、发); empty ones leave a blank. */
    public record Distribution(String reportTo, String sendTo, String copyTo) {
        /** Nobody is named. */
        public static final Distribution BLANK = new Distribution("", "", "");
    }
}
