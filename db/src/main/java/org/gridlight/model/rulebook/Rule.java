package org.gridlight.model.rulebook;

import java.time.Instant;
import java.util.Map;

/**
 * A rule as it holds now.
 *
 * @param scope  for what it holds, as {@code rule_change.scope} writes it; empty parts for all
 * @param values by the names of the fields of its kind; empty for one that is only planned
 * @param from   since when it holds; null for one that came with the program
 * @param maker  who made it so; null for one that came with the program
 * @param seen   key of its last change, planned ones too; 0 when nobody ever changed it
 * @param plan   what it will become; null when nothing is planned
 */
public record Rule(RuleKind kind, String scope, Map<String, String> values, Instant from, String maker, long seen,
        RuleChange plan) {
    public Rule {
        values = Map.copyOf(values);
    }

    /** One part of its scope, from 0; empty for all. */
    public String part(int position) {
        var parts = scope.split("\\|", -1);
        return position < parts.length ? parts[position] : "";
    }

    /** Whether it is the one that holds where no other does. */
    public boolean isWidest() {
        return scope.replace("|", "").isEmpty();
    }

    /** Whether it can end; the record decides all the same. */
    public boolean isEndable() {
        return !values.isEmpty() && kind.isOpen() && !isWidest()
                && !(kind == RuleKind.ESCALATION && scope.equals("|1"));
    }
}
