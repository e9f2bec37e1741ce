package org.gridlight.model.cases;

import java.time.Instant;

/**
 * A campaign (专项整治、专项普查): a list of points, each claimed and handled as a case or struck off.
 *
 * @param caseId its own case, the parent of all that come out of it
 * @param areaId 0 for everywhere
 * @param dueAt  when all points are to be struck off; null for no time
 * @param points how many there are
 * @param claimed how many of them became cases
 * @param free   how many nobody has claimed or struck off
 * @param struck how many are done with (销号): their case is over, or there was nothing to do
 */
public record Campaign(long id, long caseId, String caseNo, Kind kind, String name, String category, long areaId,
        String area, Instant dueAt, Instant openedAt, String openedBy, CaseState state, int points, int claimed,
        int free, int struck) {
    /** Putting right, counting, or what one storm did (专项整治、专项普查、风雨灾情). */
    public enum Kind {
        SPECIAL,
        CENSUS,
        STORM
    }
}
