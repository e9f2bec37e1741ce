package org.gridlight.db.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.cases.Hall;
import org.gridlight.model.alarm.AlarmState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Twenty thousand things turn red in the same minute: none is lost, nobody waits for long, and it is told once. */
class AlarmBurstTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private static final int CASES = 20_000;

    @Test
    void aBurstIsAHandfulOfStatements() {
        try (var hall = new Hall(DB)) {
            hall.run(
                    "INSERT INTO case_file (id, case_no, state, source, category_id, department_id, urgent, reported_at) "
                            + "SELECT 100000 + seq, CONCAT('20260701', LPAD(seq, 5, '0')), 'HANDLING', 'hotline', "
                            + "(SELECT MIN(id) FROM category), 1 + seq MOD 2, TRUE, '2026-07-01' FROM seq_1_to_"
                            + CASES,
                    "INSERT INTO stage_clock (case_id, stage, department_id, started_at, due_at, yellow_at, red_at) "
                            + "SELECT 100000 + seq, 'HANDLE', 1 + seq MOD 2, '2026-07-01', '2026-07-01 02:00', NULL, '2026-07-01 02:00' "
                            + "FROM seq_1_to_" + CASES,
                    "ANALYZE TABLE case_file, stage_clock");
            var alarms = new AlarmStore(DB.database());
            long told = told(hall);
            assertThat(statements(hall, "2026-07-01 02:00:00.5")).as("statements, whatever the number").isLessThan(150);
            assertThat(told(hall)).isEqualTo(told + 1);
            assertThat(alarms.active().alarms()).hasSize(CASES)
                    .allMatch(alarm -> alarm.state() == AlarmState.UNACKNOWLEDGED);
            assertThat(statements(hall, "2026-07-01 02:00:01.5")).isLessThan(150);
            assertThat(told(hall)).as("a second later nothing has changed").isEqualTo(told + 1);
            hall.run("UPDATE stage_clock SET stopped_at = '2026-07-01 02:00:02' WHERE case_id > 100000");
            assertThat(statements(hall, "2026-07-01 02:00:02.5")).isLessThan(150);
            assertThat(statements(hall, "2026-07-01 02:00:30")).isLessThan(150);
            assertThat(alarms.active().alarms()).hasSize(CASES)
                    .allMatch(alarm -> alarm.state() == AlarmState.RETURNED);
        }
    }

    private static long told(Hall hall) {
        return Long.parseLong(hall.one("SELECT COUNT(*) FROM change_log WHERE kind = 'alarm'"));
    }

    /** @return how many statements the server ran for a turn; each must be quick, loaded machines allowed for */
    private static long statements(Hall hall, String at) {
        return DB.database().bulk(connection -> {
            try (var statement = connection.createStatement()) {
                long before = questions(statement);
                long began = System.nanoTime();
                statement.execute("CALL alarms_turn('" + at + "')");
                connection.commit();
                var took = Duration.ofNanos(System.nanoTime() - began);
                assertThat(took).isLessThan(Duration.ofSeconds(20));
                return questions(statement) - before;
            }
        });
    }

    private static long questions(Statement statement) throws SQLException {
        try (var rows = statement.executeQuery("SELECT VARIABLE_VALUE FROM information_schema.session_status "
                + "WHERE VARIABLE_NAME = 'QUERIES'")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
