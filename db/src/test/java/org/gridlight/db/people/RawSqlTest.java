package org.gridlight.db.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

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

    private static final List<String> IN_ROOMS = List.of(Hall.UNIT_1, Hall.STREET_EAST, Hall.SYSTEM, Hall.SECURITY,
            Hall.AUDIT);
    private static final List<String> EVERYBODY = Stream.concat(Stream.of(Hall.ACCEPTOR, Hall.DISPATCHER, Hall.OPERATOR,
            Hall.LEADER, Hall.FIELD, Hall.CALLBACK, Hall.SUPERVISOR, Hall.VIDEO), IN_ROOMS.stream()).toList();

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
            denied(account, "SELECT * FROM account_secret");
            denied(account, "SELECT * FROM import_finding");
            if (!account.equals(Hall.AUDIT)) {
                denied(account, "SELECT * FROM act");
                denied(account, "SELECT * FROM audit_log");
                denied(account, "SELECT * FROM reporter_look");
            }
            assertThat(run(account, "SELECT CONCAT(name, ' ', telephone) FROM reporter_masked"))
                    .isEqualTo(IN_ROOMS.contains(account) ? List.of() : List.of("张** ****5678"));
        }
    }

    @Test
    void onlyDoorsAreOpen() {
        var parts = hall.rows("SELECT routine_name FROM information_schema.routines WHERE routine_schema = DATABASE()"
                + " AND routine_type = 'PROCEDURE' AND routine_comment NOT LIKE 'Door:%'");
        assertThat(parts).contains("act_file", "record_change", "act_settle", "start_clock", "attach");
        for (var part : parts) {
            denied(Hall.LEADER, "CALL `" + part + "`()");
            denied(Hall.UNIT_1, "CALL `" + part + "`()");
            denied(Hall.SYSTEM, "CALL gridlight.`" + part + "`()");
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
                "SET max_recursive_iterations = 0", "SET max_error_count = 0", "SET sql_log_bin = 0",
                "SET max_sp_recursion_depth = 0", "SET group_concat_max_len = 4", "SET old_mode = 'UTF8_IS_UTF8MB3'",
                "SET sql_auto_is_null = 1", "SET optimizer_switch = 'materialization=off'",
                "SET lc_time_names = 'zh_CN'",
                "SET character_set_results = NULL", "SET note_verbosity = ''", "SET sql_notes = 0",
                "SET binlog_format = 'STATEMENT'", "SET sql_quote_show_create = 0", "SET unique_checks = 0");
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

    /** What cuts a door off in the middle leaves nothing of it. */
    @Test
    void settingsThatEndAStatementLeaveNothingHalfDone() {
        for (var trick : List.of("SET sql_big_selects = 0, max_join_size = 1", "SET max_statement_time = 0.0005",
                "SET max_session_mem_used = 8192", "SET innodb_lock_wait_timeout = 0")) {
            long fresh = hall.register().caseId();
            boolean done;
            try {
                done = run(Hall.OPERATOR, trick,
                        "CALL case_act(UUID(), " + fresh + ", 'accept', 1, NULL, NULL, NULL, NULL)")
                        .equals(List.of("DONE"));
            } catch (RuntimeException cutOff) {
                done = "PENDING_FILING".equals(hall.state(fresh));
            }
            assertThat(hall.one("SELECT COUNT(*) FROM case_step WHERE action = 'accept' AND case_id = " + fresh))
                    .as(trick).isEqualTo(done ? "1" : "0");
            assertThat(hall.one("SELECT COUNT(*) FROM audit_log WHERE action = 'accept' AND object_id = " + fresh))
                    .as(trick).isEqualTo(done ? "1" : "0");
            assertThat(hall.one("SELECT version FROM case_file WHERE id = " + fresh)).as(trick)
                    .isEqualTo(done ? "2" : "1");
        }
        hall.run("CALL audit_verify(100000)");
        assertThat(hall.one("SELECT fault IS NULL FROM audit_check ORDER BY id DESC LIMIT 1")).isEqualTo("1");
    }

    /** Reading lets everybody lock; who locks and does nothing must not keep the centre waiting. */
    @Test
    void whoKeepsALockAndDoesNothingIsSentAway() {
        for (var account : List.of(Hall.UNIT_1, Hall.ACCEPTOR)) {
            var lock = hall.signedIn(account);
            assertThat(catchThrowable(() -> lock.bulk(connection -> {
                connection.setAutoCommit(false);
                try (var statement = connection.createStatement()) {
                    var own = statement.executeQuery("SELECT CONNECTION_ID(), seq FROM chain_head FOR UPDATE");
                    own.next();
                    long thread = own.getLong(1);
                    untilGone(thread);
                    return statement.executeQuery("SELECT 1");
                }
            }))).as(account).isNotNull();
            assertThat(hall.state(hall.register().caseId())).isEqualTo("REPORTED");
        }
    }

    /** What the server tells about its transactions is up to a tenth of a second old. */
    private void untilGone(long thread) {
        long end = System.nanoTime() + 30_000_000_000L;
        do {
            hall.run("CALL locks_free(0)");
            assertThat(System.nanoTime()).as("connection %d is still there", thread).isLessThan(end);
        } while (hall.one("SELECT 1 FROM information_schema.processlist WHERE id = " + thread) != null);
    }

    /** The server itself: its accounts, its files, its other databases, its settings. */
    @Test
    void theServerStaysClosed() {
        var statements = List.of("CREATE DATABASE mine", "DROP DATABASE gridlight",
                "CREATE TABLE gridlight.mine (id INT)",
                "ALTER TABLE gridlight.case_file ADD COLUMN mine INT", "DROP TABLE gridlight.audit_log",
                "CREATE OR REPLACE VIEW gridlight.mine AS SELECT 1", "DROP VIEW case_file", "DROP PROCEDURE case_act",
                "CREATE PROCEDURE mine() SELECT 1", "CREATE EVENT mine ON SCHEDULE EVERY 1 DAY DO SELECT 1",
                "ALTER EVENT gridlight.people_daily DISABLE", "CREATE TEMPORARY TABLE mine (id INT)",
                "CREATE USER `t-mine`@`%` IDENTIFIED BY 'x'", "DROP USER `t-dispatcher`@`%`",
                "ALTER USER `t-dispatcher`@`%` IDENTIFIED BY 'x'", "SET PASSWORD FOR `t-unit-2`@`%` = PASSWORD('x')",
                "SET PASSWORD FOR `gridlight`@`%` = PASSWORD('x')", "ALTER USER CURRENT_USER() REQUIRE NONE",
                "ALTER USER CURRENT_USER() PASSWORD EXPIRE NEVER", "RENAME USER `t-dispatcher`@`%` TO `t-mine`@`%`",
                "GRANT ALL ON *.* TO CURRENT_USER()", "GRANT gridlight_desk TO CURRENT_USER()",
                "GRANT SELECT ON gridlight.reporter TO CURRENT_USER()", "SET ROLE gridlight_other",
                "CREATE ROLE mine", "SET DEFAULT ROLE gridlight_desk FOR `t-unit-2`@`%`",
                "SELECT * FROM mysql.global_priv", "SELECT * FROM mysql.proc", "SELECT 1 INTO OUTFILE 'mine.txt'",
                "LOAD DATA INFILE '/etc/hostname' INTO TABLE gridlight.setting",
                "SET GLOBAL max_password_errors = 1000",
                "SET GLOBAL general_log = 1", "SET GLOBAL event_scheduler = OFF", "FLUSH PRIVILEGES", "FLUSH TABLES",
                "RESET MASTER", "SHUTDOWN", "LOCK TABLES gridlight.case_file WRITE", "HANDLER gridlight.reporter OPEN",
                "INSTALL SONAME 'ha_example'", "KILL " + hall.one("SELECT CONNECTION_ID()"),
                "SELECT * FROM gridlight_kept.setting",
                "CREATE TRIGGER gridlight.mine BEFORE INSERT ON gridlight.act FOR EACH ROW SET NEW.account = ''",
                "RENAME TABLE gridlight.act TO gridlight.mine", "OPTIMIZE TABLE gridlight.reporter",
                "SHOW CREATE USER gridlight", "EXECUTE IMMEDIATE 'SELECT * FROM gridlight.reporter'");
        for (var account : EVERYBODY) {
            for (var statement : statements) {
                assertThatThrownBy(() -> run(account, statement)).as("%s: %s", account, statement)
                        .rootCause().isInstanceOf(SQLException.class);
            }
            assertThat(run(account, "SELECT LOAD_FILE('/etc/hostname')")).containsOnlyNulls();
            assertThat(run(account, "SELECT CURRENT_ROLE()")).containsExactly(switch (account) {
                case Hall.UNIT_1 -> "gridlight_unit";
                case Hall.STREET_EAST -> "gridlight_street";
                case Hall.SYSTEM -> "gridlight_system";
                case Hall.SECURITY -> "gridlight_security";
                case Hall.AUDIT -> "gridlight_audit";
                default -> "gridlight_desk";
            });
        }
        assertThat(hall.one("SELECT COUNT(*) FROM mysql.user WHERE user = 't-mine'")).isEqualTo("0");
        assertThat(hall.one("SELECT status FROM information_schema.events WHERE event_name = 'people_daily'"))
                .isEqualTo("ENABLED");
    }

    /** Whoever may call a door of an administrator is refused by it, whatever he set in his session before. */
    @Test
    void doorsOfAdministratorsKnowWhoCalls() {
        var doors = List.of("CALL account_make(UUID(), 't-mine', '某', NULL, NULL, NULL, 'some horse 12')",
                "CALL account_password(UUID(), 't-leader', 'some horse 12')",
                "CALL account_lock(UUID(), 't-leader', TRUE)",
                "CALL account_end(UUID(), 't-leader', '2020-01-01')");
        var rights = List.of("CALL role_give(UUID(), 't-field', 'leader', NULL, NULL)",
                "CALL role_take(UUID(), 't-leader', 'shiftLeader')");
        for (var account : EVERYBODY) {
            for (var trick : List.of("SET @a = 1", "SET sql_mode = ''", "SET SESSION TRANSACTION READ ONLY")) {
                if (!account.equals(Hall.SYSTEM)) {
                    doors.forEach(door -> assertThat(run(account, trick, door)).as("%s: %s", account, door)
                            .containsExactly("REFUSED"));
                }
                if (!account.equals(Hall.SECURITY)) {
                    rights.forEach(door -> assertThat(run(account, trick, door)).as("%s: %s", account, door)
                            .containsExactly("REFUSED"));
                }
            }
        }
        assertThat(hall.one("SELECT COUNT(*) FROM audit_log WHERE kind = 'account'")).isEqualTo("0");
        assertThat(hall.one("SELECT COUNT(*) FROM mysql.user WHERE user = 't-mine'")).isEqualTo("0");
        assertThat(hall.one("SELECT COUNT(*) FROM operator_role r JOIN operator o ON o.id = r.operator_id"
                + " WHERE o.account = 't-leader' AND r.valid_to IS NULL")).isEqualTo("1");
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
