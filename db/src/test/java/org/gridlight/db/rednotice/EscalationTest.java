package org.gridlight.db.rednotice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.SplittableRandom;
import java.util.UUID;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.cases.Hall;
import org.gridlight.model.clock.CalendarFile;
import org.gridlight.model.clock.Limit;
import org.gridlight.model.clock.LimitUnit;
import org.gridlight.model.clock.WorkClock;
import org.gridlight.model.rednotice.EscalationStep;
import org.gridlight.model.rednotice.Held;
import org.gridlight.model.rednotice.NoticeState;
import org.gridlight.model.words.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who hears of a notice that nobody answers, and when nobody does. */
class EscalationTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private static final WorkClock WORKING = new WorkClock(CalendarFile.shipped(CalendarFile.WORKING, RedHall.ZONE));
    private static final int LEVELS = 3;
    private static final int WALKS = 8;

    private RedHall red;

    @BeforeEach
    void open() {
        red = new RedHall(DB);
        red.hall.run("UPDATE escalation_level SET person = '郑副区长' WHERE level = 2");
    }

    @AfterEach
    void close() {
        red.close();
    }

    private static Instant later(Instant from, int days) {
        return WORKING.due(from, Limit.of(days, LimitUnit.WORK_DAY));
    }

    @Test
    void itClimbsByWorkingDaysWithANameAtEachLevel() {
        red.red(200);
        var notice = red.issued();
        var due = notice.replyDue();
        assertThat(notice.climbAt()).isEqualTo(later(due, 1));
        red.turn(due.minusSeconds(1));
        assertThat(red.only().overdueAt()).isNull();
        red.turn(due);
        assertThat(red.only().overdueAt()).isEqualTo(due);
        assertThat(red.only().level()).isZero();
        red.turn(later(due, 1).minusSeconds(1));
        assertThat(red.only().level()).isZero();
        red.turn(later(due, 1));
        assertThat(red.only().level()).isEqualTo(1);
        assertThat(red.only().nextPerson()).isEqualTo("郑副区长");
        // A unit may have a person of its own.
        red.hall.run("INSERT INTO escalation_level (department_id, level, circle, days_after, post, person)"
                + " VALUES (1, 2, 'SMALL', 2, '街道主任', '钱主任')");
        red.turn(later(due, 2).plusSeconds(1));
        red.turn(later(due, 30));
        red.turn(later(due, 60));
        var steps = red.file(notice.id()).steps();
        assertThat(steps).extracting(EscalationStep::level).containsExactly(1, 2, 3);
        assertThat(steps).extracting(EscalationStep::person).startsWith("马超", "钱主任");
        assertThat(red.only().climbAt()).as("nobody above").isNull();
        assertThat(red.told(notice.id())).containsSubsequence("issueRedNotice", "overdueRed", "escalateRed",
                "escalateRed", "escalateRed");
    }

    @Test
    void aStormOrderStopsItAndItGoesOnAfterwards() {
        long id = red.red(200);
        long other = red.red(150);
        var notice = red.issued();
        var due = notice.replyDue();
        order("顺延1号", due, later(due, 5), id);
        red.hall.run("UPDATE case_file SET community_id = NULL, street_id = NULL WHERE id = " + other);
        red.turn(later(due, 1));
        assertThat(red.only().level()).as("one of its cases is not covered").isEqualTo(1);
        red.hall.run(
                "UPDATE stage_clock SET stopped_at = UTC_TIMESTAMP(6) WHERE stage = 'HANDLE' AND case_id = " + other);
        red.turn(later(due, 2).plusSeconds(1));
        assertThat(red.only().level()).isEqualTo(1);
        assertThat(red.only().held()).isEqualTo(Held.STORM);
        refused("rednotice.held.STORM", () -> {
            red.hall.run("UPDATE postponement SET from_at = UTC_TIMESTAMP(6) - INTERVAL 1 HOUR");
            red.store(Hall.LEADER).escalate(UUID.randomUUID(), notice.id(), "急");
        });
        red.turn(later(due, 5).plus(Duration.ofHours(1)));
        assertThat(red.only().level()).as("the storm is over").isEqualTo(2);
        assertThat(red.only().held()).isNull();
        red.turn(later(due, 5).plus(Duration.ofHours(2)));
        assertThat(red.only().level()).as("one level a day, not all at once").isEqualTo(2);
    }

    private void order(String number, Instant from, Instant to, long caseId) {
        var area = red.hall.one("SELECT street_id FROM case_file WHERE id = " + caseId);
        red.hall.run(
                "INSERT INTO postponement (number, ordered_by, reason, from_at, to_at, urgent_too, made_at, act_id)"
                        + " VALUES ('" + number + "', '区防汛办', '台风', '" + RedHall.sql(from) + "', '" + RedHall.sql(to)
                        + "', TRUE, UTC_TIMESTAMP(6), UUID())",
                "INSERT INTO postponement_area SELECT MAX(id), " + area + " FROM postponement");
    }

    @Test
    void byHandItClimbsAtOnceUnlessSomethingStopsIt() {
        red.red(200);
        var notice = red.issued();
        var leader = red.store(Hall.LEADER);
        refused("rednotice.wordsMissing", () -> leader.escalate(UUID.randomUUID(), notice.id(), " "));
        leader.escalate(UUID.randomUUID(), notice.id(), "井盖危及行人");
        var step = red.file(notice.id()).steps().getFirst();
        assertThat(step.by()).isEqualTo(Hall.LEADER);
        assertThat(step.words()).isEqualTo("井盖危及行人");
        assertThat(red.only().overdueAt()).as("it is still in time").isNull();
        red.turn(notice.replyDue());
        assertThat(red.only().overdueAt()).isEqualTo(notice.replyDue());
        red.store(Hall.UNIT_1).explain(UUID.randomUUID(), notice.id(), red.explanation(notice.id()));
        refused("rednotice.held.REVIEW", () -> leader.escalate(UUID.randomUUID(), notice.id(), "再升"));
    }

    /**
     * Random lives against a slow walk through the same rules: hour by hour, with lights that go out and on, explanations
     * that come and are returned.
     */
    @Test
    void lifeByLifeTheRecordClimbsAsTheRulesSay() {
        red.red(200);
        long id = red.issued().id();
        var dice = new SplittableRandom(20_260_716);
        for (int walk = 0; walk < WALKS; walk++) {
            var due = later(Instant.parse("2026-03-02T01:00:00Z").plus(Duration.ofHours(dice.nextInt(2_000))), 2);
            red.run("DELETE FROM red_escalation",
                    "UPDATE red_notice SET state = 'AWAITED', level = 0, overdue_at = NULL, held = NULL, reply_due = '"
                            + RedHall.sql(due) + "', climb_at = '" + RedHall.sql(later(due, 1)) + "', turn_at = '"
                            + RedHall.sql(due) + "'");
            boolean lit = true;
            boolean review = false;
            red.light("RED");
            int level = 0;
            var next = later(due, 1);
            var said = new ArrayList<String>();
            for (var at = due.minus(Duration.ofHours(5)); at.isBefore(due.plus(Duration.ofDays(9))); at = at
                    .plus(Duration.ofHours(1 + dice.nextInt(9)))) {
                int event = dice.nextInt(12);
                if (event == 0) {
                    lit = !lit;
                    red.light(lit ? "RED" : "YELLOW");
                } else if (event == 1 && !review) {
                    review = true;
                    red.run("UPDATE red_notice SET state = 'REVIEW', held = 'REVIEW', turn_at = NULL, climb_at = NULL");
                } else if (event < 5 && review) {
                    review = false;
                    due = later(at, 1);
                    next = level == LEVELS ? null : later(due, level + 1);
                    red.run("UPDATE red_notice SET state = 'RETURNED', held = NULL, overdue_at = NULL, reply_due = '"
                            + RedHall.sql(due) + "', turn_at = '" + RedHall.sql(due) + "'",
                            "CALL red_plan(" + id + ", '" + RedHall.sql(at) + "', NULL)");
                }
                red.turn(at);
                if (!review && lit && next != null && !next.isAfter(at) && !due.isAfter(at)) {
                    level++;
                    var scheduled = level == LEVELS ? null : later(due, level + 1);
                    var oneDay = later(at, 1);
                    next = scheduled == null ? null : scheduled.isBefore(oneDay) ? oneDay : scheduled;
                }
                said.add(at + " lit " + lit + " review " + review + " next " + next);
                assertThat(red.hall.one("SELECT level FROM red_notice WHERE id = " + id)).as("walk %s: %s", walk, said)
                        .isEqualTo(String.valueOf(level));
            }
        }
        assertThat(red.file(id).notice().state()).isNotEqualTo(NoticeState.CLOSED);
    }

    private static void refused(String key, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
