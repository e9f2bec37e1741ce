package org.gridlight.client.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gridlight.model.rulebook.RuleKind;

/** The parts of the desk. Words under {@code rulebook.part.NAME}. */
enum RulePart {
    /** 亮灯规则. */
    LIGHTS(RuleKind.LIGHT),
    /** 单位亮灯规则. */
    UNITS(RuleKind.UNIT),
    /** 升级级别, and what stops it. */
    ESCALATION(RuleKind.ESCALATION, RuleKind.STOP),
    /** 会办规则. */
    MEETINGS(RuleKind.MEETING),
    /** 告警种类. */
    ALARMS(RuleKind.ALARM);

    private final List<RuleKind> kinds;

    RulePart(RuleKind... kinds) {
        this.kinds = List.of(kinds);
    }

    List<RuleKind> kinds() {
        return kinds;
    }

    /** The kind of which there can be one more; empty where there can not. */
    Optional<RuleKind> open() {
        return kinds.stream().filter(RuleKind::isOpen).findFirst();
    }

    static RulePart of(String name) {
        return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst().orElse(LIGHTS);
    }
}
