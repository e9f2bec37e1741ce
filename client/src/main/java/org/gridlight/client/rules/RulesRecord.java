package org.gridlight.client.rules;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.rulebook.Rule;
import org.gridlight.model.rulebook.RuleChange;

/** What the desk of rules asks the record. Every call may block and may refuse. Safe for many threads. */
interface RulesRecord {
    /**
     * One part as it is now.
     *
     * @param may whether this person may change it
     */
    record Book(List<Rule> rules, List<RuleChange> changes, boolean may) {
        public Book {
            rules = List.copyOf(rules);
            changes = List.copyOf(changes);
        }
    }

    /** What a rule can be for: units, streets, communities, groups, classes, by name. */
    RuleScopes scopes();

    Book book(RulePart part);

    /**
     * What would change if a rule were so now.
     *
     * @param values null for a rule that ends
     * @param cases  all open cases
     */
    RuleEffect effect(Rule rule, Map<String, String> values, Collection<OpenCase> cases);

    /** @param from null for now */
    void put(UUID id, Rule rule, Instant from, Map<String, String> values);

    /** @param from null for now */
    void end(UUID id, Rule rule, Instant from);

    void withdraw(UUID id, RuleChange planned);
}
