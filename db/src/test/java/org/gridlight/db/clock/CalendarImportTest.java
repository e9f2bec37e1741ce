package org.gridlight.db.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.cases.Hall;
import org.gridlight.db.clock.CalendarImport.Outcome;
import org.gridlight.model.cases.CaseAction;
import org.gridlight.model.clock.CalendarFile;
import org.gridlight.model.clock.CalendarText;
import org.gridlight.model.clock.ClockChange;
import org.gridlight.model.clock.WorkCalendar.DayKind;
import org.gridlight.model.files.SourceFile;
import org.gridlight.model.words.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CalendarImportTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int NEXT = LocalDate.now(ZONE).getYear() + 1;
    private static final String FILE = """
            name: working
            zone: Asia/Shanghai
            weekly: {mon: [08:00-12:00, 14:00-18:00], tue: [08:00-12:00, 14:00-18:00], wed: [08:00-12:00, 14:00-18:00],
              thu: [08:00-12:00, 14:00-18:00], fri: [08:00-12:00, 14:00-18:00]}
            holidays: {%1$d-03-01: 节, %1$d-03-02: 节, %1$d-03-03: 节, %1$d-03-04: 节, %1$d-03-05: 节, %1$d-03-06: 节, %1$d-03-07: 节}
            published_until: %2$d-12-31
            """.formatted(NEXT, NEXT + 8);

    private static SourceFile file(String content) {
        try {
            var path = DatabaseFixture.target().resolve("working-next.yaml");
            Files.writeString(path, content);
            return SourceFile.at(path);
        } catch (IOException trouble) {
            throw new IllegalStateException(trouble);
        }
    }

    private static Outcome take(String content, boolean replace, boolean dryRun) {
        return new CalendarImport(DB.database(), InstantSource.system()).run(file(content), replace, dryRun);
    }

    /** A case whose limit reaches years that are not yet published. */
    private static long provisional(Hall hall) {
        hall.run("UPDATE time_limit SET limit_value = 600, limit_unit = 'WORK_DAY' WHERE stage = 'HANDLE'");
        long id = hall.register().caseId();
        hall.act(Hall.OPERATOR, id, CaseAction.ACCEPT);
        hall.act(Hall.OPERATOR, id, CaseAction.FILE);
        hall.act(Hall.OPERATOR, id, CaseAction.DISPATCH);
        return id;
    }

    @Test
    void nextYearsHolidaysMoveWhatWasProvisional() {
        try (var hall = new Hall(DB)) {
            long id = provisional(hall);
            var due = hall.one("SELECT due_at FROM case_file WHERE id = " + id);
            assertThat(hall.one("SELECT provisional FROM stage_clock WHERE stage = 'HANDLE'")).isEqualTo("1");

            var tried = take(FILE, false, true);
            assertThat(tried).isEqualTo(new Outcome("working", 7, true, LocalDate.of(NEXT + 8, 12, 31), 1));
            assertThat(hall.one("SELECT due_at FROM case_file WHERE id = " + id)).isEqualTo(due);
            assertThat(hall.rows("SELECT 1 FROM import_run WHERE kind = 'calendar'")).isEmpty();

            assertThat(take(FILE, false, false)).isEqualTo(tried);
            assertThat(hall
                    .one("SELECT DATEDIFF(k.due_at, '" + due + "') >= 7 AND k.due_at = c.due_at AND NOT k.provisional "
                            + "FROM case_file c JOIN stage_clock k ON k.case_id = c.id AND k.stage = 'HANDLE'"))
                    .isEqualTo("1");
            assertThat(hall.rows("SELECT action FROM case_step WHERE case_id = " + id)).endsWith("recountDue");
            assertThat(new ClockStore(DB.database()).courses(id).getLast().course().changes()).singleElement()
                    .isInstanceOf(ClockChange.Recounted.class);
            assertThat(hall.rows("SELECT sha256 FROM import_run WHERE kind = 'calendar'"))
                    .containsExactly(file(FILE).sha256());
            assertThat(
                    hall.rows("SELECT JSON_VALUE(content, '$.sha256') FROM audit_log WHERE action = 'importCalendar'"))
                    .containsExactly(file(FILE).sha256());
        }
        assertThat(take(FILE, false, false).changed()).isFalse();
        var kept = new CalendarStore(DB.database()).calendar(CalendarFile.WORKING).orElseThrow();
        assertThat(kept.kind(LocalDate.of(NEXT, 3, 5))).isEqualTo(DayKind.HOLIDAY);
        assertThat(kept.kind(LocalDate.of(2026, 10, 1))).isEqualTo(DayKind.HOLIDAY);
        var exported = CalendarText.of(kept);
        assertThat(take(exported, true, false).changed()).isFalse();
        assertThat(CalendarFile.of(exported, "again")).isEqualTo(kept);
    }

    @Test
    void aCalendarOfAnotherPlaceAndTimeIsPublishedWhole() {
        var boston = FILE.replace("working", "boston").replace("Asia/Shanghai", "America/New_York")
                .replace(NEXT + "-03-01", "2015-01-01");
        assertThat(take(boston, false, false).days()).isEqualTo(7);
        assertThat(Hall.rows(DB.database(), "SELECT CONCAT(covers_from, ' ', work_due('boston', '2015-01-02 14:00', 1, "
                + "'WORK_HOUR')) FROM work_calendar WHERE name = 'boston'")).containsExactly(
                        "2015-01-01 2015-01-02 15:00:00.000000");
    }

    @Test
    void whatIsNoCalendarChangesNothing() {
        assertThatThrownBy(() -> take("name: working\n", false, false)).isInstanceOf(Refusal.class)
                .hasMessageContaining("working-next.yaml");
        assertThat(new CalendarStore(DB.database()).calendar("nobody")).isEmpty();
    }
}
