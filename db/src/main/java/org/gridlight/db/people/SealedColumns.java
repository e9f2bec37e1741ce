package org.gridlight.db.people;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The columns of the record's tables and views, to be shown in a room: keys as they are, all others as nothing in rows of
 * others. Asked for once, because the server looks into every table's file for an answer about one.
 *
 * @param columns names in their order by table or view
 * @param keys by table, the columns that stand in an index
 */
record SealedColumns(Map<String, Set<String>> columns, Map<String, Set<String>> keys) {
    static SealedColumns of(Connection connection, String record) throws SQLException {
        return new SealedColumns(
                byTable(connection,
                        "SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = '"
                                + record + "' ORDER BY table_name, ordinal_position"),
                byTable(connection, "SELECT table_name, column_name FROM information_schema.statistics"
                        + " WHERE table_schema = '" + record + "'"));
    }

    private static Map<String, Set<String>> byTable(Connection connection, String query) throws SQLException {
        var found = new HashMap<String, Set<String>>();
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.computeIfAbsent(rows.getString(1), _ -> new LinkedHashSet<>()).add(rows.getString(2));
            }
        }
        return found;
    }

    /** Whether the record has a table or view of this name. */
    boolean has(String table) {
        return columns.containsKey(table);
    }

    /**
     * All columns of a table.
     *
     * @param table with the name of the record before it or not
     * @param row its short name in the statement
     * @param whose what is true in rows of the caller
     */
    String of(String table, String row, String whose) {
        String name = table.substring(table.indexOf('.') + 1);
        var known = keys.getOrDefault(name, Set.of());
        return columns.getOrDefault(name, Set.of()).stream()
                .map(column -> column.endsWith("id") || known.contains(column)
                        ? "%s.`%s`".formatted(row, column)
                        : "IF(%1$s, %2$s.`%3$s`, NULL) AS `%3$s`".formatted(whose, row, column))
                .collect(Collectors.joining(", "));
    }
}
