package org.gridlight.model.measures;

/**
 * The counts of one period of assessment for one group, or for all.
 *
 * <p>To be closed (应结案数) are cases with a limit that were closed in the period, and those past due and still open at
 * its end; suspended ones, and those that had ended otherwise than by closing by then, are left out, and simple ones solved
 * on the spot always. An upheld appeal (不计超期) leaves a case among the closed and takes it out of everything that
 * counts what is overdue, in this period and in those before. So shouldClose = closed + backlog and
 * closed = closedOnTime + closedOverdue + exempt.
 *
 * @param key code of the group, {@link MeasureCounts#NO_GROUP} for cases without one, empty for all
 * @param name what it is called
 * @param assessmentGroup group of like units in which a department is ranked (考评组), else null
 * @param reported reported in the period (上报数)
 * @param filed filed in the period (立案数)
 * @param shouldClose to be closed (应结案数)
 * @param closed of them closed (结案数)
 * @param closedOnTime of them closed not later than due (按期结案数)
 * @param closedOverdue of them closed later than due and not exempt (超期结案数)
 * @param backlog of them still open (积压案件)
 * @param carriedOver of those to be closed, overdue from before the period and not exempt (上期结转)
 * @param extended of those to be closed, with an extension (延期)
 * @param reworked of those to be closed, sent back after a check (返工)
 * @param withoutLimit closed in the period without a limit; in none of the other numbers
 * @param exempt of the closed, later than due, but excused by an upheld appeal (不计超期)
 * @param forcedClosed closed by force in the period (强制结案): no closing, and only a formula that says so counts it
 */
public record MonthCounts(
        String key,
        String name,
        String assessmentGroup,
        long reported,
        long filed,
        long shouldClose,
        long closed,
        long closedOnTime,
        long closedOverdue,
        long backlog,
        long carriedOver,
        long extended,
        long reworked,
        long withoutLimit,
        long exempt,
        long forcedClosed) {

    /** The count of one measure. */
    public long of(MonthMeasure measure) {
        return switch (measure) {
            case REPORTED -> reported;
            case FILED -> filed;
            case SHOULD_CLOSE -> shouldClose;
            case CLOSED -> closed;
            case CLOSED_ON_TIME -> closedOnTime;
            case CLOSED_OVERDUE -> closedOverdue;
            case BACKLOG -> backlog;
            case NOT_ON_TIME -> closedOverdue + backlog;
            case CARRIED_OVER -> carriedOver;
            case EXTENDED -> extended;
            case REWORKED -> reworked;
            case WITHOUT_LIMIT -> withoutLimit;
            case EXEMPT -> exempt;
            case FORCED_CLOSED -> forcedClosed;
        };
    }
}
