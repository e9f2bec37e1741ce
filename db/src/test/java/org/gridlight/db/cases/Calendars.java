package org.gridlight.db.cases;

import org.gridlight.db.Database;

/** Calendars to count limits with: time that runs through. */
final class Calendars {
    private Calendars() {}

    static void provide(Database database) {
        database.bulk(connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute(
                        "CREATE FUNCTION IF NOT EXISTS work_calendar_of(p_stage VARCHAR(16), p_unit VARCHAR(16))"
                                + " RETURNS VARCHAR(32) DETERMINISTIC NO SQL RETURN 'hall'");
                statement.execute("CREATE FUNCTION IF NOT EXISTS work_due(p_calendar VARCHAR(32), p_start DATETIME(6),"
                        + " p_value DECIMAL(9,2), p_unit VARCHAR(16)) RETURNS DATETIME(6) DETERMINISTIC NO SQL"
                        + " RETURN p_start + INTERVAL CAST(p_value * CASE p_unit WHEN 'MINUTE' THEN 60 WHEN 'WORK_HOUR'"
                        + " THEN 3600 WHEN 'URGENT_HOUR' THEN 3600 ELSE 86400 END AS SIGNED) SECOND");
                statement.execute(
                        "CREATE FUNCTION IF NOT EXISTS work_yellow(p_calendar VARCHAR(32), p_start DATETIME(6),"
                                + " p_due DATETIME(6)) RETURNS DATETIME(6) DETERMINISTIC NO SQL"
                                + " RETURN p_start + INTERVAL TIMESTAMPDIFF(MICROSECOND, p_start, p_due) * 8 DIV 10 MICROSECOND");
                statement.execute("CREATE FUNCTION IF NOT EXISTS work_red(p_calendar VARCHAR(32), p_start DATETIME(6),"
                        + " p_due DATETIME(6)) RETURNS DATETIME(6) DETERMINISTIC NO SQL RETURN p_due");
                statement.execute("CREATE FUNCTION IF NOT EXISTS work_provisional(p_calendar VARCHAR(32),"
                        + " p_due DATETIME(6)) RETURNS BOOLEAN DETERMINISTIC NO SQL RETURN FALSE");
                return null;
            }
        });
    }
}
