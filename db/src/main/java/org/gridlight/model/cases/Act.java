package org.gridlight.model.cases;

import java.util.UUID;

/**
 * One action on one case, as it is asked for.
 *
 * @param id              made by the client, a new one for every wish; the same act sent twice is done once
 * @param expectedVersion version of the case that the person saw; another one is answered with Stale
 * @param opinion         opinion or reason, null for none
 * @param departmentId    the unit it is sent to, in dispatch and redispatch; else null
 * @param passed          the verdict, in answers to a check or verification; else null
 */
public record Act(UUID id, long caseId, int expectedVersion, CaseAction action, String opinion, Long departmentId,
        Boolean passed) {
    /** An action that says nothing but itself. */
    public static Act of(long caseId, int expectedVersion, CaseAction action) {
        return new Act(UUID.randomUUID(), caseId, expectedVersion, action, null, null, null);
    }

    /** The same with an opinion. */
    public Act saying(String words) {
        return new Act(id, caseId, expectedVersion, action, words, departmentId, passed);
    }

    /** The same to a unit. */
    public Act to(long unitId) {
        return new Act(id, caseId, expectedVersion, action, opinion, unitId, passed);
    }

    /** The same with a verdict. */
    public Act judging(boolean verdict) {
        return new Act(id, caseId, expectedVersion, action, opinion, departmentId, verdict);
    }
}
