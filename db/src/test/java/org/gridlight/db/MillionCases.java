package org.gridlight.db;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.gridlight.db.bench.MadeUpMapper;

/**
 * Three years of a district as the tables hold them: a million cases, fifty thousand of them open. The newest of them have
 * a telling, a step, a clock, an act and a change each; that the tables around cases are smaller than they would be makes
 * the test sharper, for a small table is rather read whole than a large one. Made by the server from running numbers; key n
 * of every table belongs to case n.
 */
final class MillionCases {
    static final int CASES = 1_000_000;
    /** Cases with a higher number have all that belongs to a case. */
    static final int WHOLE = 800_000;
    /** Cases with a higher number are open. */
    static final int CLOSED = 950_000;
    /** About when the last case was reported. */
    static final Instant END = Instant.parse("2026-07-16T00:00:00Z");

    private static final String NEW = "case_file_counted_first";
    private static final String NEWEST = "seq_" + (WHOLE + 1) + "_to_" + CASES;
    private static final String AT = "'2023-07-17' + INTERVAL (seq * 94600) * 1000 MICROSECOND";

    private final Database database;

    MillionCases(Database database) {
        this.database = database;
    }

    void make() {
        database.write(session -> {
            var made = session.getMapper(MadeUpMapper.class);
            made.insertDepartments(60);
            made.insertDistrict();
            made.insertStreets(28);
            made.insertCommunities(205, 28);
            return made.insertGrids(8_562, 205);
        });
        for (var statement : statements()) {
            // Into an empty table, unchecked: the server then builds each index at once.
            run("SET SESSION unique_checks = 0, foreign_key_checks = 0", statement);
        }
        run("INSERT INTO operator (id, account, name, valid_from) SELECT seq, CONCAT('o', seq), 'o', '2020-01-01'"
                + " FROM seq_1_to_200");
        new QueryPlans(database).analyse();
    }

    private List<String> statements() {
        var trigger = triggerText();
        return Stream.of(List.of("DROP TRIGGER " + NEW, cases(), trigger), dependants()).flatMap(List::stream).toList();
    }

    private static String cases() {
        return "INSERT INTO case_file (id, case_no, state, source, category_id, department_id, unit_grid_id,"
                + " community_id, street_id, place, longitude, latitude, reported_at, filed_at, due_at, closed_at,"
                + " inspector_id)"
                + " SELECT seq, CONCAT(DATE_FORMAT(" + AT + ", '%Y%m%d'), LPAD(seq MOD 100000, 5, '0')),"
                + " IF(seq <= " + CLOSED + ", 'CLOSED', ELT(1 + seq MOD 5, 'REPORTED', 'PENDING_FILING',"
                + " 'PENDING_HANDLE', 'HANDLING', 'PENDING_CHECK')), ELT(1 + seq MOD 3, 'hotline', 'inspector', 'video'),"
                + " (SELECT MIN(id) FROM category WHERE standard = 'GB/T 30428.2-2013') + seq MOD 60, 1 + seq MOD 60,"
                + " 1 + seq * 101 MOD 8562, 101 + seq MOD 205, 2 + seq MOD 28, CONCAT('滨江路', seq, '号'),"
                + " 116 + (seq * 7919 MOD 100000) / 1000000, 40 + (seq * 104729 MOD 100000) / 1000000, " + AT + ", "
                + AT + " + INTERVAL 1 HOUR, IF(seq MOD 10 = 3, NULL, " + AT + " + INTERVAL 1 + seq MOD 9 DAY),"
                + " IF(seq <= " + CLOSED + ", " + AT + " + INTERVAL 20 + seq MOD 200 HOUR, NULL), NULL"
                + " FROM seq_1_to_" + CASES;
    }

    private static List<String> dependants() {
        return List.of(
                "INSERT INTO report (id, accept_no, case_id, source, reported_at, words) SELECT seq, CONCAT('A',"
                        + " DATE_FORMAT(" + AT + ", '%Y%m%d'), LPAD(seq MOD 100000, 5, '0')), seq, 'hotline', " + AT
                        + ", '箅子断了' FROM " + NEWEST,
                "INSERT INTO case_step (id, case_id, at, action, to_state, operator_id) SELECT seq, seq, " + AT
                        + ", ELT(1 + seq MOD 4, 'accept', 'dispatch', 'feedback', 'answerCheck'), 'HANDLING',"
                        + " 1 + seq MOD 200 FROM " + NEWEST,
                "INSERT INTO stage_clock (id, case_id, stage, started_at, due_at, stopped_at) SELECT seq, seq,"
                        + " 1 + seq MOD 7, " + AT + ", " + AT + " + INTERVAL seq MOD 90 HOUR, IF(seq <= " + CLOSED
                        + ", " + AT + " + INTERVAL seq MOD 100 HOUR, NULL) FROM " + NEWEST,
                "INSERT INTO change_log (seq, kind, object_id, at) SELECT seq, 'case', seq, " + AT + " FROM "
                        + NEWEST,
                "UPDATE chain_head SET seq = " + CASES,
                "INSERT INTO act (act_id, account, operator_id, action, case_id, at, outcome) SELECT"
                        + " CONCAT('8412f403-e66e-11f1-b581-', LPAD(seq, 12, '0')), 'x', 1 + seq MOD 200, 'accept', seq, "
                        + AT + ", 'DONE' FROM " + NEWEST,
                "INSERT INTO attachment_content (sha256, media_type, byte_count, content) VALUES"
                        + " (REPEAT('a', 64), 'image/jpeg', 1, X'01')",
                "INSERT INTO attachment (id, sha256, case_id, report_id, kind) SELECT seq,"
                        + " IF(seq = 900077, REPEAT('a', 64), SHA2(seq, 256)), seq, seq, 'PHOTO' FROM seq_900001_to_1000000",
                "INSERT INTO case_flag (case_id, flag) SELECT seq * 10, 'FALLBACK_POINT' FROM seq_50000_to_99999",
                "INSERT INTO rollup_case (case_id, department_id, street_id, community_id, unit_grid_id, category_id,"
                        + " source_number, reported_at, due_at, closed_at, reported_day, counted, extended, reworked)"
                        + " SELECT id, department_id, street_id, community_id, unit_grid_id, category_id, 1, reported_at,"
                        + " due_at, closed_at, DATE(reported_at), TRUE, FALSE, FALSE FROM case_file WHERE id > "
                        + WHOLE,
                "INSERT INTO rollup_day SELECT 1 + seq MOD 8, '2023-07-17' + INTERVAL seq DIV 180 DAY,"
                        + " seq DIV 8 MOD 80, 1, 1, 1, 1, 0, 1, 1, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0 FROM seq_1_to_200000",
                "INSERT INTO inspector (id, code, name, team, valid_from) SELECT seq, CONCAT('J', seq), 'j', 't', '2020-01-01'"
                        + " FROM seq_1_to_365",
                "INSERT INTO inspector_shift (inspector_id, begins_at, ends_at) SELECT 1 + seq MOD 365, UTC_TIMESTAMP() -"
                        + " INTERVAL 24 * (seq DIV 365) + 1 HOUR + INTERVAL 30 DAY, UTC_TIMESTAMP() -"
                        + " INTERVAL 24 * (CAST(seq AS SIGNED) DIV 365) - 6 HOUR + INTERVAL 30 DAY FROM seq_0_to_36499",
                "INSERT INTO inspector_track SELECT 1 + seq MOD 365, UTC_TIMESTAMP() - INTERVAL seq DIV 365 MINUTE, 116, 40"
                        + " FROM seq_0_to_199999",
                "INSERT INTO inspector_place SELECT seq, seq, UTC_TIMESTAMP() + INTERVAL 2 HOUR, UTC_TIMESTAMP(), 116, 40, 5"
                        + " FROM seq_1_to_183",
                "INSERT INTO field_look (act_id, at, operator_id, subject, inspector_id, purpose, shown) SELECT UUID(),"
                        + " UTC_TIMESTAMP(), 1 + seq MOD 200, 'TRACK', 1 + seq MOD 365, 'SAFETY', 1 FROM seq_1_to_20000");
    }

    /** Marks of a million cases would say nothing here. */
    private String triggerText() {
        return database.bulk(connection -> {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("SHOW CREATE TRIGGER " + NEW)) {
                rows.next();
                return rows.getString("SQL Original Statement");
            }
        });
    }

    private void run(String... statements) {
        database.bulk(connection -> {
            try (var statement = connection.createStatement()) {
                for (var one : statements) {
                    statement.execute(one);
                }
                return null;
            }
        });
    }
}
