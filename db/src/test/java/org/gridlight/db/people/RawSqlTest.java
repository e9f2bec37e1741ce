package org.gridlight.db.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.cases.Hall;
import org.gridlight.model.cases.CaseAction;
import org.gridlight.model.cases.CaseState;
import org.gridlight.model.people.Role;
import org.gridlight.model.cases.NewReport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What people try with an account of their own and plain SQL. */
class RawSqlTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private static final List<String> EVERYBODY = List.of(Hall.ACCEPTOR, Hall.DISPATCHER, Hall.OPERATOR, Hall.LEADER,
            Hall.FIELD, Hall.UNIT_1);

    private Hall hall;
    private long id;

    @BeforeEach
    void open() {
        hall = new Hall(DB);
        var report = Hall.report();
        id = hall.store(Hall.ACCEPTOR).register(UUID.randomUUID(), new NewReport(report.source(), null, report.words(),
                report.categoryCode(), false, report.longitude(), report.latitude(), report.place(), "张三丰",
                "13912345678", false, null, List.of())).caseId();
    }

    @AfterEach
    void close() {
        hall.close();
    }

    /** Runs statements one after the other on one connection; the first columns that the last one answers. */
    private List<String> run(String account, String... statements) {
        return hall.signedIn(account).bulk(connection -> {
            try (var statement = connection.createStatement()) {
                boolean rows = false;
                for (var text : statements) {
                    rows = statement.execute(text);
                }
                var values = new java.util.ArrayList<String>();
                if (rows) {
                    var answer = statement.getResultSet();
                    while (answer.next()) {
                        values.add(answer.getString(1));
                    }
                }
                return values;
            }
        });
    }

    private void denied(String account, String statement) {
        assertThatThrownBy(() -> run(account, statement)).as("%s: %s", account, statement)
                .rootCause().isInstanceOf(SQLException.class).message().containsIgnoringCase("denied");
    }

    @Test
    void nobodyWritesATable() {
        var tables = hall.rows("SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()");
        assertThat(tables).contains("case_file", "case_step", "change_log", "act", "operator_role",
                "workflow_transition");
        for (var account : EVERYBODY) {
            for (var table : tables) {
                denied(account, "DELETE FROM `" + table + "`");
            }
            denied(account, "UPDATE case_file SET state = 'CLOSED' WHERE id = " + id);
            denied(account, "INSERT INTO operator_role VALUES (1, 'shiftLeader', '2020-01-01', NULL, NULL)");
            denied(account, "TRUNCATE TABLE case_step");
            denied(account, "DROP TABLE change_log");
            denied(account, "CREATE TABLE mine (id INT)");
            denied(account, "CREATE TRIGGER mine BEFORE INSERT ON case_step FOR EACH ROW SET NEW.operator_id = 1");
        }
        assertThat(hall.state(id)).isEqualTo("REPORTED");
    }

    @Test
    void nobodyReadsWhoReportedButMasked() {
        for (var account : EVERYBODY) {
            denied(account, "SELECT * FROM reporter");
            denied(account, "SELECT * FROM act");
            denied(account, "SELECT * FROM audit_log");
            assertThat(run(account, "SELECT CONCAT(name, ' ', telephone) FROM reporter_masked"))
                    .isEqualTo(account.equals(Hall.UNIT_1) ? List.of() : List.of("张** ****5678"));
        }
    }

    @Test
    void onlyDoorsAreOpen() {
        var parts = hall.rows("SELECT routine_name FROM information_schema.routines WHERE routine_schema = DATABASE()"
                + " AND routine_type = 'PROCEDURE' AND routine_comment NOT LIKE 'Door:%'");
        assertThat(parts).contains("act_file", "record_change", "act_settle", "start_clock", "attach");
        for (var part : parts) {
            denied(Hall.LEADER, "CALL `" + part + "`()");
        }
        assertThat(run(Hall.LEADER, "SHOW GRANTS")).noneMatch(
                grant -> grant.matches(
                        "(?i)GRANT .*(ALL|INSERT|UPDATE|DELETE|ALTER|SUPER|CREATE|DROP|TRIGGER|EVENT).* ON .*"));
        denied(Hall.LEADER, "GRANT SELECT ON case_file TO `t-field`@`%`");
    }

    /** What every session may set for itself does not reach what is written. */
    @Test
    void settingsOfTheSessionMoveNothing() {
        var tricks = Stream.of("SET timestamp = 1", "SET time_zone = '+09:00'", "SET insert_id = 4711",
                "SET foreign_key_checks = 0", "SET unique_checks = 0", "SET check_constraint_checks = 0",
                "SET sql_mode = ''", "SET completion_type = 'RELEASE'", "SET autocommit = 0",
                "SET sql_select_limit = 0",
                "SET SESSION TRANSACTION ISOLATION LEVEL READ UNCOMMITTED", "SET SESSION TRANSACTION READ ONLY",
                "SET auto_increment_increment = 1000", "SET collation_connection = 'utf8mb4_bin'",
                "SET max_recursive_iterations = 0");
        for (var trick : tricks.toList()) {
            long fresh = hall.register().caseId();
            var set = tried(trick);
            var answer = run(Hall.OPERATOR, set, "CALL case_act('" + UUID.randomUUID() + "', " + fresh
                    + ", 'accept', 1, NULL, NULL, NULL, NULL)");
            assertThat(answer).as(trick).containsExactly("DONE");
            assertThat(
                    hall.one("SELECT CONCAT(COUNT(*), ' ', MIN(ABS(TIMESTAMPDIFF(SECOND, at, UTC_TIMESTAMP(6)))) < 60)"
                            + " FROM case_step WHERE case_id = " + fresh + " AND action = 'accept'"))
                    .as(trick)
                    .isEqualTo("1 1");
            assertThat(hall.one("SELECT MAX(id) - MIN(id) < 100 FROM case_step")).as(trick).isEqualTo("1");
            assertThat(hall
                    .one("SELECT TIMESTAMPDIFF(SECOND, started_at, UTC_TIMESTAMP(6)) BETWEEN 0 AND 60 FROM stage_clock"
                            + " WHERE stopped_at IS NULL AND case_id = " + fresh))
                    .as(trick).isEqualTo("1");
        }
        assertThat(hall.one("SELECT COUNT(*) = MAX(seq) FROM change_log")).isEqualTo("1");
    }

    /** Some the server refuses by itself, which is as good. */
    private String tried(String trick) {
        try {
            run(Hall.OPERATOR, trick);
            return trick;
        } catch (RuntimeException refused) {
            return "DO 1";
        }
    }

    @Test
    void nobodyActsForAnother() {
        hall.act(Hall.OPERATOR, id, CaseAction.ACCEPT);
        hall.act(Hall.OPERATOR, id, CaseAction.FILE);
        hall.act(Hall.OPERATOR, id, CaseAction.DISPATCH);
        var call = "CALL case_act(UUID(), " + id + ", '%s', 4, '意见', 2, TRUE, NULL)";
        assertThat(run(Hall.UNIT_2, call.formatted("signFor"))).containsExactly("REFUSED");
        var own = hall.store(Hall.UNIT_1).workflow().possible(CaseState.PENDING_HANDLE, Set.of(Role.DEPARTMENT));
        assertThat(own).contains(CaseAction.SIGN_FOR).doesNotContain(CaseAction.DISPATCH, CaseAction.CLOSE,
                CaseAction.APPROVE);
        for (var action : CaseAction.values()) {
            if (!own.contains(action)) {
                assertThat(run(Hall.UNIT_1, call.formatted(action.code()))).as(action.code())
                        .containsExactly("REFUSED");
            }
        }
        assertThat(hall.state(id)).isEqualTo("PENDING_HANDLE");
        assertThat(hall.one("SELECT COUNT(*) FROM act WHERE outcome = 'REFUSED' AND account = 't-unit-1'"))
                .isEqualTo(String.valueOf(CaseAction.values().length - own.size()));
    }

    /** The owner is no operator: the keys of the house are not a seat in the hall. */
    @Test
    void theOwnerMovesNoCaseEither() {
        assertThat(hall.rows("CALL case_act(UUID(), " + id + ", 'accept', 1, NULL, NULL, NULL, NULL)"))
                .containsExactly("REFUSED");
        assertThat(hall.one("SELECT reason FROM act WHERE account = 'gridlight'")).isEqualTo("act.noOperator");
    }
}
