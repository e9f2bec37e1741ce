package org.gridlight.db.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.gridlight.db.meeting.MeetingStore;
import org.gridlight.db.meeting.TransferSlipStore;
import org.gridlight.model.meeting.Meeting;
import org.gridlight.model.meeting.TransferSlip;
import org.gridlight.db.Account;
import org.gridlight.db.Database;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.Progress;
import org.gridlight.db.centre.SettingStore;
import org.gridlight.db.grid.SmallDistrict;
import org.gridlight.db.measures.MeasureStore;
import org.gridlight.db.measures.MonthStore;
import org.gridlight.db.patrol.PatrolStore;
import org.gridlight.db.people.OperatorStore;
import org.gridlight.db.spotcheck.SpotCheckStore;
import org.gridlight.db.video.VideoRoundStore;
import org.gridlight.model.demo.DemoDesks;
import org.gridlight.model.demo.DemoOrder;
import org.gridlight.model.measures.Dimension;
import org.gridlight.model.measures.MeasureCounts;
import org.gridlight.model.measures.MeasureQuestion;
import org.gridlight.model.measures.MonthCounts;
import org.gridlight.model.measures.MonthQuestion;
import org.gridlight.model.spotcheck.SpotCheck;
import org.gridlight.model.video.VideoRound;
import org.gridlight.model.words.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DemoStoreTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private static final Instant UNTIL = Instant.parse("2026-07-19T06:36:00Z");
    private static final DemoOrder SMALL = new DemoOrder(1, 2_000, 2, 1_000, UNTIL);

    private DemoStore store;

    @BeforeEach
    void open() {
        store = new DemoStore(DB.database());
    }

    @Test
    void aSmallDistrictIsLoadedWholeAndAddsUp() {
        assertThat(store.load(SMALL, Progress.UNHEARD)).isEqualTo(DemoStore.Loaded.ADDED);

        var overview = store.overview(UNTIL);
        assertThat(overview.streets()).isEqualTo(28);
        assertThat(overview.communities()).isEqualTo(205);
        assertThat(overview.grids()).isEqualTo(8_562);
        assertThat(overview.components()).isEqualTo(2_000);
        assertThat(overview.inspectors()).isEqualTo(365);
        assertThat(overview.units()).isEqualTo(60);
        assertThat(overview.cases()).isEqualTo(2_186);
        meetingsAndSlipsAreThere();
        roundsByCameraAreThere();
        spotChecksAreThere();
        assertThat(new SettingStore(DB.database()).zone()).isEqualTo(DemoOrder.ZONE);
        assertThat(new SettingStore(DB.database()).centreName()).hasValue("云河区城市管理监督指挥中心");
        everybodySignsIn();
        measuresAddUp(overview);
        monthAddsUp();
        rowsFitTogether();
        assertThat(store.load(SMALL, Progress.UNHEARD)).isEqualTo(DemoStore.Loaded.KNOWN);
        assertThat(store.overview(UNTIL)).isEqualTo(overview);
    }

    private static void spotChecksAreThere() {
        var store = new SpotCheckStore(DB.database());
        var checks = store.last(20);
        assertThat(checks).hasSizeGreaterThan(1);
        assertThat(checks.getFirst()).returns(null, SpotCheck::signedAt).returns(4, SpotCheck::answered);
        assertThat(checks.stream().skip(1)).allMatch(check -> check.signedAt() != null)
                .allMatch(check -> check.answered() == check.items());
        assertThat(store.tally(UNTIL.minusSeconds(30 * 86_400), UNTIL).checked()).isPositive();
    }

    private static void roundsByCameraAreThere() {
        var rounds = new VideoRoundStore(DB.database()).rounds();
        assertThat(rounds).hasSize(3).allMatch(round -> round.cameras() == 12);
        assertThat(rounds).filteredOn(VideoRound::isUnderWay).singleElement().returns(5, VideoRound::passed);
        assertThat(rounds).filteredOn(round -> round.endedAt() != null).singleElement()
                .returns(12, VideoRound::passed).returns(1, VideoRound::reported);
    }

    private static void everybodySignsIn() {
        for (var account : List.of("zhoumin", "unit-JD01", "field", "hotline")) {
            try (var database = Database.open(DB.address(),
                    new Account(account, DemoDesks.PASSWORD::toCharArray), Progress.UNHEARD)) {
                assertThat(new OperatorStore(database).me().roles()).isNotEmpty();
            }
        }
    }

    private static void measuresAddUp(DemoStore.Overview overview) {
        var measures = new MeasureStore(DB.database(), DemoOrder.ZONE);
        for (var dimension : new Dimension[]{Dimension.DEPARTMENT, Dimension.STREET, Dimension.GRID,
            Dimension.SOURCE}) {
            var all = MeasureCounts.total("", measures.count(MeasureQuestion.ofDays(LocalDate.of(2026, 7, 1),
                    LocalDate.of(2026, 7, 19), UNTIL, dimension, DemoOrder.ZONE)));
            assertThat(all.registered()).as(dimension.name()).isEqualTo(overview.cases());
            assertThat(all.withDeadline()).isEqualTo(
                    all.closedOnTime() + all.closedOverdue() + all.openOnTime() + all.openOverdue());
            assertThat(all.closed()).isPositive().isLessThanOrEqualTo(all.registered());
        }
    }

    private static void monthAddsUp() {
        var months = new MonthStore(DB.database(), DemoOrder.ZONE);
        var july = MonthQuestion.of(YearMonth.of(2026, 7), DemoOrder.ZONE).until(UNTIL);
        var total = months.total(july);
        assertThat(months.byDepartment(july).stream().mapToLong(MonthCounts::shouldClose).sum())
                .isEqualTo(total.shouldClose());
        assertThat(months.byStreet(july).stream().mapToLong(MonthCounts::reported).sum()).isEqualTo(2_186);
        assertThat(total.closedOnTime()).isGreaterThan(total.closedOverdue());
        assertThat(months.byDepartment(july)).extracting(MonthCounts::assessmentGroup).contains("街道组", "公用企业组");
    }

    /** What is open has its photographs, a few contents for very many cases; what has come to its end has none. */
    private static void photosFit() {
        assertThat(count("case_file c WHERE c.state = 'PENDING_CLOSE' AND NOT EXISTS (SELECT 1 FROM attachment a "
                + "WHERE a.case_id = c.id AND a.kind = 'AFTER_PHOTO')")).isZero();
        assertThat(count("case_file c WHERE c.state = 'HANDLING' AND c.source = 'inspector' AND NOT EXISTS "
                + "(SELECT 1 FROM attachment a WHERE a.case_id = c.id AND a.kind = 'BEFORE_PHOTO')")).isZero();
        assertThat(count("attachment a JOIN case_file c ON c.id = a.case_id WHERE c.closed_at IS NOT NULL")).isZero();
        assertThat(count("attachment")).isGreaterThan(100);
        assertThat(count("attachment a JOIN case_step s ON s.id = a.case_step_id WHERE s.case_id != a.case_id"
                + " OR s.action != IF(a.kind = 'AFTER_PHOTO', 'feedback', 'register')")).isZero();
        assertThat(count("attachment WHERE case_step_id IS NULL OR added_by IS NULL OR file_name NOT LIKE 'demo-%'"))
                .isZero();
        assertThat(count("attachment_content")).isBetween(50L, 336L);
        assertThat(count("attachment_content WHERE UNHEX(sha256) != UNHEX(SHA2(content, 256)) OR thumbnail IS NULL"))
                .isZero();
    }

    /** Made for a moment long ago; who was out then is out while it is looked at. */
    private static void theFieldIsOut() {
        assertThat(count("camera")).isEqualTo(1_206);
        assertThat(count("camera c JOIN unit_grid g ON g.id = c.unit_grid_id WHERE ST_Contains(g.outline, c.position)"))
                .isEqualTo(1_206);
        assertThat(count("camera_stream")).isEqualTo(1_206);
        assertThat(count("(SELECT DISTINCT kind FROM control_line) k")).isEqualTo(5);
        assertThat(count("area WHERE level = 'CITY'")).isEqualTo(1);
        assertThat(count("area a JOIN area c ON c.id = a.parent_id WHERE a.level = 'DISTRICT' AND c.level = 'CITY'"))
                .isEqualTo(1);
        assertThat(count("inspector_place WHERE until_at > UTC_TIMESTAMP(6)")).isEqualTo(182);
        assertThat(count("inspector_place p JOIN inspector_shift s ON s.id = p.shift_id WHERE p.at < s.begins_at"
                + " OR p.at >= s.ends_at OR p.until_at <> s.ends_at")).isZero();
        assertThat(count("inspector_track")).isGreaterThan(90_000);
        assertThat(count("inspector_track t WHERE NOT EXISTS (SELECT 1 FROM inspector_shift s WHERE s.inspector_id ="
                + " t.inspector_id AND t.at >= s.begins_at - INTERVAL 1 MINUTE AND t.at < s.ends_at)")).isZero();
        try (var database = Database.open(DB.address(), new Account("zhoumin", DemoDesks.PASSWORD::toCharArray),
                Progress.UNHEARD)) {
            assertThat(new PatrolStore(database).now()).hasSize(182);
        }
    }

    private static void rowsFitTogether() {
        theFieldIsOut();
        assertThat(count("component c JOIN unit_grid g ON g.id = c.unit_grid_id "
                + "WHERE NOT ST_Contains(g.outline, c.position)")).isZero();
        assertThat(count("component WHERE code NOT REGEXP '^990102[0-9]{10}$'")).isZero();
        assertThat(count("unit_grid g JOIN area a ON a.id = g.community_id WHERE LEFT(g.code, 12) != a.code")).isZero();
        assertThat(count("case_file c JOIN unit_grid g ON g.id = c.unit_grid_id WHERE g.community_id != c.community_id"
                + " OR NOT ST_Contains(g.outline, POINT(c.longitude, c.latitude))")).isZero();
        assertThat(count("case_file c WHERE c.state != (SELECT s.to_state FROM case_step s WHERE s.case_id = c.id"
                + " ORDER BY s.id DESC LIMIT 1)")).isZero();
        assertThat(count("case_step WHERE operator_id IS NULL")).isZero();
        assertThat(count("case_step s JOIN operator o ON o.id = s.operator_id WHERE s.action = 'feedback'"
                + " AND o.department_id != s.department_id")).isZero();
        assertThat(count("operator o JOIN operator_role r ON r.operator_id = o.id WHERE o.account = 'zhoumin'"
                + " AND r.role = 'shiftLeader'")).isEqualTo(1);
        assertThat(count("handover WHERE arrived_at IS NULL AND left_at IS NOT NULL")).isEqualTo(1);
        assertThat(count("handover WHERE arrived_by = left_by")).isZero();
        assertThat(count("duty_entry")).isEqualTo(7);
        assertThat(count("outbox_message WHERE state = 'WAITING'")).isEqualTo(4);
        assertThat(count("outbox_message WHERE state = 'FAILED' AND trouble IS NOT NULL AND tries = 3")).isEqualTo(3);
        assertThat(count("outbox_message")).isGreaterThan(20);
        assertThat(count("outbox_message m WHERE NOT EXISTS (SELECT 1 FROM report r WHERE r.case_id = m.case_id"
                + " AND m.words LIKE CONCAT('%', r.accept_no, '%', r.query_code, '%'))"))
                .as("messages without their number and code").isZero();
        assertThat(count("knowledge WHERE category_id IS NOT NULL")).isEqualTo(4);
        assertThat(count("urgent_bulletin")).isEqualTo(2);
        assertThat(count("field_task WHERE state = 'OPEN' AND open_case = case_id")).as("on the way").isGreaterThan(4);
        assertThat(count("field_task WHERE state = 'ANSWERED' AND ended_at >= sent_at AND finding = 'YES'"))
                .as("answered").isGreaterThan(2);
        assertThat(
                count("field_task t JOIN field_task_sign s ON s.task_id = t.id WHERE t.undecided AND s.sign IN ('FAR',"
                        + " 'PHOTO_USED')"))
                .as("for people to decide").isEqualTo(2);
        assertThat(count("field_task_sign s JOIN field_task t ON t.id = s.task_id WHERE s.sign = 'PHOTO_USED'"
                + " AND s.other_case_id != t.case_id")).as("whose photo it was").isEqualTo(1);
        assertThat(count("call_back WHERE done_at IS NULL AND reachable")).as("owed calls").isEqualTo(5);
        assertThat(count("call_back WHERE done_by IS NOT NULL AND result IS NOT NULL AND done_at >= made_at"))
                .as("calls that were made").isEqualTo(5);
        assertThat(count("unit_roster WHERE department_id = (SELECT MIN(department_id) FROM unit_roster)")).isEqualTo(
                8);
        assertThat(count("duty_row r JOIN area a ON a.code = r.place_code WHERE r.class_code = 'GB13-E'"))
                .as("streets that answer for events").isGreaterThan(20);
        assertThat(count("duty_row WHERE place_code = ''")).as("major classes").isGreaterThan(8);
        assertThat(count("operator WHERE account LIKE 'unit-%'")).isEqualTo(60);
        assertThat(count("inspector_grid")).isEqualTo(365);
        photosFit();
        assertThat(count("management_grid_part p JOIN management_grid m ON m.id = p.management_grid_id"
                + " WHERE m.kind = 'RESPONSIBILITY'")).isEqualTo(8_562);
        assertThat(count("report WHERE reported_at >= '2026-07-18 09:40' AND reported_at < '2026-07-18 09:50'"))
                .isEqualTo(260);
        assertThat(count("reporter WHERE telephone NOT LIKE '000-%' OR name NOT LIKE '_**'")).isZero();
        assertThat(count("case_file WHERE due_at IS NOT NULL AND time_limit_id IS NULL")).isZero();
        lightsAreThoseTheDatabaseComputes();
    }

    private static void lightsAreThoseTheDatabaseComputes() {
        var clocks = "stage_clock s JOIN time_limit l ON l.id = s.time_limit_id WHERE ";
        assertThat(count(clocks + "s.yellow_at = work_yellow(work_calendar_of(s.stage, l.limit_unit), s.started_at, "
                + "s.due_at)")).isGreaterThan(5_000).isEqualTo(count("stage_clock"));
        assertThat(count(clocks + "s.stage != 'HANDLE' AND s.due_at != work_due(work_calendar_of(s.stage, "
                + "l.limit_unit), s.started_at, l.limit_value, l.limit_unit)")).isZero();
        assertThat(count("stage_clock s JOIN time_limit l ON l.id = s.time_limit_id JOIN case_file c ON "
                + "c.id = s.case_id WHERE s.stage = 'HANDLE' AND c.extension_count + c.rework_count = 0 "
                + "AND s.id NOT IN (SELECT stage_clock_id FROM stage_clock_pause) AND s.due_at != work_due(work_calendar_of(s.stage, l.limit_unit), "
                + "s.started_at, l.limit_value, l.limit_unit)")).isZero();
    }

    private static long count(String what) {
        return DB.database().read(session -> {
            try (var statement = session.getConnection().createStatement();
                    var rows = statement.executeQuery("SELECT COUNT(*) FROM " + what)) {
                rows.next();
                return rows.getLong(1);
            } catch (SQLException trouble) {
                throw new IllegalStateException(what, trouble);
            }
        });
    }

    private void meetingsAndSlipsAreThere() {
        var meetings = new MeetingStore(DB.database()).all();
        assertThat(meetings).extracting(Meeting::state).containsExactly(Meeting.State.PREPARED, Meeting.State.ISSUED);
        assertThat(meetings).allSatisfy(one -> assertThat(one.items()).isPositive());
        assertThat(meetings.getLast().open()).isPositive();
        assertThat(new TransferSlipStore(DB.database()).all()).extracting(TransferSlip::state)
                .containsExactlyInAnyOrder(
                        TransferSlip.State.SENT, TransferSlip.State.ASSIGNED, TransferSlip.State.ANSWERED);
    }

    @Test
    void aRecordThatHoldsSomethingElseIsRefused() {
        SmallDistrict.keep(DB.database());
        assertThatThrownBy(() -> store.load(SMALL, Progress.UNHEARD)).isInstanceOf(Refusal.class)
                .hasMessageContaining("demo.notEmpty");
    }

    /** Whoever is killed in the middle leaves an empty record, and the next one can begin. */
    @Test
    void aLoadThatBreaksOffLeavesNothing() {
        assertThatThrownBy(() -> store.load(SMALL, (key, arguments) -> {
            if (key.equals("demo.cases")) {
                throw new IllegalStateException("broken off");
            }
        })).hasMessageContaining("broken off");

        assertThat(store.overview(UNTIL).grids()).isZero();
        assertThat(count("area")).isZero();
        assertThat(store.load(SMALL, Progress.UNHEARD)).isEqualTo(DemoStore.Loaded.ADDED);
    }
}
