package org.gridlight.model.cases;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.gridlight.model.people.Role;

/**
 * A request beside the state of a case (申请), immutable.
 *
 * @param ordinal   how manieth of its kind in the case, counting those granted before
 * @param level     the level that decides now, or decided last; from 1
 * @param levels    how many levels there are; the last one has the effect
 * @param deciders  who decides on that level; empty once it is decided
 * @param unit      the unit the case was with, null for none
 * @param who       who asked, null when it was imported
 * @param caseState state of the case when it was asked
 * @param reason    code in the list of {@link RequestKind#action()}, null for an appeal
 * @param words     what was written with it, null for nothing
 * @param until     until when it is asked for, null for kinds without a date
 * @param dueBefore when the case was due as it was asked; null without a limit
 * @param dueAfter  when it is due since an extension was granted, else null
 * @param ended     when it was granted, refused or became moot; null while it is pending
 * @param resumed   when a suspension ended, else null
 * @param misfiled  of a void case, whether it was filed by mistake; else null
 * @param ruling    of a granted return, else null
 * @param decisions one a level, the first level first
 */
public record CaseRequest(long id, long caseId, RequestKind kind, int ordinal, RequestState state, int level,
        int levels, Set<Role> deciders, String unit, String who, Instant askedAt, CaseState caseState, String reason,
        String words, Instant until, Instant dueBefore, Instant dueAfter, Instant ended, Instant resumed,
        Boolean misfiled, ReturnRuling ruling, List<Decision> decisions) {
    /**
     * What one level decided.
     *
     * @param who    null when it was imported
     * @param reason code in the list of {@link CaseAction#REFUSE}, null for a yes
     * @param words  null for none
     */
    public record Decision(int level, String who, Instant at, boolean granted, String reason, String words) {}

    public CaseRequest {
        deciders = Set.copyOf(deciders);
        decisions = List.copyOf(decisions);
    }

    public boolean isPending() {
        return state == RequestState.PENDING;
    }

    /** The act that says yes on the level that decides now. */
    public Act approval() {
        return Act.of(caseId, Act.ANY_VERSION, CaseAction.APPROVE).with(Ask.REQUEST.key(), id);
    }

    /** The act that says no. @param why code in the list of {@link CaseAction#REFUSE} */
    public Act refusal(String why) {
        return Act.of(caseId, Act.ANY_VERSION, CaseAction.REFUSE).with(Ask.REQUEST.key(), id).with(Act.REASON, why);
    }
}
