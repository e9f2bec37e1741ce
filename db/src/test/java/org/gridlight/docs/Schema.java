package org.gridlight.docs;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The schema as the database itself describes it. Tables of Flyway and temporary ones are left out. */
record Schema(List<Table> tables, List<Column> columns, List<Key> keys, List<Reference> references) {
    record Table(String name, String comment, String engine, String collation) {}

    /** @param type as declared, for example {@code varchar(64)}; @param charset none for what is no text */
    record Column(String table, String name, String type, boolean mayBeNull, String key, String charset,
            String comment) {}

    /** One column of an index. @param position 1 for the first */
    record Key(String table, String name, String column, int position, boolean unique) {}

    /** One column of a foreign key. */
    record Reference(String table, String constraint, String column, int position, String toTable, String toColumn) {}

    private interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    private static final String HERE = " WHERE table_schema = DATABASE() AND table_name IN (SELECT table_name"
            + " FROM information_schema.tables WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'"
            + " AND table_name NOT LIKE 'flyway%') ORDER BY ";

    static Schema of(Connection connection) throws SQLException {
        return new Schema(
                all(connection,
                        "SELECT table_name, table_comment, engine, table_collation FROM information_schema.tables"
                                + HERE + "table_name",
                        row -> new Table(row.getString(1), row.getString(2), row.getString(3), row.getString(4))),
                all(connection, "SELECT table_name, column_name, column_type, is_nullable = 'YES', column_key,"
                        + " character_set_name, column_comment FROM information_schema.columns" + HERE
                        + "table_name, ordinal_position",
                        row -> new Column(row.getString(1), row.getString(2), row.getString(3), row.getBoolean(4),
                                row.getString(5), row.getString(6), row.getString(7))),
                all(connection, "SELECT table_name, index_name, column_name, seq_in_index, non_unique = 0"
                        + " FROM information_schema.statistics" + HERE + "table_name, index_name, seq_in_index",
                        row -> new Key(row.getString(1), row.getString(2), row.getString(3), row.getInt(4),
                                row.getBoolean(5))),
                all(connection, "SELECT table_name, constraint_name, column_name, ordinal_position,"
                        + " referenced_table_name, referenced_column_name FROM information_schema.key_column_usage"
                        + HERE.replace("ORDER BY", "AND referenced_table_name IS NOT NULL ORDER BY")
                        + "table_name, constraint_name, ordinal_position",
                        row -> new Reference(row.getString(1), row.getString(2), row.getString(3), row.getInt(4),
                                row.getString(5), row.getString(6))));
    }

    List<Column> columnsOf(Table table) {
        return columns.stream().filter(column -> column.table().equals(table.name())).toList();
    }

    /** What a column points to. */
    List<Reference> referencesOf(Column column) {
        return references.stream().filter(
                reference -> reference.table().equals(column.table()) && reference.column().equals(column.name()))
                .toList();
    }

    private static <T> List<T> all(Connection connection, String query, Row<T> made) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(query)) {
            var all = new ArrayList<T>();
            while (rows.next()) {
                all.add(made.of(rows));
            }
            return all;
        }
    }
}
