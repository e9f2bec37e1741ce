package org.gridlight.db.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.cases.Hall;
import org.gridlight.model.bulletin.BulletinWeek;
import org.gridlight.model.bulletin.WeekFigures;
import org.gridlight.model.bulletin.WeekFigures.UnitWeek;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Cases of one week set up by hand, so that every number can be counted on the fingers. */
class BulletinStoreTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final BulletinWeek WEEK = new BulletinWeek(LocalDate.of(2026, 3, 27));
    private static final Instant LATER = Instant.parse("2026-04-05T00:00:00Z");

    private Hall hall;

    @BeforeEach
    void open() {
        hall = new Hall(DB);
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private long filed(String day, String sets) {
        long id = hall.register().caseId();
        hall.run("UPDATE case_file SET state = 'HANDLING', reported_at = '" + day + "', filed_at = '" + day + "', "
                + sets
                + " WHERE id = " + id);
        return id;
    }

    private WeekFigures counted() {
        return new BulletinStore(DB.database(), ZONE).of(WEEK, LATER);
    }

    private static UnitWeek unit(WeekFigures figures, long id) {
        return figures.units().stream().filter(unit -> unit.unitId() == id).findFirst().orElseThrow();
    }

    private void week() {
        filed("2026-03-10", "department_id = 1, dispatched_at = '2026-03-11', due_at = '2026-03-20',"
                + " closed_at = '2026-03-23', state = 'CLOSED'");
        filed("2026-03-22", "department_id = 1, dispatched_at = '2026-03-22', due_at = '2026-03-24'");
        filed("2026-03-22", "department_id = 1, dispatched_at = '2026-03-22', due_at = '2026-03-24',"
                + " handled_at = '2026-03-23'");
        filed("2026-03-12",
                "department_id = 1, dispatched_at = '2026-03-12', closed_at = '2026-03-18', state = 'CLOSED'");
        filed("2026-03-21",
                "department_id = 2, dispatched_at = '2026-03-25', closed_at = '2026-04-01', state = 'CLOSED'");
        filed("2026-03-22", "state = 'PENDING_DISPATCH'");
        filed("2026-04-01", "department_id = 1, dispatched_at = '2026-04-01'");
        filed("2026-03-20", "department_id = 2, dispatched_at = '2026-03-22', ended_at = '2026-03-24', state = 'VOID'");
        long disputed = filed("2026-03-20", "department_id = 2, dispatched_at = '2026-03-19'");
        hall.run("INSERT INTO case_step (case_id, at, action, to_state) VALUES (" + disputed
                + ", '2026-03-25', 'dispute', 'DISPUTED')");
        filed("2026-03-15", "department_id = 2, dispatched_at = '2026-03-16', due_at = '2026-03-20',"
                + " suspended_until = '2026-05-01', state = 'SUSPENDED'");
    }

    @Test
    void theThreeNumbersAddUpToEveryFiledCaseOfTheWeek() {
        week();
        var figures = counted();
        assertThat(figures.closed()).isEqualTo(1);
        assertThat(figures.sentUp()).isEqualTo(1);
        assertThat(figures.inHand()).isEqualTo(5);
        assertThat(figures.all()).isEqualTo(7);
        assertThat(figures.units().stream().mapToInt(UnitWeek::closed).sum()).isEqualTo(figures.closed());
        assertThat(figures.units().stream().mapToInt(UnitWeek::open).sum()).isEqualTo(figures.inHand() + figures
                .sentUp());
    }

    @Test
    void everyUnitHasItsLine() {
        week();
        hall.run(
                "INSERT INTO unit_light_change (board, unit_id, at, light, light_before, why, red, yellow, green, grey,"
                        + " urgent_red, far_red) VALUES ('UNIT', 1, '2026-03-24 01:00:00', 'RED', 'GREEN', 'SHARE_OVERDUE', 1, 0, 0, 0,"
                        + " 0, 0), ('UNIT', 1, '2026-03-25 01:00:00', 'GREEN', 'RED', 'IN_TIME', 0, 0, 1, 0, 0, 0),"
                        + " ('UNIT', 1, '2026-03-26 01:00:00', 'RED', 'GREEN', 'SHARE_OVERDUE', 1, 0, 0, 0, 0, 0),"
                        + " ('UNIT', 2, '2026-03-30 01:00:00', 'RED', 'GREEN', 'SHARE_OVERDUE', 1, 0, 0, 0, 0, 0)");
        var figures = counted();
        assertThat(unit(figures, 1)).satisfies(one -> {
            assertThat(one.dispatched()).isEqualTo(2);
            assertThat(one.closed()).isEqualTo(1);
            assertThat(one.open()).isEqualTo(2);
            assertThat(one.overdue()).as("handled in time is not late").isEqualTo(1);
            assertThat(one.oldestDue()).isEqualTo(Instant.parse("2026-03-24T00:00:00Z"));
            assertThat(one.closedBefore()).isEqualTo(1);
            assertThat(one.redTimes()).isEqualTo(2);
        });
        assertThat(unit(figures, 2)).satisfies(one -> {
            assertThat(one.open()).isEqualTo(3);
            assertThat(one.overdue()).as("suspended is not late").isZero();
            assertThat(one.oldestDue()).isNull();
        });
        assertThat(unit(figures, 0).open()).as("not sent to a unit").isEqualTo(1);
        assertThat(figures.red()).singleElement().satisfies(red -> {
            assertThat(red.unitId()).isEqualTo(1);
            assertThat(red.cases()).isEqualTo(1);
            assertThat(red.notice()).isNull();
        });
    }

    @Test
    void whatIsDueNextWeekAndCampaignsAreThere() {
        long id = filed("2026-03-22", "department_id = 1, dispatched_at = '2026-03-22'");
        hall.run(
                "INSERT INTO case_notice (case_id, kind, number, department_id, at, operator_id, words, due_at, act_id) SELECT "
                        + id
                        + ", 'SUPERVISE', '督办〔2026〕7号', 1, '2026-03-26', MIN(id), 'x', '2026-03-31', UUID() FROM operator",
                "INSERT INTO case_notice (case_id, kind, number, department_id, at, operator_id, words, due_at, act_id) SELECT "
                        + id
                        + ", 'SUPERVISE', '督办〔2026〕8号', 1, '2026-03-26', MIN(id), 'x', '2026-05-31', UUID() FROM operator");
        assertThat(counted().due()).singleElement().satisfies(due -> {
            assertThat(due.number()).isEqualTo("督办〔2026〕7号");
            assertThat(due.due()).isEqualTo(Instant.parse("2026-03-31T00:00:00Z"));
            assertThat(due.unit()).isNotBlank();
        });
        assertThat(counted().campaigns()).isEmpty();
    }

    @Test
    void decisionsOfMeetingsThatAreDueNextWeekAreThere() {
        hall.run(
                "INSERT INTO meeting (state, planned_on, number, drawn_at, drawn_by, held_at, issued_at) SELECT 'ISSUED',"
                        + " '2026-03-20', '会办纪要〔2026〕3号', '2026-03-20', MIN(id), '2026-03-20', '2026-03-20' FROM operator");
        decided(1, "2026-03-27 15:59:59", "本周到期", "");
        decided(2, "2026-03-27 16:00:00", "下周第一刻", "");
        decided(3, "2026-04-03 15:59:59", "下周最后一刻", "");
        decided(4, "2026-04-03 16:00:00", "再下一周", "");
        decided(5, "2026-03-30 00:00:00", "已销号", ", struck_at = '2026-03-26', striking = 'x'");
        assertThat(counted().due()).extracting(WeekFigures.DueMatter::matter).containsExactly("下周第一刻", "下周最后一刻");
        assertThat(counted().due()).allSatisfy(due -> {
            assertThat(due.number()).isEqualTo("会办纪要〔2026〕3号");
            assertThat(due.unit()).isNotBlank();
        });
    }

    private void decided(int position, String due, String words, String more) {
        long id = filed("2026-03-22", "department_id = 1, dispatched_at = '2026-03-22'");
        hall.run("INSERT INTO meeting_item SET meeting_id = (SELECT MAX(id) FROM meeting), position = " + position
                + ", case_id = " + id + ", rule = 'RETURNED', added_at = '2026-03-20', added_by = (SELECT MIN(id) FROM"
                + " operator), lead_id = 1, due_at = '" + due + "', decision = '" + words + "', decided_at ="
                + " '2026-03-20'" + more);
    }

    @Test
    void theRunningWeekIsCountedUntilNow() {
        week();
        var figures = new BulletinStore(DB.database(), ZONE).of(WEEK, Instant.parse("2026-03-22T12:00:00Z"));
        assertThat(figures.until()).isEqualTo(Instant.parse("2026-03-22T12:00:00Z"));
        assertThat(figures.closed()).isZero();
        assertThat(unit(figures, 1).open()).isEqualTo(3);
    }
}
