package org.gridlight.model.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rosters as units send them, and one line for each row that is wrong. */
class RosterFileTest {
    private final RosterFile file = new RosterFile(Map.of("一处", 1L, "二处", 2L), ZoneId.of("Asia/Shanghai"));

    @Test
    void turnsOfADayAndANight() {
        var parsed = file.parse("\uFEFF单位,日期,开始,结束,值班人,电话\r\n一处,2026-07-16,8:30,18:00,王强,010-5550101\r\n\r\n"
                + "二处，2026/7/16，18:00，08:30，\"李,静\"，13800001111\n一处,2026-07-17,0:00,24:00,赵磊,5550102");
        assertThat(parsed.faults()).isEmpty();
        assertThat(parsed.turns()).containsExactly(
                new RosterTurn(1, "一处", LocalDate.of(2026, 7, 16), Instant.parse("2026-07-16T00:30:00Z"),
                        Instant.parse("2026-07-16T10:00:00Z"), "王强", "010-5550101"),
                new RosterTurn(2, "二处", LocalDate.of(2026, 7, 16), Instant.parse("2026-07-16T10:00:00Z"),
                        Instant.parse("2026-07-17T00:30:00Z"), "李,静", "13800001111"),
                new RosterTurn(1, "一处", LocalDate.of(2026, 7, 17), Instant.parse("2026-07-16T16:00:00Z"),
                        Instant.parse("2026-07-17T16:00:00Z"), "赵磊", "5550102"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"三处,2026-07-16,8:30,18:00,王强,5550101|roster.fault.unit|三处",
        "一处,2026-07-32,8:30,18:00,王强,5550101|roster.fault.day|2026-07-32",
        "一处,2026-07-16,8:30,25:00,王强,5550101|roster.fault.time|25:00",
        "一处,2026-07-16,8:30,18:00,,5550101|roster.fault.person|''",
        "一处,2026-07-16,8:30,18:00,王强,无|roster.fault.telephone|无",
        "一处,2026-07-16,8:30|roster.fault.columns|3"})
    void aWrongRowHasItsLineAndReason(String row, String reason, String what) {
        var parsed = file
                .parse("一处,2026-07-16,8:30,18:00,王强,5550101\n" + row + "\n一处,2026-07-16,8:30,18:00,王强,5550101");
        assertThat(parsed.faults()).containsExactly(new RosterFile.Fault(2, reason, what),
                new RosterFile.Fault(3, "roster.fault.twice", "王强"));
        assertThat(parsed.turns()).hasSize(1);
    }

    @Test
    void anEmptyFileIsSaidToBeEmpty() {
        assertThat(file.parse("单位,日期,开始,结束,值班人,电话").faults()).extracting(RosterFile.Fault::reason)
                .containsExactly("roster.fault.empty");
    }
}
