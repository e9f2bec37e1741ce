package org.gridlight.db.cases;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.gridlight.db.Database;

/** Puts made-up cases straight into the table, for tests that count: what they need and nothing else. */
public final class CaseTable {
    /**
     * One made-up case.
     *
     * @param department 1 to 3, or 0 for none
     * @param dueAt null without a limit
     * @param closedAt null while open
     * @param endedAt when it ended otherwise than by closing, else null
     * @param excused whether an appeal was upheld
     */
    public record Row(Instant reportedAt, Instant dueAt, Instant closedAt, int department, String source, String state,
            Instant endedAt, boolean excused) {
        /** One that goes on or was closed. */
        public Row(Instant reportedAt, Instant dueAt, Instant closedAt, int department, String source, String state) {
            this(reportedAt, dueAt, closedAt, department, source, state, null, false);
        }
    }

    private final Database database;

    public CaseTable(Database database) {
        this.database = database;
    }

    /** Makes units D1 to D4 in groups 甲, 甲, 乙 and 乙, and D5 in none; cases come to the first three. */
    public void units() {
        execute("INSERT INTO department (id, code, name, kind, assessment_group, valid_from) VALUES "
                + "(1, 'D1', '一处', 'DEPARTMENT', '甲', '2020-01-01'), (2, 'D2', '二处', 'DEPARTMENT', '甲', '2020-01-01'), "
                + "(3, 'D3', '三处', 'DEPARTMENT', '乙', '2020-01-01'), "
                + "(4, 'D4', '四处', 'DEPARTMENT', '乙', '2020-01-01'), (5, 'D5', '五处', 'DEPARTMENT', NULL, '2020-01-01')");
    }

    /** Adds cases of one class. */
    public void add(List<Row> rows) {
        database.bulk(connection -> {
            try (var insert = connection.prepareStatement("INSERT INTO case_file (state, source, category_id, "
                    + "department_id, reported_at, filed_at, due_at, closed_at, ended_at, overdue_excused)"
                    + " VALUES (?, ?, 1, ?, ?, ?, ?, ?, ?, ?)")) {
                for (var row : rows) {
                    insert.setString(1, row.state());
                    insert.setString(2, row.source());
                    if (row.department() == 0) {
                        insert.setNull(3, Types.BIGINT);
                    } else {
                        insert.setLong(3, row.department());
                    }
                    time(insert, 4, row.reportedAt());
                    time(insert, 5, row.reportedAt());
                    time(insert, 6, row.dueAt());
                    time(insert, 7, row.closedAt());
                    time(insert, 8, row.endedAt());
                    insert.setBoolean(9, row.excused());
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            return null;
        });
    }

    /** Runs one statement as it stands. */
    public void execute(String sql) {
        database.bulk(connection -> {
            try (var statement = connection.createStatement()) {
                return statement.executeUpdate(sql);
            }
        });
    }

    private static void time(PreparedStatement insert, int place, Instant at) throws SQLException {
        insert.setObject(place, at == null ? null : LocalDateTime.ofInstant(at, ZoneOffset.UTC));
    }
}
