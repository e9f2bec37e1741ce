package org.gridlight.client.rules;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.gridlight.client.live.LiveAlarms;
import org.gridlight.db.Database;
import org.gridlight.db.clock.CalendarStore;
import org.gridlight.db.light.LightBoardStore;
import org.gridlight.db.light.LightRuleStore;
import org.gridlight.db.rulebook.RuleBookStore;
import org.gridlight.model.alarm.AlarmKind;
import org.gridlight.model.board.ScopedLightRule;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.cases.Stage;
import org.gridlight.model.light.BoardRules;
import org.gridlight.model.light.LightBoard;
import org.gridlight.model.light.LightUnit;
import org.gridlight.model.light.UnitRules;
import org.gridlight.model.rulebook.BoardTrial;
import org.gridlight.model.rulebook.ClockTrial;
import org.gridlight.model.rulebook.Rule;
import org.gridlight.model.rulebook.RuleChange;
import org.gridlight.model.rulebook.RuleValues;
import org.gridlight.model.words.Words;

/** The rules of the record. Holds no state but what it was given; safe for many threads. */
record StoredRules(Database database, InstantSource clock, ZoneId zone, Words words,
        LiveAlarms alarms) implements RulesRecord {
    private static final List<Stage> OF_THE_HALL = List.of(Stage.ACCEPT, Stage.VERIFY, Stage.FILE, Stage.DISPATCH,
            Stage.CHECK, Stage.CLOSE);

    private RuleBookStore book() {
        return new RuleBookStore(database);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    @Override
    public RuleScopes scopes() {
        var store = new LightBoardStore(database);
        var boards = new EnumMap<LightBoard, List<LightUnit>>(LightBoard.class);
        boards.put(LightBoard.UNIT, store.units(today()));
        boards.put(LightBoard.STREET, store.streets(today()));
        boards.put(LightBoard.COMMUNITY, store.communities(today()));
        boards.put(LightBoard.HALL, OF_THE_HALL.stream().map(stage -> new LightUnit(stage.number(), stage.name(),
                words.say("cases.stage." + stage), "", 1, null, null, null)).toList());
        return RuleScopes.of(boards, book().groups(), store.categories());
    }

    @Override
    public Book book(RulePart part) {
        var rules = new ArrayList<Rule>();
        var changes = new ArrayList<RuleChange>();
        for (var kind : part.kinds()) {
            rules.addAll(book().rules(kind));
            changes.addAll(book().changes(kind));
        }
        changes.sort(java.util.Comparator.comparingLong(RuleChange::id).reversed());
        return new Book(rules, changes, book().mayChange(part.kinds().getFirst()));
    }

    @Override
    public RuleEffect effect(Rule rule, Map<String, String> values, Collection<OpenCase> cases) {
        return switch (rule.kind()) {
            case LIGHT -> clocks(rule, values, cases);
            case UNIT -> units(rule, values, cases);
            case ESCALATION -> new RuleEffect.Notices(book().noticesBefore(
                    rule.part(0).isEmpty() ? null : Long.valueOf(rule.part(0)), Integer.parseInt(rule.part(1))));
            case STOP -> new RuleEffect.Held(book().noticesHeld(rule.scope()));
            case MEETING -> agenda(rule, values);
            case ALARM -> alarms(rule, values);
        };
    }

    private RuleEffect clocks(Rule rule, Map<String, String> values, Collection<OpenCase> cases) {
        var before = new LightRuleStore(database).clockRules();
        var after = new ArrayList<>(before);
        var stage = rule.part(0).isEmpty() ? null : Stage.valueOf(rule.part(0));
        var category = rule.part(1).isEmpty() ? null : rule.part(1);
        after.removeIf(one -> one.stage() == stage && java.util.Objects.equals(one.categoryCode(), category));
        if (values != null) {
            after.add(new ScopedLightRule(Long.MAX_VALUE, stage, category, RuleValues.lightRule(values), null, null));
        }
        var caseClocks = new CalendarStore(database).caseClocks();
        var rules = new LightRuleStore(database).boardRules(today());
        var now = List.copyOf(cases);
        return lights(trial(), new BoardTrial.Side(now, rules),
                new BoardTrial.Side(new ClockTrial(before, after, caseClocks).of(now), rules));
    }

    private RuleEffect units(Rule rule, Map<String, String> values, Collection<OpenCase> cases) {
        var store = new LightRuleStore(database);
        int far = store.clockRules().stream().filter(ScopedLightRule::isWidest).findFirst()
                .map(one -> one.rule().farPercent()).orElse(0);
        var before = store.boardRules(today());
        var board = rule.part(0).isEmpty() ? null : LightBoard.valueOf(rule.part(0));
        var group = rule.part(1).isEmpty() ? null : rule.part(1);
        long unit = rule.part(2).isEmpty() ? 0 : Long.parseLong(rule.part(2));
        var after = new ArrayList<>(before.rules().rules());
        after.removeIf(one -> one.board() == board && java.util.Objects.equals(one.group(), group)
                && one.unitId() == unit);
        if (values != null) {
            after.add(new UnitRules.Scoped(Long.MAX_VALUE, board, group, unit, RuleValues.unitRule(values, far)));
        }
        var now = List.copyOf(cases);
        return lights(trial(), new BoardTrial.Side(now, before),
                new BoardTrial.Side(now, new BoardRules(new UnitRules(after), before.groups())));
    }

    private BoardTrial trial() {
        return new BoardTrial(clock.instant(), new CalendarStore(database).caseClocks(), scopes().units());
    }

    private static RuleEffect lights(BoardTrial trial, BoardTrial.Side before, BoardTrial.Side after) {
        return new RuleEffect.Lights(trial.turned(before, after));
    }

    private RuleEffect agenda(Rule rule, Map<String, String> values) {
        return new RuleEffect.Agenda(drawn(rule.scope(), rule.values()), drawn(rule.scope(), values));
    }

    private long drawn(String rule, Map<String, String> values) {
        return values.get("enabled").equals("0")
                ? 0
                : book().casesDrawn(rule, Integer.parseInt(values.get("least")), clock.instant());
    }

    private RuleEffect alarms(Rule rule, Map<String, String> values) {
        var kind = AlarmKind.valueOf(rule.scope());
        Supplier<java.util.stream.Stream<org.gridlight.model.alarm.Alarm>> listed = () -> alarms.all().stream()
                .filter(alarm -> alarm.kind() == kind);
        return new RuleEffect.Alarms((int) listed.get()
                .filter(alarm -> RuleValues.priority(values, alarm.latched()) != alarm.priority()).count(),
                (int) listed.get().count());
    }

    @Override
    public void put(UUID id, Rule rule, Instant from, Map<String, String> values) {
        book().put(id, rule.kind(), rule.scope(), rule.seen(), from, values);
    }

    @Override
    public void end(UUID id, Rule rule, Instant from) {
        book().end(id, rule.kind(), rule.scope(), rule.seen(), from);
    }

    @Override
    public void withdraw(UUID id, RuleChange planned) {
        book().withdraw(id, planned.id());
    }
}
