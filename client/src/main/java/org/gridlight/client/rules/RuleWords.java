package org.gridlight.client.rules;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gridlight.model.light.Light;
import org.gridlight.model.light.LightBoard;
import org.gridlight.model.people.Role;
import org.gridlight.model.rulebook.BoardTrial;
import org.gridlight.model.rulebook.Rule;
import org.gridlight.model.rulebook.RuleChange;
import org.gridlight.model.rulebook.RuleField;
import org.gridlight.model.rulebook.RuleKind;
import org.gridlight.model.words.Words;

/** How rules are said. Holds no state. */
record RuleWords(Words words, ZoneId zone) {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    /** More names than that nobody reads. */
    private static final int NAMED = 8;

    String say(String key, Object... arguments) {
        return words.say(key, arguments);
    }

    String at(Instant moment) {
        return MINUTE.format(moment.atZone(zone));
    }

    /** For what a rule holds. */
    String scope(RuleKind kind, Rule rule, RuleScopes scopes) {
        return switch (kind) {
            case LIGHT -> say("rulebook.scope.LIGHT", stage(rule.part(0)), category(rule.part(1), scopes));
            case UNIT -> unitScope(rule.part(0), rule.part(1), rule.part(2), scopes);
            case ESCALATION -> say("rulebook.scope.ESCALATION", escalated(rule.part(0), scopes), rule.part(1));
            case STOP -> say("rulebook.stop." + rule.scope());
            case MEETING -> say("meeting.rule." + rule.scope());
            case ALARM -> say("alarmKind." + rule.scope());
        };
    }

    String stage(String stage) {
        return stage.isEmpty() ? say("rulebook.allStages") : say("cases.stage." + stage);
    }

    String category(String code, RuleScopes scopes) {
        return code.isEmpty() ? say("rulebook.allClasses") : scopes.categories().getOrDefault(code, code);
    }

    String escalated(String unit, RuleScopes scopes) {
        return unit.isEmpty() ? say("rulebook.allUnits") : scopes.unit(LightBoard.UNIT, unit);
    }

    String unitScope(String board, String group, String unit, RuleScopes scopes) {
        if (!unit.isEmpty()) {
            return say("rulebook.scope.one", say("rulebook.board." + board),
                    scopes.unit(LightBoard.valueOf(board), unit));
        }
        if (!group.isEmpty()) {
            return say("rulebook.scope.group", group);
        }
        return board.isEmpty()
                ? say("rulebook.allBoards")
                : say("rulebook.scope.board", say("rulebook.board." + board));
    }

    String field(RuleKind kind, RuleField field) {
        return say("rulebook.field." + kind + "." + field.name());
    }

    /** The value of a field, as a person reads it. */
    String value(RuleField field, String value) {
        return switch (field.type()) {
            case YES -> say(value.equals("1") ? "rulebook.yes" : "rulebook.no");
            case CHOICE -> choice(field, value);
            case NUMBER, TEXT -> value;
        };
    }

    String choice(RuleField field, String value) {
        if (value.isEmpty()) {
            return say("rulebook.noRole");
        }
        return switch (field.name()) {
            case "circle" -> say("rednotice.circle." + value);
            case "role" -> Role.of(value).map(role -> say(role.word())).orElse(value);
            case "preset" -> say("rulebook.preset." + value);
            case "kind" -> say("rulebook.kind." + value);
            default -> say("alarmPriority." + value);
        };
    }

    /** The rule in one line. */
    String says(RuleKind kind, Map<String, String> of) {
        if (of.isEmpty()) {
            return say("rulebook.notYet");
        }
        return switch (kind) {
            case LIGHT -> say("rulebook.says.LIGHT." + of.get("preset"), of.get("yellow"), of.get("cap"),
                    of.get("floor"), of.get("stuck"));
            case UNIT -> say("rulebook.says.UNIT." + of.get("kind"), of.get("redPercent"), of.get("redCases"))
                    + (of.get("urgent").equals("1") ? say("rulebook.says.urgent") : "")
                    + (of.get("far").equals("1") ? say("rulebook.says.far") : "");
            case ESCALATION -> say("rulebook.says.ESCALATION", of.get("days"),
                    say("rednotice.circle." + of.get("circle")), of.get("post"), person(of));
            case STOP -> enabled(of);
            case MEETING -> of.get("enabled").equals("0")
                    ? enabled(of)
                    : say("rulebook.says.MEETING", of.get("position"), of.get("least"));
            case ALARM -> of.get("enabled").equals("0")
                    ? enabled(of)
                    : say("rulebook.says.ALARM", say("alarmPriority." + of.get("priority")),
                            say("alarmPriority." + of.get("heavyPriority")),
                            say("alarmPriority." + of.get("gravePriority")), of.get("delay"), of.get("nag"));
        };
    }

    private String enabled(Map<String, String> of) {
        return say(of.get("enabled").equals("1") ? "rulebook.enabled" : "rulebook.disabled");
    }

    private String person(Map<String, String> of) {
        if (!of.get("person").isEmpty()) {
            return of.get("person");
        }
        return of.get("role").isEmpty()
                ? say("rulebook.person.unit")
                : say("rulebook.person.role", Role.of(of.get("role")).map(role -> say(role.word())).orElse(""));
    }

    /** What a change changed, field by field. */
    String difference(RuleChange change) {
        if (change.after() == null) {
            return say("rulebook.change.end");
        }
        if (change.applied() == null) {
            return say("rulebook.change.plan", says(change.kind(), change.after()));
        }
        if (change.before() == null) {
            return say("rulebook.change.new", says(change.kind(), change.after()));
        }
        var parts = new ArrayList<String>();
        for (var field : change.kind().fields()) {
            var from = change.before().getOrDefault(field.name(), "");
            var to = change.after().getOrDefault(field.name(), "");
            if (!from.equals(to)) {
                parts.add(field.most() > 100
                        && field.type() == RuleField.Type.TEXT
                                ? say("rulebook.change.text", field(change.kind(), field))
                                : say("rulebook.change.value", field(change.kind(), field), value(field, from),
                                        value(field, to)));
            }
        }
        return parts.isEmpty() ? say("rulebook.change.none") : String.join(say("system.comma"), parts);
    }

    /** How a change stands. */
    String standing(RuleChange change) {
        if (change.applied() != null) {
            return say("rulebook.standing.inForce");
        }
        if (change.ended() == null) {
            return say("rulebook.standing.planned", at(change.from()));
        }
        return change.endedBy() == null
                ? say("rulebook.standing.impossible")
                : say("rulebook.standing.withdrawn", change.endedBy());
    }

    /** One line of what a change would do. @param light what turns to it; null for what has no light */
    record Line(Light light, String words) {}

    /** What a change would do, a line each. */
    List<Line> effect(RuleEffect effect) {
        return switch (effect) {
            case RuleEffect.Lights lights -> lights(lights.turned());
            case RuleEffect.Alarms alarms ->
                List.of(new Line(null, say("rulebook.effect.alarms", alarms.changed(), alarms.listed())));
            case RuleEffect.Notices notices -> List.of(new Line(null, say("rulebook.effect.notices", notices.next())));
            case RuleEffect.Held held -> List.of(new Line(null, say("rulebook.effect.held", held.notices())));
            case RuleEffect.Agenda agenda ->
                List.of(new Line(null, say("rulebook.effect.agenda", agenda.before(), agenda.after())));
        };
    }

    private List<Line> lights(BoardTrial.Turned turned) {
        var lines = new ArrayList<Line>();
        for (var light : Light.values()) {
            var turns = turned.turns().stream().filter(turn -> turn.after() == light).toList();
            if (!turns.isEmpty()) {
                lines.add(new Line(light,
                        say("rulebook.effect.units." + light, turns.size(), turns.stream().limit(NAMED)
                                .map(BoardTrial.Turn::name).collect(Collectors.joining(say("system.comma")))
                                + (turns.size() > NAMED ? say("rulebook.effect.more") : ""))));
            }
        }
        turned.cases()
                .forEach((light, cases) -> lines.add(new Line(light, say("rulebook.effect.cases." + light, cases))));
        return lines.isEmpty() ? List.of(new Line(null, say("rulebook.effect.nothing"))) : lines;
    }
}
