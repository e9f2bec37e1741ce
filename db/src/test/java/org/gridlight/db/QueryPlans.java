package org.gridlight.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the server does to answer the statements of some work: it writes every statement down as it came, and each is
 * explained afterwards, on the tables as they are.
 */
public final class QueryPlans {
    private final Database database;
    private final List<String> statements = new ArrayList<>();

    public QueryPlans(Database database) {
        this.database = database;
    }

    /** Brings the server's knowledge of the tables up to date. */
    public void analyse() {
        database.bulk(connection -> {
            for (var table : column(connection, "SELECT table_name FROM information_schema.tables "
                    + "WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'")) {
                execute(connection, "ANALYZE TABLE `" + table + "`");
            }
            return null;
        });
    }

    /** Does the work and keeps every SELECT about cases that the server received for it. */
    public void watch(Runnable work) {
        watch(work, "argument LIKE '%SELECT %case_f%'");
    }

    /** The same for every SELECT. */
    void watchAll(Runnable work) {
        watch(work,
                "argument RLIKE '^[[:space:](]*(SELECT|WITH|BEGIN NOT ATOMIC) ' AND argument NOT LIKE '%general_log%'"
                        // Statements of procedures come too, and those that fill variables cannot be asked again.
                        + " AND argument NOT RLIKE ' INTO [a-z@]' AND argument NOT LIKE '%NAME_CONST%'");
    }

    private void watch(Runnable work, String which) {
        run("SET GLOBAL log_output = 'TABLE'");
        run("TRUNCATE TABLE mysql.general_log");
        run("SET GLOBAL general_log = ON");
        try {
            work.run();
        } finally {
            run("SET GLOBAL general_log = OFF");
        }
        database.bulk(connection -> column(connection,
                "SELECT CONVERT(argument USING utf8mb4) FROM mysql.general_log "
                        + "WHERE command_type IN ('Query', 'Execute') AND " + which))
                .forEach(one -> statements.addAll(each(one)));
    }

    /** Several questions that were asked in one go are explained one by one. */
    private static List<String> each(String statement) {
        var several = Pattern.compile("(?s)\\s*BEGIN NOT ATOMIC\\s(.*)\\sEND\\s*").matcher(statement);
        return several.matches()
                ? Stream.of(several.group(1).split(";")).map(String::strip).filter(one -> !one.isEmpty()).toList()
                : List.of(statement);
    }

    /** Forgets what was kept. */
    void forget() {
        statements.clear();
    }

    /** How many statements were kept. */
    public int watched() {
        return statements.size();
    }

    /** Statements that read a whole one of these tables, or a whole index of one, each with the line of its plan. */
    public List<String> fullScansOf(String... tables) {
        var watchedTables = Set.of(tables);
        return database.bulk(connection -> {
            var found = new ArrayList<String>();
            for (var statement : statements) {
                try (var plan = connection.createStatement(); var lines = plan.executeQuery("EXPLAIN " + statement)) {
                    while (lines.next()) {
                        var type = String.valueOf(lines.getString("type"));
                        var table = realName(statement, lines.getString("table"));
                        if ((type.equals("ALL") || type.equals("index")) && watchedTables.contains(table)) {
                            found.add(type + " of " + table + " by " + lines.getString("key") + ": "
                                    + statement.substring(0, Math.min(90, statement.length())));
                        }
                    }
                }
            }
            return found;
        });
    }

    /** The same for one statement that was not watched. */
    List<String> fullScansIn(String statement, String... tables) {
        statements.clear();
        statements.add(statement);
        return fullScansOf(tables);
    }

    /** Plans name tables by their alias in the statement. */
    private static String realName(String statement, String alias) {
        var named = Pattern.compile("(?i)(?:FROM|JOIN)\\s+(\\w+)\\s+" + alias + "\\b").matcher(statement);
        return alias != null && alias.matches("\\w+") && named.find() ? named.group(1) : String.valueOf(alias);
    }

    private void run(String statement) {
        database.bulk(connection -> {
            execute(connection, statement);
            return null;
        });
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> column(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }
}
