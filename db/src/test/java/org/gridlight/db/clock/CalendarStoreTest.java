package org.gridlight.db.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.centre.SettingStore;
import org.gridlight.model.clock.CalendarFile;
import org.gridlight.model.clock.Limit;
import org.gridlight.model.clock.LimitUnit;
import org.gridlight.model.clock.WorkCalendar.DayRule;
import org.gridlight.model.clock.WorkClock;
import org.gridlight.model.light.LightRule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarStoreTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int TRIES = 4_000;

    private CalendarStore store;

    /** What is asked, and what the database answered. */
    private record Asked(Instant start, Limit limit, Instant due, Instant yellow, Instant red) {}

    @BeforeEach
    void open() {
        store = new CalendarStore(DB.database());
    }

    @ParameterizedTest
    @ValueSource(strings = {CalendarFile.WORKING, CalendarFile.HALL, CalendarFile.INSPECTORS})
    void theDatabaseCountsAsTheProgramDoes(String name) {
        var clock = new WorkClock(CalendarFile.shipped(name, ZONE));
        hold(name, clock, LightRule.WARNING);
        DB.database().write(session -> run(session.getConnection(),
                "UPDATE light_rule SET preset = 'BACKLOG'"));
        hold(name, clock, LightRule.BACKLOG);
    }

    @Test
    void alsoWhereEightHoursMakeADayAndClocksAreChanged() {
        var calendar = CalendarFile.shipped(CalendarFile.WORKING, ZoneId.of("America/New_York"))
                .with(DayRule.EIGHT_HOURS);
        store.publish(calendar);
        hold(CalendarFile.WORKING, new WorkClock(calendar), LightRule.WARNING);
        var hall = CalendarFile.shipped(CalendarFile.HALL, ZoneId.of("America/New_York"));
        store.publish(hall);
        hold(CalendarFile.HALL, new WorkClock(hall), LightRule.WARNING);
    }

    private void hold(String name, WorkClock clock, LightRule rule) {
        assertThat(answers(name, asked(clock))).hasSize(TRIES).allSatisfy(one -> {
            var due = clock.due(one.start(), one.limit());
            assertThat(one.due()).as("%s", one).isEqualTo(due);
            assertThat(one.yellow()).as("%s", one).isEqualTo(rule.yellow(clock, one.start(), due));
            assertThat(one.red()).as("%s", one).isEqualTo(rule.red(clock, one.start(), due));
        });
    }

    /** Anywhere in eight years, half of them at the very edge of a slot. */
    private static List<Asked> asked(WorkClock clock) {
        var random = new Random(42);
        var slots = clock.slots(LocalDateTime.parse("2021-01-01T00:00").toLocalDate(),
                LocalDateTime.parse("2029-01-01T00:00").toLocalDate());
        var asked = new ArrayList<Asked>();
        for (int i = 0; i < TRIES; i++) {
            var slot = slots.get(random.nextInt(slots.size()));
            var start = switch (i % 4) {
                case 0 -> slot.start();
                case 1 -> slot.end();
                default -> slot.start().plus(random.nextLong(40 * 3_600_000_000L), ChronoUnit.MICROS);
            };
            var unit = LimitUnit.values()[random.nextInt(LimitUnit.values().length)];
            var value = i % 3 == 0
                    ? BigDecimal.valueOf(1 + random.nextInt(30))
                    : BigDecimal.valueOf(1 + random.nextInt(2_000), 2);
            asked.add(new Asked(start, new Limit(value, unit), null, null, null));
        }
        return asked;
    }

    private static List<Asked> answers(String calendar, List<Asked> asked) {
        return DB.database().read(session -> {
            var connection = session.getConnection();
            run(connection,
                    "CREATE OR REPLACE TEMPORARY TABLE asked (id INT PRIMARY KEY, s DATETIME(6), v DECIMAL(9,2), "
                            + "u VARCHAR(16))");
            try (var insert = connection.prepareStatement("INSERT INTO asked VALUES (?, ?, ?, ?)")) {
                for (int i = 0; i < asked.size(); i++) {
                    add(insert, i, asked.get(i));
                }
                insert.executeBatch();
                return answered(connection, calendar, asked);
            } catch (SQLException trouble) {
                throw new IllegalStateException(trouble);
            }
        });
    }

    private static void add(PreparedStatement insert, int id, Asked one) throws SQLException {
        insert.setInt(1, id);
        insert.setObject(2, LocalDateTime.ofInstant(one.start(), ZoneOffset.UTC));
        insert.setBigDecimal(3, one.limit().value());
        insert.setString(4, one.limit().unit().name());
        insert.addBatch();
    }

    private static List<Asked> answered(Connection connection, String calendar, List<Asked> asked)
            throws SQLException {
        var answers = new ArrayList<Asked>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT id, due, work_yellow('%1$s', s, due), work_red('%1$s', s, due) FROM (SELECT id, s, work_due('%1$s', s, v, u) AS due FROM asked) d ORDER BY id"
                                .formatted(calendar))) {
            while (rows.next()) {
                var one = asked.get(rows.getInt(1));
                answers.add(new Asked(one.start(), one.limit(), instant(rows.getObject(2, LocalDateTime.class)),
                        instant(rows.getObject(3, LocalDateTime.class)),
                        instant(rows.getObject(4, LocalDateTime.class))));
            }
        }
        return answers;
    }

    private static Instant instant(LocalDateTime time) {
        return time.toInstant(ZoneOffset.UTC);
    }

    private static int run(Connection connection, String sql) {
        try (var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        } catch (SQLException trouble) {
            throw new IllegalStateException(sql, trouble);
        }
    }

    private static String text(String sql) {
        return DB.database().read(session -> {
            try (var statement = session.getConnection().createStatement(); var rows = statement.executeQuery(sql)) {
                rows.next();
                return rows.getString(1);
            } catch (SQLException trouble) {
                throw new IllegalStateException(trouble.getMessage(), trouble);
            }
        });
    }

    /** Manhole of the storm: sent 17:46, two urgent hours. */
    @Test
    void yellowOfTheStorm() {
        assertThat(text("SELECT work_yellow(work_calendar_of('HANDLE', 'URGENT_HOUR'), '2026-07-18 09:46', "
                + "work_due('working', '2026-07-18 09:46', 2, 'URGENT_HOUR'))")).isEqualTo(
                        "2026-07-18 11:22:00.000000");
        assertThat(text("SELECT work_yellow('hall', '2026-07-18 09:46', '2026-07-18 10:01')")).isEqualTo(
                "2026-07-18 09:56:00.000000");
        assertThat(text("SELECT work_yellow('working', '2026-07-01 01:00', work_due('working', '2026-07-01 01:00', 20, "
                + "'WORK_DAY'))")).isEqualTo("2026-07-28 01:00:00.000000");
    }

    @Test
    void everyStageHasItsCalendar() {
        assertThat(text("SELECT CONCAT_WS(' ', work_calendar_of('ACCEPT', 'MINUTE'), work_calendar_of('CHECK', "
                + "'WORK_HOUR'), work_calendar_of('CHECK', 'MINUTE'), work_calendar_of('HANDLE', 'WORK_DAY'), "
                + "work_calendar_of('HANDLE', 'URGENT_HOUR'), work_calendar_of('CLOSE', 'WORK_HOUR'))")).isEqualTo(
                        "hall inspectors hall working hall hall");
    }

    @Test
    void whatCannotBeCountedIsRefusedAndNothingIsGuessed() {
        assertThat(text("SELECT work_due('working', '2026-07-01 01:00', NULL, NULL)")).isNull();
        assertThat(text("SELECT work_yellow('working', '2026-07-01 01:00', NULL)")).isNull();
        assertThatThrownBy(() -> text("SELECT work_due('nobody', '2026-07-01 01:00', 1, 'WORK_DAY')"))
                .hasMessageContaining("nothing published");
        assertThatThrownBy(() -> text("SELECT work_due('working', '2035-12-01 01:00', 100, 'WORK_DAY')"))
                .hasMessageContaining("not published that far");
        assertThatThrownBy(() -> text("SELECT work_due('working', '2035-12-01 01:00', 1000, 'WORK_HOUR')"))
                .hasMessageContaining("not published that far");
        assertThatThrownBy(() -> text("SELECT work_due('working', '2026-07-01 01:00', 0, 'WORK_DAY')"))
                .hasMessageContaining("no limit");
        assertThatThrownBy(() -> text("SELECT work_due('working', '2026-07-01 01:00', 1, 'WEEK')"))
                .hasMessageContaining("no unit WEEK");
    }

    @Test
    void provisionalFromTheFirstUnknownDay() {
        assertThat(text("SELECT work_provisional('working', '2026-12-31 15:59:59')")).isEqualTo("0");
        assertThat(text("SELECT work_provisional('working', '2026-12-31 16:00:00')")).isEqualTo("1");
        assertThat(text("SELECT work_provisional('hall', '2030-12-31 16:00:00')")).isEqualTo("0");
    }

    @Test
    void aCalendarIsPublishedOnceAndAgainWhenTheZoneOrItsDaysChange() {
        var before = text("SELECT CONCAT(MAX(published_at), COUNT(*)) FROM work_calendar");
        store.ensurePublished();
        assertThat(text("SELECT CONCAT(MAX(published_at), COUNT(*)) FROM work_calendar")).isEqualTo(before);
        new SettingStore(DB.database()).putZone("America/New_York");
        store.ensurePublished();
        assertThat(text("SELECT GROUP_CONCAT(DISTINCT zone) FROM work_calendar")).isEqualTo("America/New_York");
        assertThat(text("SELECT work_due('working', '2026-07-16 16:00', 1, 'WORK_HOUR')")).isEqualTo(
                "2026-07-16 19:00:00.000000");
    }
}
