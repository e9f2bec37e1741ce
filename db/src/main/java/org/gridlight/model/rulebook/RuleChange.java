package org.gridlight.model.rulebook;

import java.time.Instant;
import java.util.Map;

/**
 * A change of a rule, kept for good.
 *
 * @param maker   who asked for it
 * @param from    from when it holds
 * @param applied when it came into force; null while it is planned, and when it never did
 * @param ended   when it was taken back, replaced or found impossible before its time; null when it was not
 * @param endedBy who took it back or replaced it; null when it was found impossible
 * @param before  null when there was no rule
 * @param after   null when the rule ended
 */
public record RuleChange(long id, RuleKind kind, String scope, Instant made, String maker, Instant from,
        Instant applied, Instant ended, String endedBy, Map<String, String> before, Map<String, String> after) {
    /** Whether it is still to come. */
    public boolean isPlanned() {
        return applied == null && ended == null;
    }
}
