package org.gridlight.db.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.cases.CaseTable;
import org.gridlight.db.cases.CaseTable.Row;
import org.gridlight.model.measures.CountedCase;
import org.gridlight.model.measures.DayQuestion;
import org.gridlight.model.measures.DayStep;
import org.gridlight.model.measures.HalfHour;
import org.gridlight.model.measures.StepCount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A day of three cases and a fourth of the evening before, every step of which is known. */
class DayStoreTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant MIDNIGHT = Instant.parse("2026-07-15T16:00:00Z");
    private static final DayQuestion DAY = DayQuestion.until(at("14:36"), ZONE);

    @BeforeEach
    void fill() {
        var table = new CaseTable(DB.database());
        table.units();
        table.add(List.of(new Row(at("08:29"), at("10:00"), at("09:30"), 1, "hotline", "CLOSED"),
                new Row(at("08:30"), at("10:00"), null, 1, "inspector", "HANDLING"),
                new Row(at("15:00"), null, null, 0, "inspector", "REPORTED"),
                new Row(MIDNIGHT.minusSeconds(1), at("12:00"), at("14:35"), 2, "hotline", "CLOSED")));
        step(table, 1, "accept", "08:31");
        step(table, 1, "dispatch", "08:40");
        step(table, 1, "redispatch", "08:50");
        step(table, 1, "feedback", "09:10");
        step(table, 1, "answerCheck", "09:20");
        step(table, 2, "accept", "08:35");
        step(table, 2, "dispatch", "08:45");
        step(table, 2, "accept", "15:10");
        clock(table, 1, "ACCEPT", "08:40", "08:31");
        clock(table, 1, "HANDLE", "09:00", "09:10");
        clock(table, 2, "ACCEPT", "08:30", "08:35");
        table.execute("INSERT INTO report (accept_no, case_id, source, reported_at) "
                + "SELECT CONCAT('A', id), id, source, reported_at FROM case_file");
    }

    private static void step(CaseTable table, int number, String action, String time) {
        table.execute("INSERT INTO case_step (case_id, at, action, to_state) VALUES (" + id(number) + ", '"
                + sql(time) + "', '" + action + "', 'HANDLING')");
    }

    private static void clock(CaseTable table, int number, String stage, String due, String stopped) {
        table.execute("INSERT INTO stage_clock (case_id, stage, started_at, due_at, stopped_at) VALUES (" + id(number)
                + ", '" + stage + "', '" + sql("08:00") + "', '" + sql(due) + "', '" + sql(stopped) + "')");
    }

    private static String id(int number) {
        return "(SELECT MIN(first.id) + " + (number - 1) + " FROM case_file first)";
    }

    private static String sql(String time) {
        return at(time).toString().replace('T', ' ').replace("Z", "");
    }

    private static Instant at(String time) {
        var parts = time.split(":");
        return MIDNIGHT.plus(Duration.ofHours(Long.parseLong(parts[0]))).plus(Duration.ofMinutes(Long.parseLong(
                parts[1])));
    }

    @Test
    void aCaseCountsOnceInEachStepOfTheDay() {
        assertThat(store().steps(DAY)).extracting(StepCount::step, StepCount::cases).containsExactly(
                tuple(DayStep.REPORTED, 2L), tuple(DayStep.ACCEPTED, 2L), tuple(DayStep.FILED, 2L),
                tuple(DayStep.DISPATCHED, 2L), tuple(DayStep.HANDLED, 1L), tuple(DayStep.CHECKED, 1L),
                tuple(DayStep.CLOSED, 2L));
    }

    @Test
    void clocksThatStoppedInTheDayTellWhoWasInTime() {
        var steps = store().steps(DAY).stream().collect(Collectors.toMap(StepCount::step, step -> step));

        assertThat(steps.get(DayStep.ACCEPTED).onTimeShare()).hasValue(0.5);
        assertThat(steps.get(DayStep.HANDLED).onTimeShare()).hasValue(0);
        assertThat(steps.get(DayStep.CLOSED).onTimeShare()).isEmpty();
        assertThat(steps.get(DayStep.REPORTED).onTimeShare()).isEmpty();
    }

    @Test
    void halfHoursBeginAtMidnightOfTheCentre() {
        assertThat(store().halfHours(DAY)).containsExactly(new HalfHour(16, 1, 0), new HalfHour(17, 1, 0),
                new HalfHour(19, 0, 1), new HalfHour(29, 0, 1));
        assertThat(store().halfHours(DAY.wholeDay())).contains(new HalfHour(30, 1, 0));
        assertThat(store().halfHours(DAY.weekBefore())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(DayStep.class)
    void everyNumberListsTheCasesItCounted(DayStep step) {
        var counted = store().steps(DAY).stream().filter(count -> count.step() == step).findFirst().orElseThrow();

        assertThat(store().casesBehind(step, DAY, 100)).hasSize((int) counted.cases()).extracting(CountedCase::id)
                .doesNotHaveDuplicates();
        assertThat(store().casesBehind(step, DAY, 1)).hasSize(1);
    }

    @Test
    void theWeekBeforeEndsAtTheSameTimeOfDay() {
        var before = DayQuestion.until(Instant.parse("2026-03-09T18:00:00Z"), ZoneId.of("America/New_York"))
                .weekBefore();

        assertThat(before.day()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(before.until()).as("two in the afternoon, before the clocks went forward")
                .isEqualTo(Instant.parse("2026-03-02T19:00:00Z"));
    }

    private static DayStore store() {
        return new DayStore(DB.database());
    }
}
