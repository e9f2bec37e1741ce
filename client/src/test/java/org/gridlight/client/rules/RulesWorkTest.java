package org.gridlight.client.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.gridlight.client.live.Feed;
import org.gridlight.client.live.LiveAlarms;
import org.gridlight.client.live.OpenCases;
import org.gridlight.client.tasks.SameThreadTasks;
import org.gridlight.client.workstation.RecordSource;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.cases.Hall;
import org.gridlight.db.cases.OpenCaseStore;
import org.gridlight.db.light.LightRuleStore;
import org.gridlight.model.cases.ActAnswer;
import org.gridlight.model.cases.CaseAction;
import org.gridlight.model.light.Light;
import org.gridlight.model.light.LightBoard;
import org.gridlight.model.light.LightRule;
import org.gridlight.model.light.UnitLightRule;
import org.gridlight.model.rulebook.Rule;
import org.gridlight.model.rulebook.RuleValues;
import org.gridlight.model.words.Refusal;
import org.gridlight.model.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Rules on a real record, from two seats at once. */
class RulesWorkTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
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

    private StoredRules rules(String account) {
        return new StoredRules(hall.signedIn(account), InstantSource.system(), ZONE, Words.of(Locale.ENGLISH),
                LiveAlarms.none(new SameThreadTasks(), InstantSource.system()));
    }

    private static Rule first(StoredRules rules, RulePart part) {
        return rules.book(part).rules().getFirst();
    }

    /** A seat of a unit hears of it by the feed and reads the new rule; the second of two leaders is told. */
    @Test
    void aChangedRuleIsHeardAtOnceByEverySeatAndTheSecondOfTwoIsTold() throws InterruptedException {
        var heard = new LinkedBlockingQueue<String>();
        var connected = new LinkedBlockingQueue<String>();
        try (var feed = new Feed(new RecordSource(hall.signedIn(Hall.UNIT_1)), new OpenCases(),
                InstantSource.system())) {
            feed.subscribeOthers(heard::addAll);
            feed.subscribe(now -> connected.add(now.getClass().getSimpleName()));
            feed.start();
            String state;
            do {
                state = connected.poll(20, TimeUnit.SECONDS);
            } while (state != null && !state.equals("Connected"));
            assertThat(state).isEqualTo("Connected");
            var leader = rules(Hall.LEADER);
            var other = rules(Hall.SECURITY);
            var seen = first(leader, RulePart.UNITS);
            var seenByOther = first(other, RulePart.UNITS);
            var began = Instant.now();
            leader.put(UUID.randomUUID(), seen, null, RuleValues.of(UnitLightRule.BY_ANY));
            String kind;
            do {
                kind = heard.poll(20, TimeUnit.SECONDS);
            } while (kind != null && !kind.equals(Feed.RULE));
            assertThat(kind).isEqualTo(Feed.RULE);
            assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(20));
            assertThat(new LightRuleStore(hall.signedIn(Hall.UNIT_1)).rules().of(LightBoard.UNIT))
                    .isEqualTo(UnitLightRule.BY_ANY);
            assertThatThrownBy(() -> other.put(UUID.randomUUID(), seenByOther, null,
                    RuleValues.of(UnitLightRule.BY_COUNT)))
                    .isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.key()).isEqualTo("act.ruleChanged"));
            assertThat(rules(Hall.UNIT_1).book(RulePart.UNITS).may()).isFalse();
            assertThat(rules(Hall.UNIT_1).book(RulePart.UNITS).changes()).singleElement()
                    .satisfies(change -> assertThat(change.after()).containsEntry("kind", "ANY"));
        }
    }

    private void inHand() {
        long id = hall.register().caseId();
        for (var action : List.of(CaseAction.ACCEPT, CaseAction.FILE, CaseAction.DISPATCH)) {
            assertThat(hall.act(Hall.OPERATOR, id, action)).isInstanceOf(ActAnswer.Done.class);
        }
    }

    private int redUnits() {
        hall.run("UPDATE light_turn SET turned_at = NULL", "UPDATE authority SET turned_at = NULL, lease_until = NULL",
                "CALL authority_turn()");
        return Integer.parseInt(hall.one("SELECT COUNT(*) FROM unit_light WHERE light = 'RED'"));
    }

    /** What was said before saving is what the record does after it. */
    @Test
    void whatIsTriedOutIsWhatHappens() {
        for (int i = 0; i < 3; i++) {
            inHand();
        }
        hall.run("UPDATE case_file SET urgent = FALSE",
                "UPDATE stage_clock SET limit_unit = 'URGENT_HOUR', started_at = SYSDATE(6) - INTERVAL 100 MINUTE, "
                        + "counted_from = SYSDATE(6) - INTERVAL 100 MINUTE, due_at = SYSDATE(6) + INTERVAL 20 MINUTE, yellow_at = "
                        + "SYSDATE(6) - INTERVAL 4 MINUTE, red_at = SYSDATE(6) + INTERVAL 20 MINUTE, calendar = NULL "
                        + "WHERE stage = 'HANDLE' AND stopped_at IS NULL",
                "UPDATE stage_clock s JOIN (SELECT MIN(id) AS id FROM stage_clock WHERE stage = 'HANDLE') m ON m.id = s.id "
                        + "SET started_at = SYSDATE(6) - INTERVAL 130 MINUTE, counted_from = SYSDATE(6) - INTERVAL 130 MINUTE, "
                        + "due_at = SYSDATE(6) - INTERVAL 10 MINUTE, red_at = SYSDATE(6) - INTERVAL 10 MINUTE");
        var leader = rules(Hall.LEADER);
        var cases = new OpenCaseStore(hall.signedIn(Hall.LEADER)).all();
        assertThat(redUnits()).isZero();
        var any = first(leader, RulePart.UNITS);
        var turned = ((RuleEffect.Lights) leader.effect(any, RuleValues.of(UnitLightRule.BY_ANY), cases)).turned();
        assertThat(turned.unitsTo(Light.RED)).as("unit, street and community").isEqualTo(3);
        assertThat(turned.cases()).isEmpty();
        leader.put(UUID.randomUUID(), any, null, RuleValues.of(UnitLightRule.BY_ANY));
        assertThat(redUnits()).isEqualTo(3);

        var clocks = first(leader, RulePart.LIGHTS);
        var backlog = ((RuleEffect.Lights) leader.effect(clocks, RuleValues.of(LightRule.BACKLOG), cases)).turned();
        assertThat(backlog.cases()).containsEntry(Light.YELLOW, 1).containsEntry(Light.GREEN, 2)
                .doesNotContainKey(Light.RED);
        assertThat(backlog.turns()).noneMatch(turn -> turn.after() == Light.RED);
        leader.put(UUID.randomUUID(), clocks, null, RuleValues.of(LightRule.BACKLOG));
        assertThat(redUnits()).isZero();
    }
}
