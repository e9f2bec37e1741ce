package org.gridlight.client.cases.ask;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridlight.model.cases.Ask;
import org.gridlight.model.cases.FoundCase;
import org.gridlight.model.cases.Workflow;
import org.gridlight.model.people.Unit;

/**
 * What there is to choose from.
 *
 * @param reasons    of the action, in the order of the centre
 * @param units      units that cases are sent to
 * @param teams      teams of the own unit
 * @param conditions filing conditions of the case's class
 * @param alike      cases that may be the same matter, offered before anything is typed
 * @param zone       in which a day ends
 */
public record AskSource(List<Workflow.Reason> reasons, List<Unit> units, List<Unit> teams, List<Condition> conditions,
        List<FoundCase> alike, ZoneId zone) {
    /** A filing condition (立案条件). */
    public record Condition(long id, String words) {}

    public AskSource {
        reasons = List.copyOf(reasons);
        units = List.copyOf(units);
        teams = List.copyOf(teams);
        conditions = List.copyOf(conditions);
        alike = List.copyOf(alike);
    }

    /** What there is a choice for: a form that asks for nothing is not opened. */
    public Set<Ask> worthAsking(Set<Ask> asks) {
        return asks.stream().filter(ask -> switch (ask) {
            case REASON -> !reasons.isEmpty();
            case CONDITION -> conditions.size() > 1;
            case REQUEST -> false;
            default -> true;
        }).collect(Collectors.toUnmodifiableSet());
    }
}
