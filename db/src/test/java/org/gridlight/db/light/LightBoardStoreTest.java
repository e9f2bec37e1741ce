package org.gridlight.db.light;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.cases.CaseTable;
import org.gridlight.model.cases.Stage;
import org.gridlight.model.light.LightUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LightBoardStoreTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private CaseTable table;
    private LightBoardStore store;

    @BeforeEach
    void open() {
        table = new CaseTable(DB.database());
        table.units();
        store = new LightBoardStore(DB.database());
    }

    @Test
    void unitsStandInTheirGroupsAsTheBoardShowsThem() {
        table.execute("INSERT INTO light_group (assessment_group, name, position) VALUES ('乙', '专业部门', 1)");
        table.execute("INSERT INTO department (id, parent_id, code, name, kind, valid_from) VALUES "
                + "(6, 1, 'D11', '一队', 'TEAM', '2020-01-01')");
        table.execute("UPDATE department SET valid_to = '2021-01-01' WHERE id = 2");
        table.execute("UPDATE department SET responsible_person = '何勇' WHERE id = 1");

        var units = store.units(LocalDate.of(2026, 7, 16));

        assertThat(units).extracting(LightUnit::code, LightUnit::group).containsExactly(
                org.assertj.core.api.Assertions.tuple("D3", "专业部门"),
                org.assertj.core.api.Assertions.tuple("D4", "专业部门"), org.assertj.core.api.Assertions.tuple("D5", ""),
                org.assertj.core.api.Assertions.tuple("D1", "甲"));
        assertThat(units.getLast().responsiblePerson()).isEqualTo("何勇");
    }

    @Test
    void redDaysAreThoseOfTheHandlingOnly() {
        table.execute("INSERT INTO case_file (id, state, source, category_id, reported_at) VALUES "
                + "(1, 'HANDLING', 'hotline', 1, '2026-07-10 00:00')");
        table.execute("INSERT INTO stage_clock (case_id, stage, department_id, started_at, due_at, red_at, stopped_at) "
                + "VALUES (1, 'HANDLE', 1, '2026-07-10 00:00', '2026-07-14 01:00', '2026-07-14 01:00', NULL), "
                + "(1, 'HANDLE', 1, '2026-07-10 00:00', '2026-07-13 01:00', '2026-07-13 01:00', '2026-07-13 02:00'), "
                + "(1, 'HANDLE', 1, '2026-07-10 00:00', '2026-07-13 01:00', '2026-07-13 01:00', '2026-07-13 00:30'), "
                + "(1, 'HANDLE', 2, '2026-07-10 00:00', '2026-07-16 09:00', '2026-07-16 09:00', NULL), "
                + "(1, 'CHECK', 1, '2026-07-10 00:00', '2026-07-13 01:00', '2026-07-13 01:00', NULL), "
                + "(1, 'HANDLE', 3, '2026-07-01 00:00', '2026-07-02 01:00', '2026-07-02 01:00', '2026-07-03 01:00')");

        var days = store.redDays(Instant.parse("2026-07-16T06:36:00Z"), ZONE, 7);

        assertThat(days.of(1)).containsExactly(0, 0, 0, 1, 1, 1, 1);
        assertThat(days.of(2)).as("due this afternoon").containsOnly(0);
        assertThat(days.of(3)).containsOnly(0);
    }

    @Test
    void streetsStandUnderTheirDistrictWithTheRedDaysOfTheirPlaces() {
        table.execute(
                "INSERT INTO area (id, code, level, parent_id, name, outline, area_m2, valid_from, valid_to) VALUES "
                        + "(90, '110109', 'DISTRICT', NULL, '云河区', POINT(0, 0), 1, '2020-01-01', NULL), "
                        + "(91, '110109001', 'STREET', 90, '望江街道', POINT(0, 0), 1, '2020-01-01', NULL), "
                        + "(92, '110109002', 'STREET', 90, '旧街道', POINT(0, 0), 1, '2020-01-01', '2021-01-01')");
        table.execute("INSERT INTO case_file (id, state, source, category_id, reported_at, street_id) VALUES "
                + "(1, 'HANDLING', 'hotline', 1, '2026-07-10 00:00', 91)");
        table.execute("INSERT INTO stage_clock (case_id, stage, department_id, started_at, due_at, red_at, stopped_at) "
                + "VALUES (1, 'HANDLE', 1, '2026-07-10 00:00', '2026-07-15 01:00', '2026-07-15 01:00', NULL)");

        assertThat(store.streets(LocalDate.of(2026, 7, 16))).filteredOn(street -> street.group().equals("云河区"))
                .extracting(LightUnit::id, LightUnit::name)
                .containsExactly(org.assertj.core.api.Assertions.tuple(91L, "望江街道"));
        var days = store.redDaysBy(CasePart.STREET, Instant.parse("2026-07-16T06:36:00Z"), ZONE, 7);
        assertThat(days.of(91)).containsExactly(0, 0, 0, 0, 0, 1, 1);
        assertThat(days.of(1)).as("a unit of that number").containsOnly(0);
    }

    /** A case counts where it lies and by what it is, whoever handles it; the hall's clocks by their stages. */
    @Test
    void redDaysByEveryPartOfACase() {
        table.execute("INSERT INTO area (id, code, level, parent_id, name, outline, area_m2, valid_from) VALUES "
                + "(81, '110109001081', 'COMMUNITY', NULL, '云河社区', POINT(0, 0), 1, '2020-01-01')");
        table.execute("INSERT INTO unit_grid (id, code, community_id, outline, datum, area_m2, bounds, valid_from) "
                + "VALUES (71, '110109001081071', 81, POINT(0, 0), 'CGCS2000', 1, '', '2020-01-01')");
        table.execute("INSERT INTO case_file (id, state, source, category_id, reported_at, community_id, unit_grid_id) "
                + "VALUES (1, 'HANDLING', 'hotline', 1, '2026-07-10 00:00', 81, 71)");
        table.execute("INSERT INTO stage_clock (case_id, stage, department_id, started_at, due_at, red_at, stopped_at) "
                + "VALUES (1, 'HANDLE', 1, '2026-07-10 00:00', '2026-07-15 01:00', '2026-07-15 01:00', NULL), "
                + "(1, 'DISPATCH', NULL, '2026-07-09 00:00', '2026-07-13 01:00', '2026-07-13 01:00', '2026-07-14 02:00')");
        var now = Instant.parse("2026-07-16T06:36:00Z");
        assertThat(store.redDaysBy(CasePart.COMMUNITY, now, ZONE, 7).of(81)).containsExactly(0, 0, 0, 0, 0, 1, 1);
        assertThat(store.redDaysBy(CasePart.GRID, now, ZONE, 7).of(71)).containsExactly(0, 0, 0, 0, 0, 1, 1);
        assertThat(store.redDaysBy(CasePart.CATEGORY, now, ZONE, 7).of(1)).containsExactly(0, 0, 0, 0, 0, 1, 1);
        var hotline = store.sources().stream().filter(source -> source.code().equals("hotline")).findFirst();
        assertThat(store.redDaysBy(CasePart.SOURCE, now, ZONE, 7).of(hotline.orElseThrow().id()))
                .containsExactly(0, 0, 0, 0, 0, 1, 1);
        assertThat(store.redDaysOfHall(now, ZONE, 7).of(Stage.DISPATCH.number())).containsExactly(0, 0, 0, 1, 1, 0, 0);
    }

    @Test
    void aTeamHasTheGridsItsInspectorsPatrol() {
        table.execute("INSERT INTO inspector (id, code, name, kind, team, valid_from) VALUES "
                + "(61, 'J1', 'one', 'FIELD', '一班', '2020-01-01'), (62, 'J2', 'two', 'FIELD', '一班', '2020-01-01'), "
                + "(63, 'J3', 'three', 'FIELD', '二班', '2020-01-01')");
        var day = LocalDate.of(2026, 7, 16);
        assertThat(store.teams(day)).extracting(LightUnit::name, LightUnit::id).contains(
                org.assertj.core.api.Assertions.tuple("一班", 61L), org.assertj.core.api.Assertions.tuple("二班", 63L));
        assertThat(store.teamsOfGrids(day)).isEmpty();
    }

    /** A year of clocks, of which a week is wanted: the index answers alone. */
    @Test
    void redDaysReadAPieceOfOneIndex() {
        table.execute("INSERT INTO case_file (id, state, source, category_id, reported_at) VALUES "
                + "(1, 'HANDLING', 'hotline', 1, '2026-07-10 00:00')");
        table.execute("INSERT INTO stage_clock (case_id, stage, department_id, started_at, due_at, red_at, stopped_at) "
                + "SELECT 1, 'HANDLE', 1 + seq % 5, '2026-07-16' - INTERVAL seq HOUR, NULL, "
                + "'2026-07-16' - INTERVAL CAST(seq AS SIGNED) - 3 HOUR, '2026-07-16' - INTERVAL seq - seq % 6 HOUR FROM seq_1_to_8000");
        assertThat(explained()).isEqualTo("range stage_clock_by_red Using where; Using index");
    }

    private static String explained() {
        return DB.database().bulk(connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute("ANALYZE TABLE stage_clock");
                var rows = statement.executeQuery("EXPLAIN " + sql().replace("#{from}", "'2026-07-09 16:00'")
                        .replace("#{now}", "'2026-07-16 06:36'"));
                rows.next();
                return rows.getString("type") + " " + rows.getString("key") + " " + rows.getString("Extra");
            }
        });
    }

    /** The statement as it stands in the mapper. */
    private static String sql() {
        try (var in = LightBoardMapper.class.getResourceAsStream("LightBoardMapper.xml")) {
            var text = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            int from = text.indexOf("SELECT department_id");
            return text.substring(from, text.indexOf("</select>", from)).replace("&lt;", "<");
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
