package org.gridlight.db.light;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.cases.Hall;
import org.gridlight.model.cases.Stage;
import org.gridlight.model.light.LightBoard;
import org.gridlight.model.light.LightRule;
import org.gridlight.model.board.ScopedLightRule;
import org.gridlight.model.light.UnitLightRule;
import org.gridlight.model.light.UnitRules;
import org.gridlight.model.words.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Rules of lights are data: who may change them, what then holds, and what becomes of clocks that run. */
class LightRuleStoreTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private static final LightRule LATE = new LightRule(LightRule.Preset.BACKLOG, 80, Duration.ofHours(8),
            Duration.ofMinutes(5), 200, 300);
    private static final LightRule EARLY = new LightRule(LightRule.Preset.WARNING, 50, Duration.ofHours(8),
            Duration.ofMinutes(5), 150, 0);

    private Hall hall;

    @BeforeEach
    void open() {
        hall = new Hall(DB);
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private LightRuleStore rules(String account) {
        return new LightRuleStore(hall.signedIn(account));
    }

    private static void refused(ThrowingCallable call, String key) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.key()).isEqualTo(key));
    }

    private static UnitRules.Scoped scoped(LightBoard board, String group, long unit, UnitLightRule rule) {
        return new UnitRules.Scoped(0, board, group, unit, rule);
    }

    @Test
    void whatIsShippedIsWhatTheProgramSays() {
        assertThat(rules(Hall.LEADER).clockRules()).singleElement().satisfies(one -> {
            assertThat(one.rule()).isEqualTo(LightRule.WARNING);
            assertThat(one.isWidest()).isTrue();
        });
        assertThat(rules(Hall.LEADER).rules().of(LightBoard.STREET)).isEqualTo(UnitLightRule.BY_SHARE);
    }

    @Test
    void onlyWhoMayChangesRulesAndOnlyToWhatCanBe() {
        refused(() -> rules(Hall.OPERATOR).put(UUID.randomUUID(), null, null, LATE), "act.lightRuleNotAllowed");
        refused(() -> rules(Hall.UNIT_1).put(UUID.randomUUID(),
                scoped(LightBoard.UNIT, null, 1, UnitLightRule.BY_COUNT)),
                "act.lightRuleNotAllowed");
        refused(() -> rules(Hall.LEADER).put(UUID.randomUUID(), null, "nowhere", LATE), "act.lightRuleScope");
        refused(() -> rules(Hall.LEADER).put(UUID.randomUUID(),
                scoped(LightBoard.STREET, null, 1, UnitLightRule.BY_ANY)),
                "act.lightRuleScope");
        refused(() -> rules(Hall.LEADER).put(UUID.randomUUID(), scoped(LightBoard.HALL, null, Stage.HANDLE.number(),
                UnitLightRule.BY_ANY)), "act.lightRuleScope");
        refused(() -> rules(Hall.LEADER).put(UUID.randomUUID(), scoped(null, null, 0,
                new UnitLightRule(UnitLightRule.Kind.ANY, 0, 0, true, 0, 0))), "act.lightRuleNumbers");
        refused(() -> rules(Hall.LEADER).end(UUID.randomUUID(), rules(Hall.LEADER).clockRules().getFirst()),
                "act.noRule");
        assertThat(hall.one("SELECT COUNT(*) FROM light_rule")).isEqualTo("1");
    }

    @Test
    void theNarrowestRuleHoldsAndTheOneBeforeIsKept() {
        var leader = rules(Hall.LEADER);
        hall.run("UPDATE department SET assessment_group = '专业' WHERE id = 1");
        leader.put(UUID.randomUUID(), scoped(LightBoard.UNIT, null, 0, UnitLightRule.BY_COUNT));
        leader.put(UUID.randomUUID(), scoped(null, "专业", 0, UnitLightRule.BY_ANY));
        var id = UUID.randomUUID();
        var own = new UnitLightRule(UnitLightRule.Kind.SHARE, 10, 3, false, 2, 40);
        leader.put(id, scoped(LightBoard.UNIT, null, 2, own));
        leader.put(id, scoped(LightBoard.UNIT, null, 2, own));

        var rules = leader.rules();
        assertThat(rules.of(LightBoard.UNIT)).isEqualTo(UnitLightRule.BY_COUNT);
        assertThat(rules.of(LightBoard.UNIT, "专业", 1)).isEqualTo(UnitLightRule.BY_ANY);
        assertThat(rules.of(LightBoard.UNIT, null, 2)).isEqualTo(own);
        assertThat(rules.of(LightBoard.STREET, null, 2)).isEqualTo(UnitLightRule.BY_SHARE);
        for (var unit : new long[]{1, 2, 4}) {
            assertThat(hall.one("SELECT kind FROM unit_rule WHERE id = unit_rule_of('UNIT', " + unit + ")"))
                    .isEqualTo(rules.of(LightBoard.UNIT, unit == 1 ? "专业" : null, unit).kind().name());
        }

        leader.put(UUID.randomUUID(), scoped(LightBoard.UNIT, null, 2, UnitLightRule.BY_ANY));
        assertThat(hall.one("SELECT COUNT(*) FROM unit_rule WHERE unit_id = 2 AND valid_to IS NOT NULL"))
                .isEqualTo("1");
        assertThat(hall.one("SELECT COUNT(*) FROM audit_log WHERE action = 'changeLightRule'")).isEqualTo("4");
        leader.end(UUID.randomUUID(), leader.rules().rules().getLast());
        assertThat(leader.rules().of(LightBoard.UNIT, null, 2)).isEqualTo(UnitLightRule.BY_COUNT);
    }

    /** Told in whole sets: the same as each clock alone would be told, whether it stood still in between or not. */
    @Test
    void clocksThatRunAreToldAnewAndThoseOfTheClassOnly() {
        for (int i = 0; i < 6; i++) {
            hall.store(Hall.ACCEPTOR).register(UUID.randomUUID(), Hall.report());
        }
        hall.run(
                "INSERT INTO stage_clock (case_id, stage, department_id, calendar, limit_value, limit_unit, base, counted_from, "
                        + "started_at, due_at, yellow_at, red_at) SELECT id, 'HANDLE', 1, 'working', 7 + id, 'WORK_HOUR', 'LIMIT', "
                        + "'2026-07-13 01:00', '2026-07-13 01:00', work_due('working', '2026-07-13 01:00', 7 + id, 'WORK_HOUR'), "
                        + "'2026-07-13 01:00', '2026-07-13 02:00' FROM case_file",
                "INSERT INTO stage_clock_pause (stage_clock_id, paused_at, resumed_at, reason) SELECT MAX(id), "
                        + "'2026-07-13 02:00', '2026-07-14 03:00', 'x' FROM stage_clock WHERE stage = 'HANDLE'",
                "UPDATE case_file SET category_id = (SELECT id FROM category WHERE code = 'GB13-C0102') WHERE id = 2");
        var leader = rules(Hall.LEADER);
        leader.put(UUID.randomUUID(), Stage.HANDLE, null, LATE);
        leader.put(UUID.randomUUID(), null, "GB13-C0102", EARLY);

        requireLike("WHERE s.stage = 'HANDLE' AND c.id NOT IN (2, 6)");
        assertThat(hall.rows("SELECT s.far_at FROM stage_clock s JOIN case_file c ON c.id = s.case_id WHERE c.id = 2 "
                + "AND s.far_at IS NOT NULL")).as("never far over").isEmpty();
        assertThat(
                hall.one("SELECT s.red_at = s.due_at AND s.yellow_at < s.due_at FROM stage_clock s WHERE s.case_id = 2 "
                        + "AND s.stage = 'HANDLE'"))
                .isEqualTo("1");
        assertThat(
                hall.one("SELECT s.red_at > s.due_at AND s.yellow_at = s.due_at FROM stage_clock s WHERE s.case_id = 6 "
                        + "AND s.stage = 'HANDLE'"))
                .as("it stood still").isEqualTo("1");
        assertThat(leader.clockRules()).extracting(ScopedLightRule::isWidest).containsExactly(true, false, false);

        leader.clockRules().stream().filter(one -> !one.isWidest())
                .forEach(one -> leader.end(UUID.randomUUID(), one));
        requireLike("WHERE c.id <> 6");
    }

    private void requireLike(String which) {
        assertThat(hall.rows(
                "SELECT CONCAT_WS('|', s.yellow_at, light_yellow(s.stage, c.category_id, s.calendar, s.counted_from, "
                        + "s.due_at), s.red_at, light_red(s.stage, c.category_id, s.calendar, s.counted_from, s.due_at), s.far_at, "
                        + "light_far(s.stage, c.category_id, s.calendar, s.counted_from, s.due_at)) FROM stage_clock s JOIN case_file c "
                        + "ON c.id = s.case_id " + which))
                .isNotEmpty().allSatisfy(row -> {
                    var parts = row.split("\\|");
                    assertThat(parts).as(row).hasSize(6);
                    assertThat(parts[0]).isEqualTo(parts[1]);
                    assertThat(parts[2]).isEqualTo(parts[3]);
                    assertThat(parts[4]).isEqualTo(parts[5]);
                });
    }
}
