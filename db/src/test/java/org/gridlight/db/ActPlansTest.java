package org.gridlight.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.gridlight.db.cases.CaseTable;
import org.gridlight.db.cases.Hall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What stands inside the procedures of the record reads no whole table, however large it is. */
class ActPlansTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    /** As they stand in the procedures, with values in place of variables. */
    private static final List<String> STATEMENTS = List.of(
            "SELECT version, state, department_id FROM case_file WHERE id = 77 FOR UPDATE",
            "SELECT outcome FROM act WHERE act_id = '8412f403-e66e-11f1-b581-02fc00000001'",
            "SELECT id, department_id FROM operator WHERE account = _ascii't-leader' COLLATE ascii_bin",
            "SELECT 1 FROM case_step s JOIN workflow_action a ON a.action = s.action WHERE s.case_id = 77 AND s.operator_id = 1",
            "SELECT NOT passed FROM case_step WHERE case_id = 77 AND action = 'answerCheck' ORDER BY id DESC LIMIT 1",
            "UPDATE stage_clock SET stopped_at = '2026-01-01' WHERE case_id = 77 AND stopped_at IS NULL",
            "UPDATE stage_clock_pause p JOIN stage_clock c ON c.id = p.stage_clock_id SET p.resumed_at = '2026-01-01'"
                    + " WHERE c.case_id = 77 AND c.stopped_at IS NULL AND p.resumed_at IS NULL",
            "SELECT id FROM time_limit WHERE category_id = 1 AND stage = 'HANDLE' AND valid_from <= '2026-01-01'"
                    + " ORDER BY valid_from DESC, id LIMIT 1",
            "SELECT MAX(CAST(SUBSTRING(case_no, 9) AS UNSIGNED)) + 1 FROM case_file"
                    + " WHERE case_no BETWEEN '20260101' AND '2026010199999' AND LENGTH(case_no) = 13",
            "SELECT seq, kind, object_id, at FROM change_log WHERE seq > 900 ORDER BY seq LIMIT 100",
            "SELECT g.id FROM unit_grid g FORCE INDEX (unit_grid_by_outline) JOIN area a ON a.id = g.community_id WHERE ST_Intersects(g.outline, POINT(116.3011, 39.9511)) AND g.valid_to IS NULL ORDER BY g.code LIMIT 1",
            "SELECT MAX(id) FROM case_step WHERE case_id = 77 AND operator_id = 1",
            "SELECT MAX(p.telephone) FROM (SELECT 77 AS id UNION ALL SELECT id FROM case_file WHERE parent_id = 77"
                    + " AND state = 'MERGED') told JOIN report r ON r.case_id = told.id LEFT JOIN reporter p ON p.report_id = r.id",
            "SELECT id, tries FROM call_back WHERE case_id = 77 AND done_at IS NULL ORDER BY id LIMIT 1",
            "SELECT id FROM call_back WHERE done_at IS NULL AND reachable ORDER BY due_at LIMIT 100",
            "SELECT id FROM case_notice WHERE case_id = 77 AND kind = 'SUPERVISE' AND closed_at IS NULL ORDER BY at LIMIT 1",
            "SELECT id FROM case_notice WHERE closed_at IS NULL AND kind = 'SUPERVISE' AND replied_at IS NULL ORDER BY due_at",
            "SELECT COUNT(*) FROM recheck WHERE case_id = 77 AND answered_at IS NULL",
            "SELECT id FROM recheck WHERE answered_at IS NULL ORDER BY chosen_at LIMIT 100",
            "SELECT id FROM case_file WHERE state = 'PENDING_HANDLE' AND dispatched_at < '2026-01-01'",
            "SELECT c.id FROM case_file c WHERE c.state IN ('CLOSED', 'FORCED_CLOSED') AND c.closed_at < '2026-01-01'"
                    + " AND NOT EXISTS (SELECT 1 FROM call_back b WHERE b.case_id = c.id AND b.done_at IS NULL) LIMIT 2000");

    @Test
    void everyStatementFindsItsRowsByAnIndex() {
        fill();
        var plans = new QueryPlans(DB.database());
        assertThat(STATEMENTS).allSatisfy(statement -> assertThat(plans.fullScansIn(statement, "case_file", "act",
                "operator", "case_step", "stage_clock", "stage_clock_pause", "time_limit", "change_log", "unit_grid",
                "report",
                "reporter", "call_back", "case_notice", "recheck"))
                .isEmpty());
        assertThat(plans.fullScansIn("SELECT id FROM case_file WHERE place = 'x'", "case_file")).hasSize(1);
    }

    private static void fill() {
        try (var hall = new Hall(DB)) {
            var table = new CaseTable(DB.database());
            table.add(IntStream.range(0, 2_000).mapToObj(i -> new CaseTable.Row(
                    java.time.Instant.parse("2026-01-01T00:00:00Z").plusSeconds(i), null, null, 1, "hotline",
                    "HANDLING"))
                    .toList());
            hall.run("UPDATE case_file SET case_no = CONCAT('202601', LPAD(1 + id MOD 28, 2, '0'), LPAD(id, 5, '0'))",
                    "INSERT INTO case_step (case_id, at, action, to_state, operator_id) SELECT c.id, c.reported_at, 'accept',"
                            + " 'PENDING_FILING', 1 + n.n MOD 2 FROM case_file c JOIN (SELECT 1 n UNION SELECT 2 UNION SELECT 3"
                            + " UNION SELECT 4 UNION SELECT 5) n",
                    "INSERT INTO stage_clock (case_id, stage, started_at) SELECT case_id, 'ACCEPT', at FROM case_step",
                    "INSERT INTO stage_clock_pause SELECT id, started_at, NULL, '-' FROM stage_clock WHERE id MOD 50 = 0",
                    "INSERT INTO act (act_id, account, action, at, outcome) SELECT UUID(), 'x', 'accept', at, 'DONE' FROM case_step",
                    "INSERT INTO report (accept_no, case_id, source, reported_at) SELECT CONCAT('A', id), id, source, reported_at FROM case_file",
                    "INSERT INTO reporter (report_id, delete_after) SELECT id, '2099-01-01' FROM report",
                    "INSERT INTO call_back (case_id, made_at, due_at, reachable, next_at, done_at) SELECT id, reported_at, reported_at,"
                            + " TRUE, reported_at, IF(id MOD 50 = 0, NULL, reported_at) FROM case_file",
                    "INSERT INTO recheck (case_id, rule, action, act_id, chosen_at, percent, answered_at) SELECT id, 'BATCH', 'file',"
                            + " UUID(), reported_at, 5, IF(id MOD 50 = 0, NULL, reported_at) FROM case_file",
                    "INSERT INTO case_notice (case_id, kind, at, operator_id, act_id, closed_at) SELECT id, 'URGE', reported_at, 1, UUID(),"
                            + " IF(id MOD 50 = 0, NULL, reported_at) FROM case_file",
                    "INSERT INTO change_log (seq, kind, object_id, at) SELECT id + 1000, 'case', case_id, at FROM case_step");
            new QueryPlans(DB.database()).analyse();
        }
    }
}
