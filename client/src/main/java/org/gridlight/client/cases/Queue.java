package org.gridlight.client.cases;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.gridlight.db.cases.OpenCaseStore;
import org.gridlight.model.cases.CaseState;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.cases.Workflow;
import org.gridlight.model.people.Role;

/** The queues of the hall (队列) in the order in which a case goes through them. Their words stand in the glossary. */
public enum Queue {
    POOL("q.pool", CaseState.REPORTED),
    VERIFYING("state.VERIFYING", CaseState.VERIFYING),
    FILING("q.filing", CaseState.PENDING_FILING),
    DISPATCH("q.dispatch", CaseState.PENDING_DISPATCH),
    RETURNED("q.returned", CaseState.RETURNED),
    DISPUTED("q.disputed", CaseState.DISPUTED),
    TO_SIGN("q.toSign", CaseState.PENDING_HANDLE),
    IN_HAND("q.inHand", CaseState.HANDLING),
    REWORK("q.rework", CaseState.REWORK),
    SUSPENDED("q.suspended", CaseState.SUSPENDED),
    TO_CHECK("state.PENDING_CHECK", CaseState.HANDLED, CaseState.PENDING_CHECK),
    CHECKING("state.CHECKING", CaseState.CHECKING),
    CLOSING("q.closing", CaseState.PENDING_CLOSE),
    ALL("cases.queue.all");

    private final String word;
    private final Set<CaseState> states;

    Queue(String word, CaseState... states) {
        this.word = word;
        this.states = states.length == 0
                ? EnumSet.allOf(CaseState.class).stream().filter(OpenCaseStore::isOpen)
                        .collect(() -> EnumSet.noneOf(CaseState.class), Set::add, Set::addAll)
                : EnumSet.copyOf(List.of(states));
    }

    /** Key of its word. */
    public String word() {
        return word;
    }

    boolean holds(OpenCase one) {
        return states.contains(one.state());
    }

    /** Those in which somebody with these roles can do something, and the one of all. */
    static List<Queue> of(Workflow workflow, Set<Role> roles) {
        return Arrays.stream(values()).filter(queue -> queue == ALL
                || queue.states.stream().anyMatch(state -> !workflow.possible(state, roles).isEmpty())).toList();
    }
}
