package org.gridlight.client.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gridlight.client.seat.TestSeat;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.light.Light;
import org.gridlight.model.light.LightBoard;
import org.gridlight.model.light.LightRule;
import org.gridlight.model.light.LightUnit;
import org.gridlight.model.light.UnitLightRule;
import org.gridlight.model.rulebook.BoardTrial;
import org.gridlight.model.rulebook.Rule;
import org.gridlight.model.rulebook.RuleChange;
import org.gridlight.model.rulebook.RuleKind;
import org.gridlight.model.rulebook.RuleValues;
import org.gridlight.model.words.Refusal;

/** Rules as a district may have them; what is asked of them is written down. */
final class MadeUpRules implements RulesRecord {
    final List<Rule> rules = new ArrayList<>();
    final List<RuleChange> changes = new ArrayList<>();
    final List<String> asked = new ArrayList<>();
    boolean may = true;
    String refusal;
    RuleEffect effect = new RuleEffect.Lights(new BoardTrial.Turned(List.of(
            new BoardTrial.Turn(LightBoard.UNIT, "市政管理处", Light.YELLOW, Light.RED),
            new BoardTrial.Turn(LightBoard.UNIT, "环卫中心", Light.YELLOW, Light.RED),
            new BoardTrial.Turn(LightBoard.STREET, "滨江街道", Light.YELLOW, Light.RED),
            new BoardTrial.Turn(LightBoard.UNIT, "园林处", Light.RED, Light.GREEN)),
            new EnumMap<>(Map.of(Light.RED, 14, Light.YELLOW, 31))));

    MadeUpRules() {
        add(RuleKind.LIGHT, "|", RuleValues.of(LightRule.WARNING));
        add(RuleKind.LIGHT, "HANDLE|", RuleValues.of(LightRule.BACKLOG));
        add(RuleKind.LIGHT, "|GB13-C0102", RuleValues.of(LightRule.WARNING));
        add(RuleKind.UNIT, "||", RuleValues.of(UnitLightRule.BY_SHARE));
        add(RuleKind.UNIT, "STREET||", RuleValues.of(UnitLightRule.BY_COUNT));
        add(RuleKind.UNIT, "UNIT||2", RuleValues.of(UnitLightRule.BY_ANY));
        level("|1", "MICRO", "1", "责任单位负责人", "", "");
        level("|2", "SMALL", "2", "值班长", "", "shiftLeader");
        level("|3", "GREAT", "3", "分管领导", "陈立群", "leader");
        add(RuleKind.STOP, "NOT_RED", Map.of("enabled", "1"));
        add(RuleKind.STOP, "STORM", Map.of("enabled", "1"));
        int place = 0;
        for (var rule : new String[]{"UNSOLVED", "ESCALATED", "DISPUTED", "RETURNED", "SUSPENDED"}) {
            place++;
            add(RuleKind.MEETING, rule, Map.of("enabled", "1", "position", String.valueOf(place), "least", "2"));
        }
        alarm("UNIT_RED", "LOW", "含义：该单位在手案件的超期件数或占比达到亮红灯规则。怎么办：打开案件清单，从超期最久的一件起催办。");
        alarm("URGENT_OVERDUE", "HIGH", "含义：紧急案件已过到场或完成时限。怎么办：立即电话联系处置单位和现场人员。");
        alarm("HALL_LATE", "LOW", "含义：中心自己的这一环节达到亮红灯规则。怎么办：值班长调配席位。");
        change(RuleKind.LIGHT, "HANDLE|", "周敏", RuleValues.of(LightRule.WARNING), RuleValues.of(LightRule.BACKLOG));
        change(RuleKind.LIGHT, "HANDLE|", "李国强", null, RuleValues.of(LightRule.WARNING));
    }

    private void level(String scope, String circle, String days, String post, String person, String role) {
        add(RuleKind.ESCALATION, scope,
                Map.of("circle", circle, "days", days, "post", post, "person", person, "role", role));
    }

    private void alarm(String kind, String priority, String guidance) {
        var values = new HashMap<String, String>();
        RuleKind.ALARM.fields().forEach(field -> values.put(field.name(), switch (field.type()) {
            case YES -> "1";
            case NUMBER -> String.valueOf(Math.max(field.least(), 30));
            case CHOICE -> "MEDIUM";
            case TEXT -> guidance;
        }));
        values.put("priority", priority);
        values.put("gravePriority", "HIGH");
        add(RuleKind.ALARM, kind, values);
    }

    void add(RuleKind kind, String scope, Map<String, String> values) {
        rules.add(new Rule(kind, scope, values, null, null, 0, null));
    }

    /** A change that came into force half an hour ago, the older the later it is told. */
    void change(RuleKind kind, String scope, String maker, Map<String, String> before, Map<String, String> after) {
        long id = 100 - changes.size();
        var at = TestSeat.NOW.minusSeconds(1800L * (changes.size() + 1));
        changes.add(new RuleChange(id, kind, scope, at, maker, at, at, null, null, before, after));
        rules.replaceAll(rule -> rule.kind() == kind && rule.scope().equals(scope) && rule.seen() < id
                ? new Rule(kind, scope, after, at, maker, id, null)
                : rule);
    }

    /** Somebody else changed a rule just now. */
    void changedByOther(RuleKind kind, String scope, Map<String, String> after) {
        var before = rules.stream().filter(one -> one.kind() == kind && one.scope().equals(scope)).findFirst()
                .orElseThrow();
        changes.addFirst(new RuleChange(500, kind, scope, TestSeat.NOW, "李国强", TestSeat.NOW, TestSeat.NOW, null, null,
                before.values(), after));
        rules.replaceAll(
                rule -> rule == before ? new Rule(kind, scope, after, TestSeat.NOW, "李国强", 500, null) : rule);
    }

    void plan(RuleKind kind, String scope, Map<String, String> after) {
        var plan = new RuleChange(700, kind, scope, TestSeat.NOW, "周敏", Instant.parse("2026-07-31T16:00:00Z"), null,
                null,
                null, null, after);
        changes.addFirst(plan);
        rules.replaceAll(rule -> rule.kind() == kind && rule.scope().equals(scope)
                ? new Rule(kind, scope, rule.values(), rule.from(), rule.maker(), 700, plan)
                : rule);
    }

    @Override
    public RuleScopes scopes() {
        var boards = new EnumMap<LightBoard, List<LightUnit>>(LightBoard.class);
        boards.put(LightBoard.UNIT, List.of(unit(1, "市政管理处"), unit(2, "环卫中心"), unit(3, "园林处")));
        boards.put(LightBoard.STREET, List.of(unit(11, "滨江街道"), unit(12, "西湖街道")));
        boards.put(LightBoard.COMMUNITY, List.of(unit(21, "江南社区")));
        boards.put(LightBoard.HALL, List.of(unit(1, "受理")));
        return RuleScopes.of(boards, List.of("专业部门", "街道"),
                List.of(new LightUnit(1, "GB13-C0102", "暴露垃圾", "", 1, null, null, null)));
    }

    private static LightUnit unit(long id, String name) {
        return new LightUnit(id, String.valueOf(id), name, "", 1, null, null, null);
    }

    @Override
    public Book book(RulePart part) {
        return new Book(rules.stream().filter(one -> part.kinds().contains(one.kind())).toList(),
                changes.stream().filter(one -> part.kinds().contains(one.kind())).toList(), may);
    }

    @Override
    public RuleEffect effect(Rule rule, Map<String, String> values, Collection<OpenCase> cases) {
        return effect;
    }

    @Override
    public void put(UUID id, Rule rule, Instant from, Map<String, String> values) {
        ask("put " + rule.kind() + " " + rule.scope() + " seen " + rule.seen() + " from " + from);
        rules.removeIf(one -> one.kind() == rule.kind() && one.scope().equals(rule.scope()));
        rules.add(new Rule(rule.kind(), rule.scope(), values, TestSeat.NOW, "周敏", 900, null));
    }

    @Override
    public void end(UUID id, Rule rule, Instant from) {
        ask("end " + rule.kind() + " " + rule.scope());
    }

    @Override
    public void withdraw(UUID id, RuleChange planned) {
        ask("withdraw " + planned.id());
    }

    private void ask(String what) {
        if (refusal != null) {
            throw Refusal.failed(refusal, "李国强");
        }
        asked.add(what);
    }
}
