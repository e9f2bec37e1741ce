package org.gridlight.client.rules;

import org.gridlight.model.rulebook.BoardTrial;

/** What a change of a rule would do now. */
sealed interface RuleEffect {
    /** Lights of units and cases. */
    record Lights(BoardTrial.Turned turned) implements RuleEffect {}

    /** Alarms on the list whose priority would be another, of so many of the kind. */
    record Alarms(int changed, int listed) implements RuleEffect {}

    /** Open notices that this level would be told of next. */
    record Notices(long next) implements RuleEffect {}

    /** Open notices that are held by this now. */
    record Held(long notices) implements RuleEffect {}

    /** Cases that a rule of meetings finds, before and after. */
    record Agenda(long before, long after) implements RuleEffect {}
}
