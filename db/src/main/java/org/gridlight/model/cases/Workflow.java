package org.gridlight.model.cases;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gridlight.model.people.Role;

/**
 * The workflow as the record has it (流转规则), for the mode of operation that holds now. The buttons of a screen come
 * from here; whether an act is done decides the record, which also looks at who did what before.
 *
 * <p>Immutable, safe for use by many threads.
 */
public record Workflow(OperationMode mode, List<Transition> transitions, Map<CaseAction, Needs> needs,
        Map<CaseAction, Set<Ask>> asks, Map<CaseAction, List<Reason>> reasons, Set<CaseState> ended) {
    /** One move that one role may make. */
    public record Transition(CaseState from, CaseAction action, CaseState to, Role role) {}

    /** What an action asks for. @param verdict a yes or no (属实、达标) */
    public record Needs(boolean opinion, boolean department, boolean verdict) {}

    /** A reason that may be chosen (理由类别), as the centre words it. @param code its name in the record, for counting */
    public record Reason(String code, String words, String inEnglish) {}

    private static final Set<CaseAction> PASSED_ON = Set.of(CaseAction.DISPATCH, CaseAction.REDISPATCH,
            CaseAction.DISPATCH_JOINT, CaseAction.DISPATCH_SECOND, CaseAction.SIGN_FOR, CaseAction.FEEDBACK);
    private static final Needs NOTHING = new Needs(false, false, false);

    public Workflow {
        transitions = List.copyOf(transitions);
        needs = Map.copyOf(needs);
        asks = Map.copyOf(asks);
        reasons = Map.copyOf(reasons);
        ended = Set.copyOf(ended);
    }

    /** One whose actions ask for nothing but opinions, units and verdicts. */
    public Workflow(OperationMode mode, List<Transition> transitions, Map<CaseAction, Needs> needs,
            Set<CaseState> ended) {
        this(mode, transitions, needs, Map.of(), Map.of(), ended);
    }

    /** What somebody with these roles may do with a case in this state, in the order of {@link CaseAction}. */
    public List<CaseAction> possible(CaseState state, Set<Role> roles) {
        return Arrays.stream(CaseAction.values())
                .filter(action -> action != CaseAction.REGISTER && allows(state, action, roles)).toList();
    }

    /** Whether somebody with these roles may take down a new report. */
    public boolean mayRegister(Set<Role> roles) {
        return allows(CaseState.DRAFT, CaseAction.REGISTER, roles);
    }

    private boolean allows(CaseState state, CaseAction action, Set<Role> roles) {
        return transitions.stream()
                .anyMatch(move -> move.from == state && move.action == action && roles.contains(move.role));
    }

    /** Whether somebody with these roles may send some case to a unit, or handle one that was sent. */
    public boolean passesOn(Set<Role> roles) {
        return transitions.stream().anyMatch(move -> PASSED_ON.contains(move.action) && roles.contains(move.role));
    }

    /** The state after an action; empty when it is not possible, for anybody. */
    public Optional<CaseState> after(CaseState state, CaseAction action) {
        return transitions.stream().filter(move -> move.from == state && move.action == action)
                .map(Transition::to).findFirst();
    }

    public Needs needs(CaseAction action) {
        return needs.getOrDefault(action, NOTHING);
    }

    /** What else an action asks for. */
    public Set<Ask> asks(CaseAction action) {
        return asks.getOrDefault(action, Set.of());
    }

    /** The reasons that may be chosen for an action, in the order of the centre; empty when it has no list. */
    public List<Reason> reasons(CaseAction action) {
        return reasons.getOrDefault(action, List.of());
    }

    /** Whether an action leads from one state to another somewhere; others stand beside the state. */
    public boolean moves(CaseAction action) {
        return transitions.stream().anyMatch(move -> move.action == action && move.from != move.to);
    }

    /** Whether a case has come to its end in this state. */
    public boolean isEnded(CaseState state) {
        return ended.contains(state);
    }
}
