package org.gridlight.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the tables held right after the migrations, and the way back to it. */
final class Contents {
    private static final String KEPT = "gridlight_kept";

    private static final String MADE_ACCOUNTS = "SELECT CONCAT(QUOTE(user), '@', QUOTE(host)) FROM mysql.user "
            + "WHERE is_role = 'N' AND user NOT IN ('gridlight', 'mariadb.sys')";

    private final Database database;
    private final Map<String, Long> checksums;

    private Contents(Database database, Map<String, Long> checksums) {
        this.database = database;
        this.checksums = checksums;
    }

    /** Empties the database, so that the migrations of this build run from the first one. */
    static void dropAll(Database database) {
        database.bulk(connection -> {
            run(connection, "DROP DATABASE IF EXISTS gridlight", "CREATE DATABASE gridlight");
            return null;
        });
    }

    /** Keeps a copy of every table that is not empty. */
    static Contents keep(Database database) {
        return database.bulk(connection -> {
            run(connection, "DROP DATABASE IF EXISTS " + KEPT, "CREATE DATABASE " + KEPT);
            var checksums = checksums(connection, tables(connection));
            for (var table : filled(connection, tables(connection))) {
                run(connection, "CREATE TABLE %2$s.`%1$s` AS SELECT * FROM `%1$s`".formatted(table, KEPT));
            }
            return new Contents(database, checksums);
        });
    }

    /** Brings every table back. Only those that changed cost time. */
    void restore() {
        database.bulk(connection -> {
            var seeded = texts(connection,
                    "SELECT table_name FROM information_schema.tables WHERE table_schema='" + KEPT
                            + "'");
            var emptied = new ArrayList<>(checksums.keySet());
            emptied.removeAll(seeded);
            run(connection, "SET foreign_key_checks=0");
            for (var table : filled(connection, emptied)) {
                run(connection, "TRUNCATE TABLE `" + table + "`");
            }
            for (var changed : checksums(connection, seeded).entrySet()) {
                if (!changed.getValue().equals(checksums.get(changed.getKey()))) {
                    refill(connection, changed.getKey());
                }
            }
            var accounts = texts(connection, MADE_ACCOUNTS);
            if (!accounts.isEmpty()) {
                run(connection, "DROP USER " + String.join(", ", accounts));
            }
            return null;
        });
    }

    private static void refill(Connection connection, String table) throws SQLException {
        var columns = String.join(",", texts(connection,
                "SELECT CONCAT('`', column_name, '`') FROM information_schema.columns WHERE table_schema=DATABASE()"
                        + " AND table_name='" + table + "' AND is_generated='NEVER'"));
        run(connection, "TRUNCATE TABLE `" + table + "`", "INSERT INTO `%1$s` (%3$s) SELECT %3$s FROM %2$s.`%1$s`"
                .formatted(table, KEPT, columns));
    }

    static List<String> tables(Connection connection) throws SQLException {
        return texts(connection, "SELECT table_name FROM information_schema.tables WHERE table_schema=DATABASE()"
                + " AND table_type='BASE TABLE' AND table_name <> 'flyway_schema_history'");
    }

    private static List<String> filled(Connection connection, List<String> tables) throws SQLException {
        var filled = new ArrayList<String>();
        for (var table : tables) {
            if (!texts(connection, "SELECT 1 FROM `" + table + "` LIMIT 1").isEmpty()) {
                filled.add(table);
            }
        }
        return filled;
    }

    static Map<String, Long> checksums(Connection connection, List<String> tables) throws SQLException {
        var checksums = new LinkedHashMap<String, Long>();
        for (var table : tables) {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("CHECKSUM TABLE `" + table + "`")) {
                rows.next();
                checksums.put(table, rows.getLong(2));
            }
        }
        return checksums;
    }

    private static List<String> texts(Connection connection, String query) throws SQLException {
        var texts = new ArrayList<String>();
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    private static void run(Connection connection, String... statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var text : statements) {
                statement.execute(text);
            }
        }
    }
}
