package org.gridlight.model.spotcheck;

import java.time.LocalDate;

/**
 * How much is drawn each day (抽查计划). Data of the centre, dated: a day is drawn by the plan in force on it.
 *
 * @param validFrom   first day it holds
 * @param cases       closed cases a day, 0 for none
 * @param grids       unit grids a day, 0 for none
 * @param closedSince days before the day of the check in which a case was closed to be drawn, at least 1: an older place
 *                    says nothing about the report any more
 */
public record SpotCheckPlan(LocalDate validFrom, int cases, int grids, int closedSince) {
    public SpotCheckPlan {
        if (cases < 0 || grids < 0 || closedSince < 1) {
            throw new IllegalArgumentException("cases " + cases + ", grids " + grids + ", closed since " + closedSince);
        }
    }

    /** First day of closing that is drawn from on that day; the last is the day before it. */
    public LocalDate closedFrom(LocalDate day) {
        return day.minusDays(closedSince);
    }
}
