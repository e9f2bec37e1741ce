package org.gridlight.db.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.gridlight.db.Account;
import org.gridlight.db.Database;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.Progress;
import org.gridlight.db.grid.SmallDistrict;
import org.gridlight.db.people.AccountStore;
import org.gridlight.model.cases.CaseState;
import org.gridlight.model.map.GridCard;
import org.gridlight.model.map.PlaceRecord;
import org.gridlight.model.people.NewAccount;
import org.gridlight.model.people.Role;
import org.gridlight.model.words.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentifyStoreTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private static final ZoneId ZONE = ZoneOffset.ofHours(8);
    private static final Instant NOW = Instant.parse("2026-07-16T06:36:00Z");
    private static final int DAYS = 30;

    private IdentifyStore store;
    private long grid;

    @BeforeEach
    void district() {
        SmallDistrict.keep(DB.database());
        store = new IdentifyStore(DB.database());
        grid = new MapStore(DB.database()).ground().grids().getFirst().id();
        run("INSERT INTO management_grid (id, parent_id, code, name, level_name, kind, valid_from) VALUES"
                + " (3, NULL, 'W-01', '西街-1', '责任网格', 'RESPONSIBILITY', '2026-01-01'),"
                + " (4, NULL, 'D', '西街大网格', '大网格', 'MANAGEMENT', '2026-01-01'),"
                + " (5, 4, 'D1', '西街一中网格', '中网格', 'MANAGEMENT', '2026-01-01')");
        run("INSERT INTO management_grid_part (management_grid_id, unit_grid_id, valid_from) VALUES (3, " + grid
                + ", '2026-01-01'), (5, " + grid + ", '2026-01-01')");
        run("INSERT INTO inspector (id, code, name, team, telephone, valid_from) "
                + "VALUES (1, 'I1', '李国栋', '早班', '000-2001', '2026-01-01')");
        run("INSERT INTO inspector_grid (inspector_id, management_grid_id, valid_from) VALUES (1, 3, '2026-01-01')");
        run("INSERT INTO department (id, code, name, kind, valid_from) VALUES (1, 'P', '排水公司', 'DEPARTMENT', '2026-01-01')");
    }

    private static void run(String sql) {
        DB.database().bulk(connection -> {
            try (var statement = connection.createStatement()) {
                return statement.executeUpdate(sql);
            }
        });
    }

    private PlaceRecord record(Long... components) {
        return store.of(grid, List.of(components), DAYS, NOW, ZONE);
    }

    @Test
    void aPlaceIsKnownByItsGridAndWhoWalksIt() {
        run("UPDATE unit_grid SET function_type = '商业', duty_holder = '望江街道' WHERE id = " + grid);

        var card = record().grid().orElseThrow();
        assertThat(card.responsibilityGrid()).isEqualTo("西街-1");
        assertThat(card.inspectors()).extracting(GridCard.Walker::name).containsExactly("李国栋");
        assertThat(card.functionType()).isEqualTo("商业");
        assertThat(card.dutyHolder()).isEqualTo("望江街道");
        assertThat(card.street()).isEqualTo("西街");
        assertThat(card.district()).isEqualTo("云河区");
        assertThat(card.counts().isEmpty()).as("nothing was counted there").isTrue();
        assertThat(record().larger()).extracting(PlaceRecord.LargerGrid::name).containsExactly("西街一中网格", "西街大网格",
                "西街-1");
    }

    @Test
    void whereNothingIsThereIsNothingToSay() {
        assertThat(store.of(0, List.of(), DAYS, NOW, ZONE)).isEqualTo(store.of(-1, List.of(), DAYS, NOW, ZONE));
    }

    @ParameterizedTest
    @CsvSource({"9,<10", "1,<10", "0,<10", "10,10", "312,312", ","})
    void smallCountsOfPeopleAreNotTold(String counted, String shown) {
        run("INSERT INTO place_count (unit_grid_id, buildings, households, residents, counted_on) VALUES (" + grid
                + ", 4, " + (counted == null ? "NULL" : counted) + ", " + (counted == null ? "NULL" : counted)
                + ", '2026-01-01')");

        var counts = record().grid().orElseThrow().counts();
        assertThat(counts.buildings()).isEqualTo("4");
        assertThat(counts.households()).isEqualTo(shown);
        assertThat(counts.residents()).isEqualTo(shown);
    }

    /** Nor does anybody read them who knows SQL, in the record or in a room. */
    @Test
    void theCountsThemselvesAreReadByNobody() {
        run("INSERT INTO place_count (unit_grid_id, households, residents) VALUES (" + grid + ", 3, 7)");
        var password = "correct horse";
        new AccountStore(DB.database()).makeAll(List.of(
                new NewAccount("t-desk", "t-desk", Set.of(Role.SHIFT_LEADER), null, null),
                new NewAccount("t-unit", "t-unit", Set.of(Role.DEPARTMENT), 1L, null)), password.toCharArray());
        for (var account : List.of("t-desk", "t-unit")) {
            try (var desk = Database.open(DB.address(), new Account(account, password::toCharArray),
                    Progress.UNHEARD)) {
                assertThat(text(desk, "SELECT CONCAT(households, residents) FROM place_count_shown")).isEqualTo(
                        "<10<10");
                assertThat(text(desk, "SELECT COUNT(*) FROM place_count_shown WHERE households = 3")).isEqualTo("0");
                assertThat(text(desk, "SELECT COUNT(*) FROM place_count_shown WHERE residents + 0 = 7")).isEqualTo("0");
                assertThat(refused(desk, "SELECT households FROM place_count")).as(account).isTrue();
                assertThat(refused(desk, "SELECT households FROM gridlight.place_count")).as(account).isTrue();
            }
        }
    }

    private static String text(Database database, String sql) {
        return database.read(session -> {
            try (var statement = session.getConnection().createStatement(); var row = statement.executeQuery(sql)) {
                row.next();
                return row.getString(1);
            } catch (java.sql.SQLException failure) {
                throw new IllegalStateException(failure);
            }
        });
    }

    private static boolean refused(Database database, String sql) {
        try {
            text(database, sql);
            return false;
        } catch (IllegalStateException | Refusal denied) {
            return true;
        }
    }

    @Test
    void postsAreNamedFromTheGridUpwards() {
        long street = new MapStore(DB.database()).ground().grids().getFirst().streetId();
        run("INSERT INTO grid_role (area_id, unit_grid_id, management_grid_id, preset, role, holder, telephone, valid_from,"
                + " valid_to) VALUES (NULL, " + grid
                + ", NULL, 'FIVE_POSTS', 'SAFETY', '甲', '000-1', '2026-01-01', NULL),"
                + " (NULL, " + grid + ", NULL, 'FIVE_POSTS', 'GRID_HEAD', '乙', '000-2', '2026-01-01', NULL),"
                + " (NULL, " + grid + ", NULL, 'FIVE_POSTS', 'SERVICE', '丙', '000-3', '2026-01-01', '2026-02-01'),"
                + " (NULL, NULL, 4, 'SEVEN_FORCES', 'MANAGER', '丁', NULL, '2026-01-01', NULL),"
                + " (" + street + ", NULL, NULL, 'SIX_ONES', 'LINKED_LEADER', NULL, NULL, '2026-01-01', NULL)");

        assertThat(record().roles()).extracting(PlaceRecord.Post::place, PlaceRecord.Post::preset,
                PlaceRecord.Post::role, PlaceRecord.Post::holder).containsExactly(
                        org.assertj.core.groups.Tuple.tuple(null, "五员", "网格长", "乙"),
                        org.assertj.core.groups.Tuple.tuple(null, "五员", "安全员", "甲"),
                        org.assertj.core.groups.Tuple.tuple("西街大网格", "七支力量", "网格管理员", "丁"),
                        org.assertj.core.groups.Tuple.tuple("西街", "六个一", "挂点领导", null));
    }

    @Test
    void componentsAreCountedByClassAndByWhetherSomebodyOwnsThem() {
        run("INSERT INTO component_row (id, code, category_id, name, unit_grid_id, position, owner_id, valid_from, valid_to)"
                + " SELECT seq, LPAD(seq, 16, '0'), k.id, k.name, " + grid + ", POINT(116.302, 39.952),"
                + " IF(seq < 4, 1, NULL), '2026-01-01', IF(seq = 9, '2026-02-01', NULL)"
                + " FROM seq_1_to_9 JOIN category k ON k.code = IF(seq < 6, 'GB13-C0101', 'GB13-C0102')");

        var record = record(7L, 8L, 99L);
        assertThat(record.classes()).extracting(PlaceRecord.ClassCount::count).containsExactly(5L, 3L);
        assertThat(record.classes()).extracting(PlaceRecord.ClassCount::owned).containsExactly(3L, 0L);
        assertThat(record.clarity()).contains(3 / 8.0);
        assertThat(record.components()).extracting("id").containsExactly(7L, 8L);
        assertThat(store.of(0, List.of(2L), DAYS, NOW, ZONE).components()).extracting("owner").containsExactly("排水公司");
    }

    @Test
    void whatEndedLatelyComesFirst() {
        cases("('CLOSED', 'A', '2026-07-01', '2026-07-02', NULL), ('CLOSED', 'B', '2026-06-01', '2026-07-03', NULL),"
                + " ('VOID', 'C', '2026-06-01', NULL, '2026-05-03'), ('CLOSED', 'D', '2026-03-01', '2026-03-03', NULL),"
                + " ('HANDLING', 'E', '2026-07-10', NULL, NULL)");

        assertThat(record().past()).extracting(PlaceRecord.PastCase::caseNo).containsExactly("B", "A", "C");
        assertThat(record().past()).extracting(PlaceRecord.PastCase::state).contains(CaseState.VOID);
        assertThat(record().reported()).as("of the last thirty days").hasSize(2);
    }

    @Test
    void theMonthIsCountedAsTheBookCountsIt() {
        cases("('CLOSED', 'A', '2026-07-01', '2026-07-02', NULL), ('CLOSED', 'B', '2026-06-01', '2026-07-13', NULL),"
                + " ('HANDLING', 'C', '2026-06-01', NULL, NULL), ('HANDLING', 'D', '2026-07-15', NULL, NULL)");
        run("UPDATE case_file SET filed_at = reported_at, due_at = reported_at + INTERVAL 7 DAY");

        var month = record().month().orElseThrow();
        assertThat(month).isEqualTo(new PlaceRecord.Month(2, 2, 3, 2, 1, 1));
        assertThat(month.onTimeShare()).contains(1 / 3.0);
    }

    private void cases(String rows) {
        run("INSERT INTO case_file (state, source, category_id, unit_grid_id, case_no, reported_at, closed_at, ended_at)"
                + " WITH told (state, case_no, reported_at, closed_at, ended_at) AS (VALUES " + rows + ")"
                + " SELECT t.state, 'public', (SELECT MIN(id) FROM category), " + grid
                + ", t.case_no, t.reported_at, t.closed_at, t.ended_at FROM told t");
    }
}
