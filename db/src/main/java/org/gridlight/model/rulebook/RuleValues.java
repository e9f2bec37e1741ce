package org.gridlight.model.rulebook;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gridlight.model.alarm.AlarmPriority;
import org.gridlight.model.alarm.AlarmSeverity;
import org.gridlight.model.light.LightRule;
import org.gridlight.model.light.UnitLightRule;

/** Rules of lights as the values of a rule that people change, and back. */
public final class RuleValues {
    private static final int WHOLE = 100;

    private RuleValues() {}

    /** The values of a rule for clocks. */
    public static Map<String, String> of(LightRule rule) {
        var values = new LinkedHashMap<String, String>();
        values.put("preset", rule.preset().name());
        values.put("yellow", String.valueOf(rule.yellowPercent()));
        values.put("cap", String.valueOf(rule.cap().toMinutes()));
        values.put("floor", String.valueOf(rule.floor().toMinutes()));
        values.put("stuck", String.valueOf(rule.stuckPercent()));
        values.put("far", String.valueOf(rule.farPercent()));
        return values;
    }

    /** The values of a rule for units. */
    public static Map<String, String> of(UnitLightRule rule) {
        var values = new LinkedHashMap<String, String>();
        values.put("kind", rule.kind().name());
        values.put("redPercent", String.valueOf(rule.redPercent()));
        values.put("redCases", String.valueOf(rule.redCases()));
        values.put("urgent", rule.urgentIsRed() ? "1" : "0");
        values.put("far", rule.timesLimit() > 0 ? "1" : "0");
        values.put("yellow", String.valueOf(rule.yellowPercent()));
        return values;
    }

    /** A rule for clocks. @throws IllegalArgumentException when the values make none */
    public static LightRule lightRule(Map<String, String> values) {
        return new LightRule(LightRule.Preset.valueOf(values.get("preset")), number(values, "yellow"),
                Duration.ofMinutes(number(values, "cap")), Duration.ofMinutes(number(values, "floor")),
                number(values, "stuck"), number(values, "far"));
    }

    /** A rule for units. @param farPercent of the limit, by the widest rule for clocks; 0 for never */
    public static UnitLightRule unitRule(Map<String, String> values, int farPercent) {
        return new UnitLightRule(UnitLightRule.Kind.valueOf(values.get("kind")), number(values, "redPercent"),
                number(values, "redCases"), values.get("urgent").equals("1"),
                values.get("far").equals("1") ? farPercent / WHOLE : 0, number(values, "yellow"));
    }

    /** The priority that a kind of alarm has at a severity. */
    public static AlarmPriority priority(Map<String, String> values, AlarmSeverity severity) {
        return AlarmPriority.valueOf(values.get(switch (severity) {
            case NONE, RED -> "priority";
            case HEAVY -> "heavyPriority";
            case GRAVE -> "gravePriority";
        }));
    }

    private static int number(Map<String, String> values, String name) {
        return Integer.parseInt(values.get(name));
    }
}
