package org.gridlight.db.cases;

import org.gridlight.db.Database;
import org.gridlight.db.grid.SmallDistrict;

/**
 * A record with a handful of cases in two small streets of which everything is known, for tests that read: case 1 is in
 * handling with two tellings and a component, case 2 closed beside it, case 3 far away, case 4 not yet filed, case 5 of
 * a like class beside case 1, case 6 a draft.
 */
public final class OneCase {
    private OneCase() {}

    /** Keeps it. */
    public static void keep(Database database) {
        SmallDistrict.keep(database);
        var table = new CaseTable(database);
        table.units();
        table.execute("UPDATE department SET liaison = '马超', liaison_telephone = '000-0001' WHERE id = 1");
        table.execute("INSERT INTO management_grid (id, code, name, level_name, kind, valid_from) VALUES "
                + "(1, 'W-07', '西街-07', '责任网格', 'RESPONSIBILITY', '2026-01-01')");
        table.execute(
                "INSERT INTO management_grid_part (management_grid_id, unit_grid_id, valid_from, valid_to) SELECT 1, id, '2026-01-01', NULL FROM unit_grid");
        table.execute("INSERT INTO inspector (id, code, name, team, telephone, valid_from) VALUES "
                + "(1, 'J1', '李国栋', '早班组', '000-2001', '2026-01-01'), (2, 'J2', '赵敏', '晚班组', NULL, '2026-01-01')");
        table.execute("INSERT INTO inspector_grid VALUES (1, 1, '2026-01-01', NULL), (2, 1, '2026-01-01', NULL)");
        table.execute("INSERT INTO component (id, code, category_id, name, unit_grid_id, position, owner_id, "
                + "maintainer_id, valid_from) SELECT 1, '1101080104000231', k.id, '雨水箅子', (SELECT MIN(id) FROM unit_grid), "
                + "POINT(116.302, 39.952), 2, 1, '2026-01-01' FROM category k WHERE k.code = 'GB13-C0101'");
        table.execute("INSERT INTO filing_condition (id, category_id, filing, closing, valid_from) SELECT 1, id, "
                + "'破损超过 25 cm²', '更换或修复', '2026-01-01' FROM category WHERE code = 'GB13-C0101'");
        table.execute("INSERT INTO time_limit (id, category_id, stage, filing_condition_id, limit_value, limit_unit, "
                + "valid_from) SELECT 1, category_id, 'HANDLE', 1, 4, 'WORK_HOUR', '2026-01-01' FROM filing_condition");
        cases(table);
        tellings(table);
        history(table);
    }

    private static void cases(CaseTable table) {
        add(table, 1, "'2026071601187'", "HANDLING", "GB13-C0101", 116.302, 39.952, "06:00", 1, 1);
        add(table, 2, "'2026071600442'", "CLOSED", "GB13-C0101", 116.3021, 39.952, "01:00", 1, null);
        add(table, 3, "'2026071600443'", "HANDLING", "GB13-C0101", 116.309, 39.954, "01:30", 1, null);
        add(table, 4, "NULL", "REPORTED", "GB13-E0101", 116.3022, 39.952, "06:20", null, null);
        add(table, 5, "'2026071600445'", "PENDING_CLOSE", "GB13-C0102", 116.30205, 39.952, "02:00", 2, null);
        add(table, 6, "NULL", "DRAFT", "GB13-C0101", 116.302, 39.952, "06:30", null, null);
        table.execute("UPDATE case_file SET closed_at = '2026-07-16 05:00:00' WHERE id = 2");
        table.execute("UPDATE case_file SET urgent = TRUE, component_id = 1, inspector_id = 1, time_limit_id = 1, "
                + "due_at = '2026-07-16 10:00:00' WHERE id = 1");
    }

    private static void add(CaseTable table, int id, String number, String state, String category, double longitude,
            double latitude, String at, Integer unit, Integer component) {
        table.execute("INSERT INTO case_file (id, case_no, state, source, category_id, department_id, component_id, "
                + "unit_grid_id, community_id, street_id, place, longitude, latitude, reported_at, version) SELECT "
                + id + ", " + number + ", '" + state + "', 'hotline', k.id, " + unit + ", " + component
                + ", g.id, g.community_id, a.parent_id, '滨江路" + id + "号', " + longitude + ", " + latitude
                + ", '2026-07-16 " + at + "', " + id + " FROM category k, unit_grid g JOIN area a "
                + "ON a.id = g.community_id WHERE k.code = '" + category + "' ORDER BY g.id LIMIT 1");
    }

    private static void tellings(CaseTable table) {
        for (int id = 1; id <= 5; id++) {
            table.execute("INSERT INTO report (id, accept_no, case_id, source, reported_at, words, place) VALUES (" + id
                    + ", 'A202607160200" + id + "', " + id + ", 'hotline', '2026-07-16 06:00:00', "
                    + "'箅子断了几根，旁边有小孩走', '滨江路')");
        }
        table.execute("INSERT INTO report (id, accept_no, case_id, source, reported_at, words, place) VALUES "
                + "(9, 'A2026071602009', 1, 'window', '2026-07-16 06:05:00', '又来说一次', '滨江路')");
        table.execute("INSERT INTO reporter (report_id, name, telephone, may_pass_on, delete_after) VALUES "
                + "(1, '张先生', '13812342210', TRUE, '2026-10-01'), (9, '欧阳明', '6612', FALSE, '2026-10-01')");
    }

    private static void history(CaseTable table) {
        table.execute("INSERT INTO operator (id, account, name, valid_from) VALUES (1, 'chenjie', '陈洁', '2026-01-01')");
        table.execute("INSERT INTO case_step (case_id, at, action, from_state, to_state, operator_id, department_id, "
                + "opinion) VALUES (1, '2026-07-16 06:00:00', 'register', NULL, 'REPORTED', NULL, NULL, NULL), "
                + "(1, '2026-07-16 06:03:00', 'dispatch', 'PENDING_DISPATCH', 'PENDING_HANDLE', 1, 1, '请速办'), "
                + "(1, '2026-07-16 06:16:00', 'signFor', 'PENDING_HANDLE', 'HANDLING', NULL, 1, NULL)");
        table.execute("INSERT INTO stage_clock (case_id, stage, department_id, time_limit_id, started_at, due_at, "
                + "yellow_at, red_at, stopped_at) VALUES (1, 'ACCEPT', NULL, NULL, '2026-07-16 06:00:00', "
                + "'2026-07-16 06:10:00', NULL, '2026-07-16 06:10:00', '2026-07-16 06:01:00'), "
                + "(1, 'HANDLE', 1, 1, '2026-07-16 06:03:00', '2026-07-16 10:00:00', '2026-07-16 09:00:00', "
                + "'2026-07-16 10:00:00', NULL), (1, 'ARRIVE', 1, NULL, '2026-07-16 06:03:00', '2026-07-16 06:33:00', "
                + "NULL, NULL, NULL)");
        table.execute("INSERT INTO attachment_content (sha256, media_type, byte_count, content, thumbnail) VALUES "
                + "(REPEAT('a', 64), 'image/jpeg', 3, X'010203', X'01'), (REPEAT('b', 64), 'image/jpeg', 2, X'0405', NULL)");
        table.execute("INSERT INTO attachment (sha256, case_id, report_id, kind, longitude, latitude) VALUES "
                + "(REPEAT('a', 64), 1, 1, 'BEFORE_PHOTO', 116.302, 39.95204), "
                + "(REPEAT('b', 64), NULL, 9, 'PHOTO', NULL, NULL)");
    }
}
