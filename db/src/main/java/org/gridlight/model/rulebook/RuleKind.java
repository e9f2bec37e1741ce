package org.gridlight.model.rulebook;

import static org.gridlight.model.rulebook.RuleField.choice;
import static org.gridlight.model.rulebook.RuleField.number;
import static org.gridlight.model.rulebook.RuleField.text;
import static org.gridlight.model.rulebook.RuleField.yes;

import java.util.List;

/** The kinds of rules that people change; names of the record. The bounds are those of {@code rule_fault}. */
public enum RuleKind {
    /** When the light of a clock turns (亮灯规则), of a stage and a class: stage|class. */
    LIGHT(choice("preset", "WARNING", "BACKLOG"), number("yellow", 0, 100), number("cap", 0, 100_000),
            number("floor", 0, 100_000), number("stuck", 100, 1_000), number("far", 0, 1_000)),
    /** By which a unit gets its light (单位亮灯规则): board|group|unit. */
    UNIT(choice("kind", "SHARE", "ANY", "COUNT"), number("redPercent", 0, 100), number("redCases", 1, 100_000),
            yes("urgent"), yes("far"), number("yellow", 0, 100)),
    /** Who hears of a red light that nobody answers (升级级别): unit|level. */
    ESCALATION(choice("circle", "MICRO", "SMALL", "GREAT"), number("days", 1, 60), text("post", 64, false),
            text("person", 64, true), choice("role", "", "shiftLeader", "leader", "supervisor", "assessmentHead")),
    /** What keeps a notice from climbing (停止升级). */
    STOP(yes("enabled")),
    /** What comes onto the agenda of a joint meeting (会办规则). */
    MEETING(yes("enabled"), number("position", 1, 5), number("least", 0, 3_650)),
    /** How alarms of a kind behave (告警种类). */
    ALARM(yes("enabled"), choice("priority", "LOW", "MEDIUM", "HIGH"), choice("heavyPriority", "LOW", "MEDIUM", "HIGH"),
            choice("gravePriority", "LOW", "MEDIUM", "HIGH"), number("heavyCases", 0, 100_000),
            number("graveCases", 0, 100_000), number("heavyDays", 0, 365), number("delay", 0, 86_400),
            number("repeatTimes", 0, 100), number("repeatSeconds", 0, 86_400), number("recovery", 0, 86_400),
            number("acknowledge", 1, 10_080), number("acknowledgeMost", 1, 10_080), number("nag", 0, 1_440),
            yes("latching"), yes("sound"), text("guidance", 1_000, false), text("guidanceEnglish", 1_000, false));

    private final List<RuleField> fields;

    RuleKind(RuleField... fields) {
        this.fields = List.of(fields);
    }

    /** What a rule of this kind says, in the order in which it is asked for. */
    public List<RuleField> fields() {
        return fields;
    }

    /** Whether there can be one more, for something narrower, and such a one can end. */
    public boolean isOpen() {
        return this == LIGHT || this == UNIT || this == ESCALATION;
    }
}
