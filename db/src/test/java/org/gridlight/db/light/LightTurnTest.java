package org.gridlight.db.light;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.cases.Hall;
import org.gridlight.db.cases.OpenCaseStore;
import org.gridlight.model.board.UnitBoard;
import org.gridlight.model.cases.CaseClocks;
import org.gridlight.model.cases.Stage;
import org.gridlight.model.light.KeptLight;
import org.gridlight.model.light.Light;
import org.gridlight.model.light.LightBoard;
import org.gridlight.model.light.LightChange;
import org.gridlight.model.light.LightCounts;
import org.gridlight.model.light.TimeInLight;
import org.gridlight.model.light.UnitLight;
import org.gridlight.model.light.UnitLightRule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** When the record judges its lights, and what it keeps of it. */
class LightTurnTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final CaseClocks CLOCKS = CaseClocks.shipped(ZONE);

    private Hall hall;
    private LightHistoryStore history;

    @BeforeEach
    void open() {
        hall = new Hall(DB);
        history = new LightHistoryStore(DB.database());
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }

    /** Friday 16:00, four working hours: due on Monday at 10:00. */
    private void overTheWeekend(int unit, String limitUnit) {
        hall.store(Hall.ACCEPTOR).register(UUID.randomUUID(), Hall.report());
        hall.run("UPDATE stage_clock SET stopped_at = started_at",
                "UPDATE case_file SET state = 'HANDLING', department_id = " + unit + " ORDER BY id DESC LIMIT 1",
                ("INSERT INTO stage_clock (case_id, stage, department_id, calendar, limit_value, limit_unit, base, counted_from, "
                        + "started_at, due_at) SELECT MAX(id), 'HANDLE', %1$d, work_calendar_of('HANDLE', '%2$s'), 4, '%2$s', 'LIMIT', "
                        + "'2026-07-17 08:00', '2026-07-17 08:00', work_due(work_calendar_of('HANDLE', '%2$s'), "
                        + "'2026-07-17 08:00', 4, '%2$s') FROM case_file").formatted(unit, limitUnit));
        hall.run("CALL lights_recount(TRUE, 100000000)");
    }

    private Light judged(int unit, String local) {
        hall.run("CALL lights_judge('" + at(local).toString().replace("Z", "") + "', @next)");
        var board = UnitBoard.of(new OpenCaseStore(DB.database()).all(), at(local), UnitLightRule.BY_ANY, CLOCKS);
        var kept = history.now(LightBoard.UNIT).stream().filter(one -> one.unitId() == unit).findFirst().orElseThrow();
        assertThat(kept.light()).as("as on the board").isEqualTo(board.unit(unit).light());
        assertThat(kept.counts()).isEqualTo(board.unit(unit).counts());
        return kept.light().light();
    }

    @Test
    void aLightDoesNotTurnRedAtNightIfItsClockDoesNotRun() {
        hall.run(
                "UPDATE unit_rule SET kind = 'ANY', red_percent = 0, red_cases = 1, far_is_red = FALSE, yellow_percent = 0");
        overTheWeekend(1, "WORK_HOUR");
        assertThat(judged(1, "2026-07-17T17:00")).isEqualTo(Light.GREEN);
        assertThat(judged(1, "2026-07-17T23:00")).isEqualTo(Light.GREEN);
        assertThat(judged(1, "2026-07-19T12:00")).as("on a Sunday").isEqualTo(Light.GREEN);
        assertThat(judged(1, "2026-07-20T09:30")).isEqualTo(Light.YELLOW);
        assertThat(judged(1, "2026-07-20T09:59:59")).isEqualTo(Light.YELLOW);
        assertThat(judged(1, "2026-07-20T10:00")).isEqualTo(Light.RED);

        overTheWeekend(2, "URGENT_HOUR");
        assertThat(judged(2, "2026-07-17T20:00")).as("what is urgent runs through").isEqualTo(Light.RED);
    }

    @Test
    void nothingIsDoneWhenNothingTurnedOrChanged() {
        overTheWeekend(1, "WORK_HOUR");
        turn("2026-07-17T17:00:00");
        assertThat(turns()).isEqualTo("1");
        turn("2026-07-17T17:00:01");
        turn("2026-07-17T17:00:30");
        assertThat(turns()).as("nothing turned").isEqualTo("1");
        hall.store(Hall.ACCEPTOR).register(UUID.randomUUID(), Hall.report());
        turn("2026-07-17T17:00:40");
        assertThat(turns()).as("something changed").isEqualTo("2");
        assertThat(history.now(LightBoard.HALL)).extracting(KeptLight::unitId).contains((long) Stage.ACCEPT.number());
        hall.run("UPDATE light_turn SET next_at = '" + at("2026-07-17T17:00:45").toString().replace("Z", "") + "'");
        turn("2026-07-17T17:00:44");
        assertThat(turns()).isEqualTo("2");
        turn("2026-07-17T17:00:45");
        assertThat(turns()).as("a clock turned").isEqualTo("3");
    }

    private void turn(String local) {
        hall.run("CALL lights_turn('" + at(local).toString().replace("Z", "") + "')");
    }

    private String turns() {
        return hall.one("SELECT turns FROM light_turn");
    }

    @Test
    void everyChangeIsKeptAndTheTimeUnderEachLightAddsUp() {
        hall.run(
                "UPDATE unit_rule SET kind = 'ANY', red_percent = 0, red_cases = 1, far_is_red = FALSE, yellow_percent = 0");
        overTheWeekend(1, "WORK_HOUR");
        judged(1, "2026-07-17T17:00");
        judged(1, "2026-07-20T09:30");
        judged(1, "2026-07-20T09:40");
        judged(1, "2026-07-20T10:00");
        hall.run("UPDATE stage_clock SET stopped_at = '2026-07-20 03:00'");
        judged(1, "2026-07-20T11:00");

        var changes = history.changes(LightBoard.UNIT, 1, at("2026-07-17T00:00"), at("2026-07-21T00:00"));
        assertThat(changes).extracting(LightChange::before).containsExactly(Light.GREEN, Light.YELLOW, Light.RED);
        assertThat(changes).extracting(LightChange::light).containsExactly(Light.YELLOW, Light.RED, Light.GREEN);
        assertThat(changes.get(1)).isEqualTo(new LightChange(LightBoard.UNIT, 1, at("2026-07-20T10:00"), Light.RED,
                Light.YELLOW, UnitLight.Why.COUNT_OVERDUE, new LightCounts(1, 0, 0, 0)));
        assertThat(history.changes(LightBoard.UNIT, at("2026-07-17T00:00"), at("2026-07-21T00:00"))).isEqualTo(changes);
        assertThat(history.at(LightBoard.UNIT, at("2026-07-20T10:30"))).isEqualTo(Map.of(1L, Light.RED));
        assertThat(history.at(LightBoard.UNIT, at("2026-07-20T12:00"))).isEqualTo(Map.of(1L, Light.GREEN));

        var day = history.times(LightBoard.UNIT, at("2026-07-20T00:00"), at("2026-07-21T00:00")).get(1L);
        assertThat(day).isEqualTo(new TimeInLight(1, Map.of(Light.YELLOW, Duration.ofMinutes(30), Light.RED,
                Duration.ofHours(1), Light.GREEN, Duration.ofMinutes(22 * 60 + 30))));
        assertThat(day.percentOf(Light.GREY)).isZero();
        assertThat(history.times(LightBoard.UNIT, at("2026-07-20T10:15"), at("2026-07-20T10:30")).get(1L)
                .percentOf(Light.RED))
                .isEqualTo(100);

        hall.run("UPDATE setting SET value = '30' WHERE name = 'light.history.days'");
        turn("2026-08-30T10:00");
        assertThat(history.changes(LightBoard.UNIT, 1, at("2026-07-17T00:00"), at("2026-07-21T00:00"))).isEmpty();
    }
}
