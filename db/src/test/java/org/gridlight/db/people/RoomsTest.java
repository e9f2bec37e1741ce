package org.gridlight.db.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.cases.CaseFileStore;
import org.gridlight.db.cases.Hall;
import org.gridlight.db.cases.OpenCaseStore;
import org.gridlight.db.feed.ChangeStore;
import org.gridlight.model.cases.CaseAction;
import org.gridlight.model.cases.NewReport;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.feed.Change;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What accounts of units, of sub-centres and of administrators find in the rooms beside the record. */
class RoomsTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    /** How the cases behind the rows of each table are told. */
    private static final Map<String, String> CASES = Map.of("case_file", "id", "report", "case_id", "case_step",
            "case_id", "stage_clock", "case_id", "case_flag", "case_id", "attachment", "case_id");

    private Hall hall;
    /** With unit 1, in the western street. */
    private long ofFirst;
    /** With unit 2, in the eastern street. */
    private long ofSecond;
    /** With the team of unit 1, in the eastern street. */
    private long ofTeam;
    /** Not with any unit, outside. */
    private long ofNobody;

    @BeforeEach
    void open() {
        hall = new Hall(DB);
        ofFirst = dispatched(116.3011, 1);
        ofSecond = dispatched(116.3071, 2);
        ofTeam = dispatched(116.3071, 3);
        ofNobody = register(null);
        hall.run("INSERT INTO case_flag (case_id, flag) SELECT id, 'FALLBACK_POINT' FROM case_file",
                "INSERT INTO attachment_content (sha256, media_type, byte_count, content, thumbnail) SELECT"
                        + " SHA2(id, 256), 'image/jpeg', 3, 'abc', 'a' FROM case_file",
                "INSERT INTO attachment (sha256, case_id, kind) SELECT SHA2(id, 256), id, 'PHOTO' FROM case_file",
                "INSERT INTO attachment (sha256, report_id, kind) SELECT SHA2(case_id, 256), id, 'RECORDING' FROM report",
                "INSERT INTO stage_clock_pause SELECT id, started_at, NULL, 'x' FROM stage_clock",
                "UPDATE department SET liaison_telephone = CONCAT('010-', id)",
                "UPDATE inspector SET telephone = '010-9'");
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private long register(Double longitude) {
        var report = Hall.report();
        return hall.store(Hall.ACCEPTOR).register(UUID.randomUUID(), new NewReport(report.source(), null,
                report.words(), report.categoryCode(), false, longitude, longitude == null ? null : 39.9511,
                report.place(), "张三丰", "13912345678", true, null, List.of())).caseId();
    }

    private long dispatched(double longitude, long unit) {
        long id = register(longitude);
        hall.act(Hall.OPERATOR, id, CaseAction.ACCEPT);
        hall.act(Hall.OPERATOR, id, CaseAction.FILE);
        hall.act(Hall.OPERATOR, id, CaseAction.DISPATCH);
        hall.run("UPDATE case_file SET department_id = " + unit + " WHERE id = " + id,
                "UPDATE stage_clock SET department_id = " + unit + " WHERE stage = 'HANDLE' AND case_id = " + id);
        return id;
    }

    private List<String> rows(String account, String query) {
        return Hall.rows(hall.signedIn(account), query);
    }

    /** Whoever adds a table or a door decides who finds it in a room: rooms.yaml, "shown", "hidden", "views" or "doors". */
    @Test
    void everyTableAndEveryDoorIsThoughtAbout() {
        var rooms = Rooms.shipped();
        assertThat(rooms.tables()).doesNotHaveDuplicates()
                .containsAll(
                        hall.rows("SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()"
                                + " AND table_type <> 'TEMPORARY' AND table_name NOT LIKE '%staging' AND table_name <> 'sample'"));
        assertThat(rooms.doors()).doesNotHaveDuplicates()
                .containsAll(hall.rows("SELECT routine_name FROM information_schema.routines"
                        + " WHERE routine_schema = DATABASE() AND routine_comment LIKE 'Door:%'"));
    }

    @Test
    void aUnitFindsItsOwnCasesAndNothingElse() {
        finds(Hall.UNIT_1, ofFirst, ofTeam);
        finds(Hall.UNIT_2, ofSecond);
        finds(Hall.TEAM_11, ofTeam);
    }

    @Test
    void aSubCentreFindsTheCasesOfItsStreet() {
        finds(Hall.STREET_WEST, ofFirst);
        finds(Hall.STREET_EAST, ofSecond, ofTeam);
    }

    @Test
    void administratorsFindNoCase() {
        for (var account : List.of(Hall.SYSTEM, Hall.SECURITY, Hall.AUDIT)) {
            finds(account);
        }
    }

    private void finds(String account, Long... cases) {
        var ids = Stream.of(cases).map(String::valueOf).toList();
        CASES.forEach((table, column) -> assertThat(new HashSet<>(rows(account,
                "SELECT DISTINCT " + column + " FROM " + table))).as("%s: %s", account, table)
                .containsExactlyInAnyOrderElementsOf(ids));
        assertThat(rows(account, "SELECT sha256 FROM attachment_content")).as("photos of %s", account)
                .containsExactlyInAnyOrderElementsOf(ids.stream().map(id -> hall.one("SELECT SHA2(" + id + ", 256)"))
                        .toList());
        assertThat(rows(account, "SELECT name FROM reporter_masked")).as("reporters of %s", account)
                .hasSize(cases.length);
        assertThat(rows(account, "SELECT DISTINCT s.case_id FROM stage_clock_pause p JOIN stage_clock s"
                + " ON s.id = p.stage_clock_id")).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(rows(account, "SELECT object_id FROM change_log WHERE kind = 'case'").stream().distinct())
                .containsExactlyInAnyOrderElementsOf(ids);
        assertThat(new ChangeStore(hall.signedIn(account)).after(0, 1000).changes()).filteredOn(
                change -> change.kind().equals(Change.CASE)).extracting(change -> String.valueOf(change.objectId()))
                .containsOnly(ids.toArray(String[]::new));
        var seen = new ArrayList<OpenCase>();
        seen.addAll(new OpenCaseStore(hall.signedIn(account)).all());
        assertThat(seen).extracting(one -> String.valueOf(one.id())).containsExactlyInAnyOrderElementsOf(ids);
        var files = new CaseFileStore(hall.signedIn(account));
        for (var id : List.of(ofFirst, ofSecond, ofTeam, ofNobody)) {
            assertThat(files.file(id).isPresent()).as("%s opens %d", account, id)
                    .isEqualTo(ids.contains(String.valueOf(id)));
        }
    }

    /** Statements that name an index for the record do without in a room. */
    @Test
    void whatElseWasToldIsFoundInARoomToo() {
        var cases = new org.gridlight.db.cases.RelatedCaseStore(hall.signedIn(Hall.UNIT_1));
        hall.run("UPDATE case_file SET longitude = 116.3071, latitude = 39.9511 WHERE id = " + ofFirst);
        var spot = new org.gridlight.db.cases.RelatedCaseStore.Spot(ofFirst, Hall.CATEGORY, 116.3071, 39.9511, "井盖没了",
                java.time.Instant.now());
        assertThat(cases.similar(spot, org.gridlight.model.cases.DuplicateRule.USUAL)).isNotEmpty();
        assertThat(cases.likelyUnit(ofFirst, java.time.Instant.now())).isNotNull();
    }

    /** A case that was taken from a unit is heard of once more, so that it goes from its lists. */
    @Test
    void aUnitHearsOfACaseThatLeavesIt() {
        var feed = new ChangeStore(hall.signedIn(Hall.UNIT_1));
        long head = feed.head();
        hall.store(Hall.OPERATOR).act(org.gridlight.model.cases.Act.of(ofFirst, hall.version(ofFirst),
                CaseAction.REDISPATCH).to(2));
        assertThat(feed.after(head, 10).changes()).extracting(Change::kind, Change::objectId)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Change.CASE, ofFirst));
        assertThat(rows(Hall.UNIT_1, "SELECT id FROM case_file WHERE id = " + ofFirst)).isEmpty();
    }

    @Test
    void nobodyInARoomReachesTheRecord() {
        for (var account : List.of(Hall.UNIT_1, Hall.STREET_WEST, Hall.SYSTEM, Hall.SECURITY, Hall.AUDIT)) {
            for (var table : List.of("case_file", "case_step", "operator", "reporter", "inspector", "change_log",
                    "account_secret", "audit_log")) {
                refused(account, "SELECT * FROM gridlight." + table);
            }
            refused(account, "SELECT * FROM reporter");
            refused(account, "SELECT * FROM account_secret");
            refused(account, "CALL gridlight.case_act(UUID(), 1, 'accept', 1, NULL, NULL, NULL, NULL)");
            refused(account, "CALL gridlight.feed_wait(0, 1)");
            refused(account, "UPDATE case_file SET state = 'CLOSED'");
            refused(account, "DELETE FROM operator_role");
            refused(account, "SHOW CREATE VIEW case_file");
            refused(account, "CREATE OR REPLACE VIEW case_file AS SELECT 1");
        }
        refused(Hall.UNIT_1, "SELECT * FROM gridlight_street.case_file");
        refused(Hall.STREET_WEST, "SELECT * FROM gridlight_unit.case_file");
        refused(Hall.LEADER, "SELECT * FROM gridlight_office.audit_log");
    }

    private void refused(String account, String statement) {
        assertThatThrownBy(() -> rows(account, statement)).as("%s: %s", account, statement)
                .rootCause().isInstanceOf(java.sql.SQLException.class);
    }

    @Test
    void onlyTheAuditAdministratorReadsTheAudit() {
        assertThat(rows(Hall.AUDIT, "SELECT action FROM audit_log")).contains("register", "dispatch");
        assertThat(rows(Hall.AUDIT, "SELECT action FROM act")).contains("register");
        for (var account : List.of(Hall.SYSTEM, Hall.SECURITY, Hall.UNIT_1, Hall.LEADER)) {
            refused(account, "SELECT * FROM audit_log");
            refused(account, "SELECT * FROM act");
        }
    }

    @Test
    void telephonesOfStaffStandInTheirOwnUnitOnly() {
        assertThat(rows(Hall.UNIT_1, "SELECT liaison_telephone FROM department WHERE liaison_telephone IS NOT NULL"))
                .containsExactlyInAnyOrder("010-1", "010-3");
        assertThat(rows(Hall.TEAM_11, "SELECT liaison_telephone FROM department WHERE liaison_telephone IS NOT NULL"))
                .containsExactlyInAnyOrder("010-1", "010-3");
        assertThat(rows(Hall.UNIT_1, "SELECT telephone FROM inspector")).containsExactly((String) null);
        assertThat(rows(Hall.LEADER, "SELECT telephone FROM inspector")).containsExactly("010-9");
        assertThat(new StaffStore(hall.signedIn(Hall.UNIT_1)).find("甲", 5)).extracting("telephone")
                .containsOnlyNulls();
        assertThat(rows(Hall.UNIT_1, "SELECT account FROM operator WHERE account NOT LIKE '-%'"))
                .containsExactly(Hall.UNIT_1);
    }

    /** Nothing that a session may set for itself turns one account into another. */
    @Test
    void noVariableOfASessionShowsMore() {
        for (var trick : List.of("SET @caller = 't-unit-2'", "SET NAMES utf8mb3", "SET sql_mode = 'ANSI_QUOTES'",
                "SET sql_mode = 'NO_BACKSLASH_ESCAPES,PAD_CHAR_TO_FULL_LENGTH'",
                "SET collation_connection = 'utf8mb4_general_ci'",
                "SET optimizer_switch = 'derived_merge=off,semijoin=off'",
                "SET SESSION TRANSACTION ISOLATION LEVEL READ UNCOMMITTED",
                "SET sql_select_limit = 1000", "SET timestamp = 1", "SET time_zone = '+09:00'")) {
            List<String> seen = hall.signedIn(Hall.UNIT_2).bulk(connection -> {
                try (var statement = connection.createStatement()) {
                    statement.execute(trick);
                    List<String> found = new ArrayList<>();
                    try (var rows = statement.executeQuery("SELECT id FROM case_file")) {
                        while (rows.next()) {
                            found.add(rows.getString(1));
                        }
                    }
                    return found;
                } catch (java.sql.SQLException refused) {
                    return List.of(String.valueOf(ofSecond));
                }
            });
            assertThat(seen).as(trick).containsExactly(String.valueOf(ofSecond));
        }
    }

    /** An account whose operator is gone finds nothing. */
    @Test
    void anAccountWithoutAnOperatorFindsNothing() {
        var unit = hall.signedIn(Hall.UNIT_2);
        hall.run("SET foreign_key_checks = 0", "DELETE FROM operator WHERE account = 't-unit-2'");
        assertThat(Hall.rows(unit, "SELECT id FROM case_file")).isEmpty();
        assertThat(Hall.rows(unit, "SELECT id FROM report")).isEmpty();
    }

    /** The server tells in warnings what it compares; it must not compare what is not the caller's. */
    @Test
    void noWarningTellsWhatStandsInCasesOfOthers() {
        hall.run("UPDATE case_file SET place = 'KEPT' WHERE id = " + ofFirst,
                "UPDATE report SET words = 'KEPT' WHERE case_id = " + ofFirst,
                "UPDATE case_step SET opinion = 'KEPT' WHERE case_id = " + ofFirst);
        var questions = List.of("SELECT id FROM case_file WHERE CONCAT('x', place) + 0 = 1",
                "SELECT id FROM case_file WHERE id = %d AND CONCAT('x', place) + 0 = 1",
                "SELECT id FROM report WHERE words + 0 = 1",
                "SELECT id FROM report WHERE case_id = %d AND words + 0 = 1",
                "SELECT id FROM case_step WHERE case_id = %d AND opinion + 0 = 1",
                "SELECT STRAIGHT_JOIN r.id FROM report r JOIN operator o WHERE r.words + 0 = o.id");
        for (var account : List.of(Hall.UNIT_2, Hall.STREET_EAST)) {
            for (var question : questions) {
                var told = hall.signedIn(account).bulk(connection -> {
                    try (var statement = connection.createStatement()) {
                        statement.executeQuery(question.formatted(ofFirst));
                        var warnings = new java.util.ArrayList<String>();
                        var rows = statement.executeQuery("SHOW WARNINGS");
                        while (rows.next()) {
                            warnings.add(rows.getString("Message"));
                        }
                        return warnings;
                    }
                });
                assertThat(told).as("%s: %s", account, question)
                        .noneMatch(text -> text.contains("KEPT"));
            }
        }
    }
}
