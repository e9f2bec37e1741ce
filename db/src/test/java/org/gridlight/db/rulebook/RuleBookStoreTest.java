package org.gridlight.db.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.cases.Hall;
import org.gridlight.model.light.LightRule;
import org.gridlight.model.light.UnitLightRule;
import org.gridlight.model.rulebook.Rule;
import org.gridlight.model.rulebook.RuleField;
import org.gridlight.model.rulebook.RuleKind;
import org.gridlight.model.rulebook.RuleValues;
import org.gridlight.model.words.Refusal;
import org.gridlight.model.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Rules of every kind are changed by who may, compared with what he saw, planned, taken back and kept. */
class RuleBookStoreTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private Hall hall;

    @BeforeEach
    void open() {
        hall = new Hall(DB);
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private RuleBookStore rules(String account) {
        return new RuleBookStore(hall.signedIn(account));
    }

    private static void refused(ThrowingCallable call, String key) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.key()).isEqualTo(key));
    }

    private static Map<String, String> with(Map<String, String> values, String name, String value) {
        var changed = new HashMap<>(values);
        changed.put(name, value);
        return changed;
    }

    private Rule rule(RuleKind kind, String scope) {
        return rules(Hall.LEADER).rules(kind).stream().filter(one -> one.scope().equals(scope)).findFirst()
                .orElseThrow();
    }

    private void put(Rule rule, Map<String, String> values) {
        rules(Hall.LEADER).put(UUID.randomUUID(), rule.kind(), rule.scope(), rule.seen(), null, values);
    }

    @Test
    void everyShippedRuleHasAllFieldsOfItsKindAndCanBeSavedAsItIs() {
        for (var kind : RuleKind.values()) {
            assertThat(rules(Hall.LEADER).rules(kind)).as(kind.name()).isNotEmpty().allSatisfy(rule -> {
                assertThat(rule.values().keySet()).containsExactlyInAnyOrderElementsOf(
                        kind.fields().stream().map(RuleField::name).toList());
                assertThat(kind.fields()).allMatch(field -> field.fits(rule.values().get(field.name())));
                put(rule, rule.values());
                assertThat(rule(kind, rule.scope()).values()).isEqualTo(rule.values());
            });
            assertThat(rules(Hall.LEADER).changes(kind)).hasSameSizeAs(rules(Hall.LEADER).rules(kind))
                    .allSatisfy(change -> assertThat(change.before()).isEqualTo(change.after()));
        }
    }

    @Test
    void everybodyReadsRulesAndOnlySomeChangeThem() {
        for (var account : new String[]{Hall.OPERATOR, Hall.UNIT_1, Hall.STREET_WEST, Hall.SECURITY}) {
            for (var kind : RuleKind.values()) {
                var all = rules(account).rules(kind);
                assertThat(all).as(account + " " + kind).isNotEmpty();
                assertThat(rules(account).changes(kind)).isEmpty();
                boolean may = account.equals(Hall.SECURITY);
                assertThat(rules(account).mayChange(kind)).as(account).isEqualTo(may);
                if (!may) {
                    var first = all.getFirst();
                    refused(() -> rules(account).put(UUID.randomUUID(), kind, first.scope(), 0L, null, first.values()),
                            "act.lightRuleNotAllowed");
                }
            }
        }
        var stop = rule(RuleKind.STOP, "STORM");
        rules(Hall.SECURITY).put(UUID.randomUUID(), RuleKind.STOP, "STORM", stop.seen(), null, Map.of("enabled", "0"));
        assertThat(rule(RuleKind.STOP, "STORM").values()).containsEntry("enabled", "0");
        assertThat(hall.one("SELECT COUNT(*) FROM audit_log WHERE action = 'changeEscalation' AND kind = 'rule'"))
                .isEqualTo("1");
    }

    @Test
    void theSecondOfTwoIsToldAndOverwritesNothing() {
        var seen = rule(RuleKind.LIGHT, "|");
        put(seen, RuleValues.of(LightRule.BACKLOG));
        assertThatThrownBy(() -> rules(Hall.SECURITY).put(UUID.randomUUID(), RuleKind.LIGHT, "|", seen.seen(), null,
                RuleValues.of(LightRule.WARNING))).isInstanceOfSatisfying(Refusal.class, no -> {
                    assertThat(no.key()).isEqualTo("act.ruleChanged");
                    assertThat(no.in(Words.of(Locale.ENGLISH))).startsWith(hall.one(
                            "SELECT name FROM operator WHERE account = '" + Hall.LEADER + "'"));
                });
        assertThat(rule(RuleKind.LIGHT, "|").values()).containsEntry("preset", "BACKLOG");
        var kept = rules(Hall.OPERATOR).changes(RuleKind.LIGHT);
        assertThat(kept).singleElement().satisfies(change -> {
            assertThat(change.before()).isEqualTo(RuleValues.of(LightRule.WARNING));
            assertThat(change.after()).isEqualTo(RuleValues.of(LightRule.BACKLOG));
            assertThat(change.applied()).isNotNull();
        });
        assertThat(rule(RuleKind.LIGHT, "|").maker()).isEqualTo(kept.getFirst().maker());
    }

    @Test
    void badValuesAreRefusedInEveryField() {
        for (var kind : RuleKind.values()) {
            var rule = rules(Hall.LEADER).rules(kind).getFirst();
            for (var field : kind.fields()) {
                var bad = field.type() == RuleField.Type.TEXT ? "x".repeat(field.most() + 1) : "-1";
                refused(() -> put(rule, with(rule.values(), field.name(), bad)), "act.lightRuleNumbers");
                if (field.type() == RuleField.Type.NUMBER) {
                    refused(() -> put(rule, with(rule.values(), field.name(), String.valueOf(field.most() + 1))),
                            "act.lightRuleNumbers");
                }
            }
            refused(() -> put(rule, Map.of()), "act.lightRuleNumbers");
        }
        refused(() -> put(new Rule(RuleKind.ALARM, "NOTHING", Map.of(), null, null, 0, null), Map.of()),
                "act.lightRuleScope");
        var level = rule(RuleKind.ESCALATION, "|1").values();
        refused(() -> put(new Rule(RuleKind.ESCALATION, "|5", Map.of(), null, null, 0, null), level),
                "act.lightRuleNumbers");
        refused(() -> put(new Rule(RuleKind.ESCALATION, "77|1", Map.of(), null, null, 0, null), level),
                "act.lightRuleScope");
        assertThat(hall.one("SELECT COUNT(*) FROM rule_change")).isEqualTo("0");
    }

    @Test
    void levelsAreAddedAtTheEndAndEndFromThere() {
        var level = rule(RuleKind.ESCALATION, "|3").values();
        put(new Rule(RuleKind.ESCALATION, "|4", Map.of(), null, null, 0, null), with(level, "person", "王区长"));
        put(new Rule(RuleKind.ESCALATION, "1|2", Map.of(), null, null, 0, null), with(level, "days", "9"));
        assertThat(rule(RuleKind.ESCALATION, "|4").values()).containsEntry("person", "王区长");
        var third = rule(RuleKind.ESCALATION, "|3");
        refused(() -> rules(Hall.LEADER).end(UUID.randomUUID(), third.kind(), third.scope(), third.seen(), null),
                "act.noRule");
        for (var scope : new String[]{"|4", "|3", "1|2"}) {
            var last = rule(RuleKind.ESCALATION, scope);
            rules(Hall.LEADER).end(UUID.randomUUID(), last.kind(), scope, last.seen(), null);
        }
        assertThat(rules(Hall.LEADER).rules(RuleKind.ESCALATION)).extracting(Rule::scope).containsExactly("|1", "|2");
        assertThat(rules(Hall.LEADER).changes(RuleKind.ESCALATION).getFirst().after()).isNull();
    }

    @Test
    void twoRulesOfMeetingsNeverHaveOnePlace() {
        var suspended = rule(RuleKind.MEETING, "SUSPENDED");
        put(suspended, with(with(suspended.values(), "position", "1"), "least", "10"));
        assertThat(hall.rows("SELECT CONCAT(rule, position) FROM meeting_rule ORDER BY position"))
                .containsExactly("SUSPENDED1", "ESCALATED2", "DISPUTED3", "RETURNED4", "UNSOLVED5");
    }

    @Test
    void alarmsOnTheListHaveThePriorityOfTheNewRule() {
        hall.run(
                "INSERT INTO alarm (kind, object_id, priority, state, state_since, raised_at, times, announced_at, cases, percent, "
                        + "since, latched_severity, version) VALUES ('UNIT_RED', 1, 'LOW', 'UNACKNOWLEDGED', SYSDATE(6), SYSDATE(6), 1, "
                        + "SYSDATE(6), 3, 5, SYSDATE(6), 1, 0)");
        var unitRed = rule(RuleKind.ALARM, "UNIT_RED");
        put(unitRed, with(with(unitRed.values(), "priority", "HIGH"), "sound", "0"));
        assertThat(hall.one("SELECT CONCAT(priority, '|', version > 0) FROM alarm")).isEqualTo("HIGH|1");
        assertThat(hall.rows("SELECT kind FROM change_log ORDER BY seq")).containsSubsequence("alarm", "rule");
    }

    /** A day has to come before a planned rule holds; until then it can be taken back. */
    @Test
    void aPlannedRuleComesIntoForceByItselfAndCanBeTakenBack() {
        var leader = rules(Hall.LEADER);
        var tomorrow = Instant.now().plus(1, ChronoUnit.DAYS);
        leader.put(UUID.randomUUID(), RuleKind.UNIT, "||", 0L, tomorrow, RuleValues.of(UnitLightRule.BY_ANY));
        var planned = rule(RuleKind.UNIT, "||");
        assertThat(planned.values()).containsEntry("kind", "SHARE");
        assertThat(planned.plan().after()).containsEntry("kind", "ANY");
        leader.withdraw(UUID.randomUUID(), planned.plan().id());
        refused(() -> leader.withdraw(UUID.randomUUID(), planned.plan().id()), "act.noRule");

        leader.put(UUID.randomUUID(), RuleKind.UNIT, "||", planned.seen(), tomorrow,
                RuleValues.of(UnitLightRule.BY_COUNT));
        leader.put(UUID.randomUUID(), RuleKind.UNIT, "STREET||", 0L, tomorrow, RuleValues.of(UnitLightRule.BY_ANY));
        assertThat(rule(RuleKind.UNIT, "STREET||").values()).as("not in force yet").isEmpty();
        hall.run("UPDATE rule_change SET valid_from = SYSDATE(6) WHERE ended_at IS NULL",
                "UPDATE authority SET turned_at = NULL, lease_until = NULL", "CALL authority_turn()");
        assertThat(hall.one("SELECT COALESCE(trouble, '') FROM authority")).isEmpty();
        assertThat(rule(RuleKind.UNIT, "||").values()).containsEntry("kind", "COUNT");
        assertThat(rule(RuleKind.UNIT, "STREET||").values()).containsEntry("kind", "ANY");
        assertThat(leader.changes(RuleKind.UNIT)).hasSize(3).noneMatch(one -> one.isPlanned());
        refused(() -> leader.put(UUID.randomUUID(), RuleKind.UNIT, "||", null,
                Instant.now().plus(400, ChronoUnit.DAYS), RuleValues.of(UnitLightRule.BY_ANY)), "act.ruleFrom");
    }

    @Test
    void whatARuleWouldDoIsCountedWithoutChangingAnything() {
        var leader = rules(Hall.LEADER);
        hall.run("INSERT INTO red_notice (department_id, day, drawn_at, lit_at, state, level, held) VALUES "
                + "(1, '2026-07-16', SYSDATE(6), SYSDATE(6), 'AWAITED', 0, 'STORM'), "
                + "(2, '2026-07-16', SYSDATE(6), SYSDATE(6), 'RETURNED', 1, NULL)");
        assertThat(leader.noticesBefore(null, 1)).isEqualTo(1);
        assertThat(leader.noticesBefore(2L, 2)).isEqualTo(1);
        assertThat(leader.noticesBefore(1L, 2)).isZero();
        assertThat(leader.noticesHeld("STORM")).isEqualTo(1);
        for (var rule : leader.rules(RuleKind.MEETING)) {
            assertThat(leader.casesDrawn(rule.scope(), 1, Instant.now())).as(rule.scope()).isZero();
        }
        assertThat(leader.groups()).doesNotContainNull();
    }
}
