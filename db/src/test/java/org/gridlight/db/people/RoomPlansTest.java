package org.gridlight.db.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.QueryPlans;
import org.gridlight.db.cases.CaseTable;
import org.gridlight.db.cases.Hall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a unit asks in its room reads no whole table of cases, however many other units have. */
class RoomPlansTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private static final List<String> STATEMENTS = List.of(
            "SELECT * FROM case_file WHERE id = 77",
            "SELECT c.id, d.name, s.due_at FROM case_file c JOIN category k ON k.id = c.category_id"
                    + " LEFT JOIN department d ON d.id = c.department_id"
                    + " LEFT JOIN stage_clock s ON s.case_id = c.id AND s.stopped_at IS NULL AND s.stage <> 'ARRIVE'"
                    + " WHERE c.state IN ('PENDING_HANDLE', 'HANDLING', 'REWORK')",
            "SELECT * FROM case_step WHERE case_id = 77",
            "SELECT * FROM report WHERE case_id = 77",
            "SELECT * FROM stage_clock WHERE case_id = 77",
            "SELECT a.id, x.thumbnail FROM attachment a JOIN attachment_content x ON x.sha256 = a.sha256 WHERE a.case_id = 77",
            "SELECT * FROM change_log WHERE seq > 1900 ORDER BY seq LIMIT 100",
            "SELECT o.account FROM operator o JOIN operator_role r ON r.operator_id = o.id WHERE o.id = 1");

    @Test
    void everyQuestionOfAUnitFindsItsRowsByAnIndex() {
        try (var hall = new Hall(DB)) {
            fill(hall);
            for (var account : List.of(Hall.UNIT_1, Hall.STREET_WEST)) {
                hall.signedIn(account);
                // Plans are shown to whoever may read what lies under the views: for this test only.
                var role = account.equals(Hall.UNIT_1) ? "gridlight_unit" : "gridlight_street";
                hall.run("GRANT SELECT, SHOW VIEW ON gridlight.* TO `" + account + "`@`%`",
                        "GRANT SHOW VIEW ON `" + role + "`.* TO `" + account + "`@`%`");
                for (var statement : STATEMENTS) {
                    assertThat(scans(hall, account, statement)).as("%s: %s", account, statement).isEmpty();
                }
                assertThat(scans(hall, account, "SELECT * FROM attachment_content WHERE media_type = 'x'"))
                        .isNotEmpty();
            }
        }
    }

    /** Tables of the record that are read whole, by the alias they have in rooms.yaml. */
    private static Map<String, String> scans(Hall hall, String account, String statement) {
        return hall.signedIn(account).bulk(connection -> {
            var found = new TreeMap<String, String>();
            try (var plan = connection.createStatement(); var lines = plan.executeQuery("EXPLAIN " + statement)) {
                while (lines.next()) {
                    var type = String.valueOf(lines.getString("type"));
                    // What was put together from the unit's own cases is read whole, and is no table.
                    var small = lines.getInt("rows") < 500 || lines.getString("table").startsWith("<");
                    if ((type.equals("ALL") || type.equals("index")) && !small) {
                        found.put(lines.getString("table"), type);
                    }
                }
            }
            return found;
        });
    }

    private static void fill(Hall hall) {
        new CaseTable(DB.database()).add(IntStream.range(0, 4_000).mapToObj(i -> new CaseTable.Row(
                Instant.parse("2026-01-01T00:00:00Z").plusSeconds(i), null, null, 1 + i % 60 % 3, "hotline",
                i % 20 == 0 ? "HANDLING" : "CLOSED")).toList());
        hall.run("UPDATE case_file SET street_id = (SELECT id FROM area WHERE code = '"
                + org.gridlight.db.grid.SmallDistrict.WEST + "') WHERE id MOD 30 = 0",
                "INSERT INTO case_step (case_id, at, action, to_state) SELECT id, reported_at, 'register', 'REPORTED' FROM case_file",
                "INSERT INTO report (accept_no, case_id, source, reported_at) SELECT id, id, 'hotline', reported_at FROM case_file",
                "INSERT INTO stage_clock (case_id, stage, department_id, started_at, stopped_at) SELECT id, 'HANDLE',"
                        + " department_id, reported_at, closed_at FROM case_file",
                "INSERT INTO attachment_content (sha256, media_type, byte_count, content) SELECT SHA2(id, 256),"
                        + " 'image/jpeg', 1, 'a' FROM case_file",
                "INSERT INTO attachment (sha256, case_id, kind) SELECT SHA2(id, 256), id, 'PHOTO' FROM case_file",
                "INSERT INTO change_log (seq, kind, object_id, at) SELECT id + 1000, 'case', id, reported_at FROM case_file");
        new QueryPlans(DB.database()).analyse();
    }
}
