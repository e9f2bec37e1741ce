package org.gridlight.model.cases;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * One action on one case, as it is asked for.
 *
 * @param id              made by the client, a new one for every wish; the same act sent twice is done once
 * @param expectedVersion version of the case that the person saw; another one is answered with Stale. {@link #ANY_VERSION}
 *                        for what stands beside the state
 * @param opinion         opinion or reason, null for none
 * @param departmentId    the unit it is sent to, in dispatch and redispatch; else null
 * @param passed          the verdict, in answers to a check or verification; else null
 * @param detail          what else it says, by name: numbers, texts, truth values, lists and maps of these; never null
 */
public record Act(UUID id, long caseId, int expectedVersion, CaseAction action, String opinion, Long departmentId,
        Boolean passed, Map<String, Object> detail) {
    /** No version is looked at: for an action that moves nothing. */
    public static final int ANY_VERSION = 0;
    /** Name under which the detail keeps a reason that was chosen from the list of the action. */
    public static final String REASON = "reason";

    public Act {
        detail = Map.copyOf(detail);
    }

    /** The same without a detail. */
    public Act(UUID id, long caseId, int expectedVersion, CaseAction action, String opinion, Long departmentId,
            Boolean passed) {
        this(id, caseId, expectedVersion, action, opinion, departmentId, passed, Map.of());
    }

    /** An action that says nothing but itself. */
    public static Act of(long caseId, int expectedVersion, CaseAction action) {
        return new Act(UUID.randomUUID(), caseId, expectedVersion, action, null, null, null);
    }

    /** The same with an opinion. */
    public Act saying(String words) {
        return new Act(id, caseId, expectedVersion, action, words, departmentId, passed, detail);
    }

    /** The same to a unit. */
    public Act to(long unitId) {
        return new Act(id, caseId, expectedVersion, action, opinion, unitId, passed, detail);
    }

    /** The same with a verdict. */
    public Act judging(boolean verdict) {
        return new Act(id, caseId, expectedVersion, action, opinion, departmentId, verdict, detail);
    }

    /** The same with something more. @param value a number, text, truth value, or a list or map of these */
    public Act with(String name, Object value) {
        var more = new HashMap<>(detail);
        more.put(name, value);
        return new Act(id, caseId, expectedVersion, action, opinion, departmentId, passed, more);
    }
}
