package org.gridlight.db.light;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.apache.ibatis.session.SqlSession;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.Reading;
import org.gridlight.db.cases.Hall;
import org.gridlight.model.light.Light;
import org.gridlight.model.light.LightBoard;
import org.gridlight.model.light.UnitLightHistory;
import org.gridlight.model.measures.LightMeasure;
import org.gridlight.model.measures.MonthLights;
import org.gridlight.model.measures.MonthQuestion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The record of lights of a unit (灯号记录), and the measures that are made of it. */
class LightRecordTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final MonthQuestion JULY = MonthQuestion.of(YearMonth.of(2026, 7), ZONE);
    private static final MonthQuestion AUGUST = MonthQuestion.of(YearMonth.of(2026, 8), ZONE);
    private static final Instant NOW = Instant.parse("2026-08-02T16:00:00Z");

    private Hall hall;
    private LightHistoryStore history;

    @BeforeEach
    void open() {
        hall = new Hall(DB);
        history = new LightHistoryStore(DB.database());
        hall.run("DELETE FROM unit_light_change", "DELETE FROM unit_light");
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private void change(int unit, String at, Light light, Light before) {
        hall.run(
                "INSERT INTO unit_light_change (board, unit_id, at, light, light_before, why, red, yellow, green, grey,"
                        + " urgent_red, far_red) VALUES ('UNIT', " + unit + ", '" + at + "', '" + light + "', '"
                        + before
                        + "', 'SHARE_OVERDUE', 3, 2, 1, 0, 0, 0)");
    }

    private void now(int unit, Light light) {
        hall.run(
                "INSERT INTO unit_light (board, unit_id, light, why, cases, percent, red, yellow, green, grey, urgent_red,"
                        + " far_red, since) VALUES ('UNIT', " + unit + ", '" + light
                        + "', 'IN_TIME', 0, 0, 0, 0, 0, 0, 0, 0, '2026-08-01 00:00:00')");
    }

    /** Unit 1 is red over the end of July; the record begins on the 11th at noon, with a light of unit 2. */
    private void summer() {
        change(2, "2026-07-11 04:00:00", Light.YELLOW, Light.GREEN);
        change(2, "2026-07-11 05:00:00", Light.GREEN, Light.YELLOW);
        change(1, "2026-07-31 10:00:00", Light.RED, Light.GREEN);
        change(1, "2026-08-01 04:00:00", Light.YELLOW, Light.RED);
        now(1, Light.YELLOW);
        now(2, Light.GREEN);
    }

    private UnitLightHistory of(int unit, MonthQuestion question) {
        return history.ofUnit(LightBoard.UNIT, unit, question.from(), question.until(), NOW).orElseThrow();
    }

    @Test
    void aLightIsCarriedIntoTheMonthAndWhatIsToComeIsLeftOut() {
        summer();
        var august = of(1, AUGUST);
        assertThat(august.first()).isEqualTo(Light.RED);
        assertThat(august.until()).isEqualTo(NOW);
        assertThat(august.time().times()).isEqualTo(Map.of(Light.RED, Duration.ofHours(12), Light.YELLOW,
                Duration.ofHours(36)));
        assertThat(august.changes()).singleElement().satisfies(
                one -> assertThat(one.counts().running()).isEqualTo(6));
        assertThat(history.time(LightBoard.UNIT, 1, AUGUST.from(), AUGUST.until(), NOW)).isEqualTo(august.time());
    }

    @Test
    void whatLiesBeforeTheRecordIsNotObserved() {
        summer();
        assertThat(history.begin()).contains(Instant.parse("2026-07-11T04:00:00Z"));
        var july = of(1, JULY);
        assertThat(july.from()).isEqualTo(Instant.parse("2026-07-11T04:00:00Z"));
        assertThat(july.time().of(Light.RED)).isEqualTo(Duration.ofHours(6));
        assertThat(july.time().all()).isEqualTo(Duration.between(july.from(), JULY.until()));
        var june = MonthQuestion.of(YearMonth.of(2026, 6), ZONE);
        assertThat(history.ofUnit(LightBoard.UNIT, 1, june.from(), june.until(), NOW)).isEmpty();
        assertThat(history.ofDepartments(june)).isEqualTo(MonthLights.NONE);
        assertThat(history.ofDepartments(june).values("D1")).as("no value, and not green").isEmpty();
    }

    @Test
    void aUnitThatNeverHadACaseIsGreenFromTheBeginningOfTheRecord() {
        summer();
        assertThat(of(3, AUGUST).time().times()).isEqualTo(Map.of(Light.GREEN, Duration.ofHours(48)));
    }

    @Test
    void theMeasuresOfAllUnitsAreTheRecordsOfEach() {
        summer();
        for (var question : new MonthQuestion[]{JULY, AUGUST.until(NOW)}) {
            var measured = history.ofDepartments(question);
            assertThat(measured.byUnit()).isNotEmpty();
            measured.byUnit().forEach((code, time) -> {
                assertThat(time.all()).isEqualTo(Duration.between(measured.from(), measured.until()));
                var record = of((int) time.unitId(), question).time();
                for (var light : Light.values()) {
                    assertThat(time.of(light)).as("%s %s", code, light).isEqualTo(record.of(light));
                }
            });
        }
        var first = history.ofDepartments(AUGUST.until(NOW)).byUnit().entrySet().stream()
                .filter(unit -> unit.getValue().unitId() == 1).findFirst().orElseThrow().getKey();
        assertThat(history.ofDepartments(AUGUST.until(NOW)).values(first)).containsEntry(
                LightMeasure.RED_HOURS.key(), new BigDecimal("12.00"));
    }

    @Test
    void withoutAnyChangeThereIsNoRecord() {
        now(1, Light.GREEN);
        assertThat(history.begin()).isEmpty();
        assertThat(history.ofUnit(LightBoard.UNIT, 1, AUGUST.from(), AUGUST.until(), NOW)).isEmpty();
        assertThat(history.ofDepartments(JULY)).isEqualTo(MonthLights.NONE);
    }

    /** A month of one unit among many reads its changes and not those of others. */
    @Test
    void theRecordOfOneUnitReadsNoOther() {
        hall.run(
                "INSERT INTO unit_light_change (board, unit_id, at, light, light_before, why, red, yellow, green, grey,"
                        + " urgent_red, far_red) SELECT 'UNIT', 1 + MOD(seq, 60), '2026-07-01' + INTERVAL seq * 100 SECOND,"
                        + " IF(MOD(seq DIV 60, 2) = 0, 'RED', 'GREEN'), IF(MOD(seq DIV 60, 2) = 0, 'GREEN', 'RED'), 'SHARE_OVERDUE',"
                        + " 1, 0, 0, 0, 0, 0 FROM seq_0_to_23999");
        now(7, Light.GREEN);
        var read = new AtomicLong();
        Reading counted = new Reading() {
            @Override
            public <R> R read(Function<SqlSession, R> work) {
                return DB.database().read(session -> {
                    long before = rowsRead(session);
                    var result = work.apply(session);
                    read.addAndGet(rowsRead(session) - before);
                    return result;
                });
            }
        };
        var july = new LightHistoryStore(counted).ofUnit(LightBoard.UNIT, 7, JULY.from(), JULY.until(), NOW);
        assertThat(july.orElseThrow().changes()).hasSize(400);
        assertThat(read.get()).isBetween(400L, 500L);
    }

    private static long rowsRead(SqlSession session) {
        try (var statement = session.getConnection().createStatement();
                var rows = statement.executeQuery("SHOW SESSION STATUS LIKE 'Handler_read%'")) {
            long sum = 0;
            while (rows.next()) {
                sum += rows.getLong(2);
            }
            return sum;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
