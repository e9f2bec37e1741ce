package org.gridlight.db.people;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The rights of a desk, as a role of the server that every account holds: to read what screens show, and to call the
 * doors of the record. Nothing else: no table is written but through a door. The database and the role belong together
 * by their names.
 */
final class DeskRights {
    /** What nobody reads directly: personal data, what was asked for by whom and the audit of it, findings with values of files,
     * who works on what at this moment. */
    private static final List<String> KEPT_BACK = List.of("reporter", "act", "audit_log", "audit_check",
            "import_finding", "case_claim", "case_presence", "claim_turn", "operator_skill");

    private DeskRights() {}

    /** Whether any account holds them. */
    static boolean areGiven(Connection connection) throws SQLException {
        return texts(connection, "SELECT role_name FROM information_schema.applicable_roles")
                .contains(role(connection));
    }

    /** Makes the role if need be, and gives it what it lacks. */
    static void renew(Connection connection) throws SQLException {
        var role = "`" + role(connection) + "`";
        run(connection, "CREATE ROLE IF NOT EXISTS " + role);
        var given = texts(connection, "SHOW GRANTS FOR " + role);
        for (var right : rights(connection)) {
            var grant = "GRANT " + right + " TO " + role;
            if (!given.contains(grant)) {
                run(connection, grant);
            }
        }
    }

    static void give(Connection connection, List<String> accounts) throws SQLException {
        var role = "`" + role(connection) + "`";
        run(connection, "GRANT " + role + " TO "
                + accounts.stream().map(DeskRights::quoted).collect(Collectors.joining(", ")));
        for (var account : accounts) {
            run(connection, "SET DEFAULT ROLE " + role + " FOR " + quoted(account));
        }
    }

    /** An account as statements name it. */
    static String quoted(String account) {
        return "`" + account + "`@`%`";
    }

    private static String role(Connection connection) throws SQLException {
        return connection.getCatalog() + "_desk";
    }

    private static List<String> rights(Connection connection) throws SQLException {
        var rights = new ArrayList<String>();
        rights.addAll(texts(connection, "SELECT CONCAT('SELECT ON `', table_schema, '`.`', table_name, '`')"
                + " FROM information_schema.tables WHERE table_schema = DATABASE() AND table_type IN ('BASE TABLE', 'VIEW')"
                + " AND table_name NOT IN ("
                + KEPT_BACK.stream().map(name -> "'" + name + "'").collect(Collectors.joining(",")) + ")"));
        rights.addAll(texts(connection, "SELECT CONCAT('EXECUTE ON ', routine_type, ' `', routine_schema, '`.`',"
                + " routine_name, '`') FROM information_schema.routines WHERE routine_schema = DATABASE()"
                + " AND routine_comment LIKE 'Door:%'"));
        return rights;
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> texts(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(query)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }
}
