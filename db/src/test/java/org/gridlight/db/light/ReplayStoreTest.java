package org.gridlight.db.light;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.cases.CaseTable;
import org.gridlight.model.cases.CaseClocks;
import org.gridlight.model.cases.CaseState;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.cases.Stage;
import org.gridlight.model.light.Light;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ReplayStoreTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private CaseTable table;
    private ReplayStore store;

    @BeforeEach
    void open() {
        table = new CaseTable(DB.database());
        table.units();
        store = new ReplayStore(DB.database(), CaseClocks.shipped(ZoneId.of("Asia/Shanghai")));
        table.execute("INSERT INTO case_file (id, state, source, category_id, reported_at) VALUES "
                + "(1, 'CLOSED', 'hotline', 1, '2026-07-15 00:00'), (2, 'HANDLING', 'inspector', 1, '2026-07-16 00:00')");
    }

    private static Instant at(String time) {
        return Instant.parse("2026-07-16T" + time + ":00Z");
    }

    @Test
    void aClockIsSeenAsItStoodAtEachMoment() {
        table.execute(
                "INSERT INTO stage_clock (id, case_id, stage, department_id, started_at, due_at, yellow_at, red_at, "
                        + "stopped_at) VALUES (70, 1, 'DISPATCH', NULL, '2026-07-16 00:30', NULL, NULL, NULL, '2026-07-16 01:00'), "
                        + "(71, 1, 'HANDLE', 1, '2026-07-16 01:00', '2026-07-16 09:00', '2026-07-16 08:00', '2026-07-16 09:00', "
                        + "'2026-07-16 10:00')");
        table.execute("INSERT INTO stage_clock_pause (stage_clock_id, paused_at, resumed_at, reason) VALUES "
                + "(71, '2026-07-16 02:00', '2026-07-16 05:00', 'x')");

        var day = store.day(at("00:00"), at("12:00"));

        assertThat(day.at(at("00:10"))).isEmpty();
        assertThat(day.at(at("00:40"))).singleElement().extracting(OpenCase::stage).isEqualTo(Stage.DISPATCH);
        assertThat(light(day.at(at("01:30")).getFirst(), at("01:30"))).isEqualTo(Light.GREEN);
        assertThat(day.at(at("03:00"))).singleElement().extracting(OpenCase::state).isEqualTo(CaseState.SUSPENDED);
        assertThat(light(day.at(at("03:00")).getFirst(), at("03:00"))).isEqualTo(Light.GREY);
        assertThat(light(day.at(at("08:30")).getFirst(), at("08:30"))).isEqualTo(Light.YELLOW);
        assertThat(light(day.at(at("09:30")).getFirst(), at("09:30"))).isEqualTo(Light.RED);
        assertThat(day.at(at("10:00"))).as("stopped").isEmpty();
    }

    private static Light light(OpenCase one, Instant now) {
        return one.stageLight(now);
    }

    @Test
    void twoUnitsOfOneCaseAreShares() {
        table.execute(
                "INSERT INTO stage_clock (case_id, stage, department_id, started_at, due_at, red_at, stopped_at) VALUES "
                        + "(2, 'HANDLE', 1, '2026-07-16 01:00', '2026-07-16 02:00', '2026-07-16 02:00', NULL), "
                        + "(2, 'HANDLE', 2, '2026-07-16 01:00', '2026-07-16 05:00', '2026-07-16 05:00', NULL)");
        assertThat(store.day(at("00:00"), at("12:00")).at(at("03:00"))).singleElement()
                .satisfies(one -> assertThat(one.shares()).extracting(OpenCase.Share::departmentId)
                        .containsExactlyInAnyOrder(1L, 2L));
    }

    @Test
    void whatStoppedBeforeOrBeganAfterIsNotRead() {
        table.execute("INSERT INTO stage_clock (case_id, stage, department_id, started_at, stopped_at) VALUES "
                + "(2, 'HANDLE', 1, '2026-07-15 01:00', '2026-07-15 23:00'), (2, 'HANDLE', 1, '2026-07-16 12:00', NULL), "
                + "(2, 'ARRIVE', 1, '2026-07-16 02:00', NULL), (2, 'CHECK', NULL, '2026-07-14 02:00', NULL)");
        assertThat(store.day(at("00:00"), at("12:00")).spans()).singleElement()
                .satisfies(span -> assertThat(span.one().stage()).isEqualTo(Stage.CHECK));
    }
}
