package org.gridlight.client.queue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongPredicate;
import org.gridlight.model.cases.Act;
import org.gridlight.model.cases.Ask;
import org.gridlight.model.cases.CaseAction;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.cases.Workflow;
import org.gridlight.model.people.Role;

/**
 * What one action would do to several cases: those it is sent for, and those that are left out with the reason. Whether it
 * is done decides the record, case by case. Immutable.
 */
record BatchPlan(CaseAction action, List<OpenCase> doing, List<Left> left) {
    /** Needs the case before one's eyes, or has a desk of its own. */
    private static final Set<CaseAction> ONE_BY_ONE = EnumSet.of(CaseAction.REGISTER, CaseAction.CLOSE,
            CaseAction.FORCE_CLOSE,
            CaseAction.APPROVE, CaseAction.REFUSE, CaseAction.FEEDBACK, CaseAction.FEEDBACK_ON_BEHALF);
    /** What can be said for several at once. */
    private static final Set<Ask> FOR_ALL = EnumSet.of(Ask.REASON, Ask.UNTIL, Ask.UNITS, Ask.LEVEL, Ask.LEADER,
            Ask.CONDITION);

    /** Why a case is left out. Words under {@code queue.batch.left.NAME}. */
    enum Why {
        STATE,
        HELD,
        REQUESTED
    }

    /** A case that is left out. */
    record Left(OpenCase one, Why why) {}

    BatchPlan {
        doing = List.copyOf(doing);
        left = List.copyOf(left);
    }

    /** What somebody with these roles may do with some of these cases together, and with how many. */
    static Map<CaseAction, Integer> possible(Workflow workflow, Set<Role> roles, Collection<OpenCase> cases) {
        var counts = new LinkedHashMap<CaseAction, Integer>();
        for (var action : CaseAction.values()) {
            if (isForSeveral(workflow, action)) {
                int count = (int) cases.stream().filter(one -> allows(workflow, roles, action, one)).count();
                if (count > 0) {
                    counts.put(action, count);
                }
            }
        }
        return counts;
    }

    private static boolean isForSeveral(Workflow workflow, CaseAction action) {
        return !ONE_BY_ONE.contains(action) && !workflow.needs(action).verdict()
                && FOR_ALL.containsAll(workflow.asks(action));
    }

    private static boolean allows(Workflow workflow, Set<Role> roles, CaseAction action, OpenCase one) {
        return workflow.possible(one.state(), roles).contains(action);
    }

    /** @param held whether somebody else has a case in hand */
    static BatchPlan of(Workflow workflow, Set<Role> roles, CaseAction action, Collection<OpenCase> cases,
            LongPredicate held) {
        var doing = new ArrayList<OpenCase>();
        var left = new ArrayList<Left>();
        for (var one : cases) {
            if (!allows(workflow, roles, action, one)) {
                left.add(new Left(one, Why.STATE));
            } else if (held.test(one.id())) {
                left.add(new Left(one, Why.HELD));
            } else if (!one.requested().isEmpty() && !workflow.moves(action)) {
                left.add(new Left(one, Why.REQUESTED));
            } else {
                doing.add(one);
            }
        }
        return new BatchPlan(action, doing, left);
    }

    /** The acts, each for the version that was seen. @param unitId null for none */
    List<Act> acts(String opinion, Long unitId, Map<String, Object> detail) {
        return doing.stream().map(one -> {
            var act = Act.of(one.id(), one.version(), action);
            act = opinion.isBlank() ? act : act.saying(opinion.strip());
            act = unitId == null ? act : act.to(unitId);
            for (var said : detail.entrySet()) {
                act = act.with(said.getKey(), said.getValue());
            }
            return act;
        }).toList();
    }
}
