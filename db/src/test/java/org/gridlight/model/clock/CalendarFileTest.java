package org.gridlight.model.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.gridlight.model.clock.WorkCalendar.DayKind;
import org.gridlight.model.files.YamlFile;
import org.gridlight.model.words.Refusal;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarFileTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String DISTRICT = """
            name: district
            zone: Asia/Shanghai
            weekly: {mon: [08:00-12:00, 14:00-18:00], sat: [09:00-24:00]}
            holidays: [2026-01-01]
            workdays: [2026-01-04, 2026-01-06: [10:00-11:00]]
            published_until: 2026-12-31
            """;

    private static WorkCalendar parsed(String text) {
        return CalendarParser.parse(YamlFile.read(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "district.yaml"));
    }

    @Test
    void readsTheLayoutOfTheManual() {
        var calendar = parsed(DISTRICT);
        assertThat(calendar.name()).isEqualTo("district");
        assertThat(calendar.zone()).isEqualTo(ZONE);
        assertThat(calendar.weekly()).containsOnlyKeys(DayOfWeek.MONDAY, DayOfWeek.SATURDAY);
        assertThat(calendar.slots(LocalDate.of(2026, 1, 4))).isEqualTo(
                List.of(new DaySlot(480, 720), new DaySlot(840, 1080)));
        assertThat(calendar.slots(LocalDate.of(2026, 1, 6))).isEqualTo(List.of(new DaySlot(600, 660)));
        assertThat(calendar.slots(LocalDate.of(2026, 1, 3))).isEqualTo(List.of(new DaySlot(540, 1440)));
        assertThat(calendar.slots(LocalDate.of(2026, 1, 1))).isEmpty();
        assertThat(calendar.publishedUntil()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(calendar.dayRule()).isEqualTo(WorkCalendar.DayRule.TIME_OF_DAY);
        assertThat(parsed(DISTRICT + "work_day: eight-hours\n").dayRule()).isEqualTo(WorkCalendar.DayRule.EIGHT_HOURS);
    }

    @Test
    void isWrittenAsItIsRead() {
        for (var calendar : List.of(parsed(DISTRICT), parsed(DISTRICT + "work_day: eight-hours\n"),
                CalendarFile.shipped(CalendarFile.WORKING, ZONE), CalendarFile.shipped(CalendarFile.HALL, ZONE))) {
            assertThat(parsed(CalendarText.of(calendar))).isEqualTo(calendar);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "mon: [08:00-12:00, 14:00-18:00] | mon: [08:00-12:00, 11:00-18:00] | clock.file.slotOrder",
        "sat: [09:00-24:00] | sat: [09:00-24:01] | clock.file.slot",
        "sat: [09:00-24:00] | sat: [9-10] | clock.file.slot",
        "sat: [09:00-24:00] | sat: [10:00-09:00] | clock.file.slot", "sat: | samstag: | clock.file.weekday",
        "[2026-01-01] | [2026-02-30] | clock.file.day", "[2026-01-01] | [2026-01-04] | clock.file.onAndOff",
        "Asia/Shanghai | Asia/Nowhere | clock.file.zone", "name: district | name: 云河 | clock.file.name",
        "published_until: | publishd_until: | yaml.fieldUnknown"})
    void refusesWithTheLine(String right, String wrong, String key) {
        assertThatThrownBy(() -> parsed(DISTRICT.replace(right.strip(), wrong.strip()))).isInstanceOf(Refusal.class)
                .hasMessageContaining(key.strip()).hasMessageContaining("district.yaml:");
    }

    @Test
    void shippedNamesAreTheOnesTheRecordKnows() {
        assertThat(CalendarFile.SHIPPED).allSatisfy(
                name -> assertThat(CalendarFile.shipped(name, ZONE).name()).isEqualTo(name));
        assertThatThrownBy(() -> CalendarFile.shipped("../working", ZONE)).isInstanceOf(Refusal.class);
    }

    /** The shipped table says of every day what was announced. */
    @Test
    void holidaysAreThoseThatWereAnnounced() throws IOException {
        var folder = Path.of(System.getProperty("gridlight.root", "..")).resolve("../shared/data/holidays");
        Assumptions.assumeTrue(Files.isDirectory(folder), "Skipped: the lists of holidays are not at " + folder);
        var calendar = CalendarFile.shipped(CalendarFile.WORKING, ZONE);
        for (int year : IntStream.rangeClosed(2023, 2026).toArray()) {
            int special = 0;
            for (var day : new ObjectMapper().readTree(folder.resolve(year + ".json").toFile()).get("days")) {
                special++;
                assertThat(calendar.kind(LocalDate.parse(day.get("date").asText()))).as("%s", day).isEqualTo(
                        day.get("isOffDay").asBoolean() ? DayKind.HOLIDAY : DayKind.MAKE_UP);
            }
            assertThat(special).isGreaterThan(20);
        }
        assertThat(calendar.publishedUntil()).isEqualTo(LocalDate.of(2026, 12, 31));
    }
}
