package org.gridlight.db.server;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.gridlight.db.Database;

/**
 * Looks at the server of a record as an administrator would, and changes nothing. Holds no state; safe for many threads.
 */
public final class ServerCheckStore {
    private static final Duration MOST_SKEW = Duration.ofSeconds(2);
    private static final int OLDEST_MAJOR = 10;
    private static final int OLDEST_MINOR = 11;
    private static final int LEAST_CONNECTIONS = 300;
    private static final long LEAST_POOL_MEGABYTES = 1024;
    private static final double LEAST_FREE = 0.15;

    private final Database database;
    private final InstantSource clock;

    /** @param clock of this machine, with which the server's is compared */
    public ServerCheckStore(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * One thing that is not as it should be.
     *
     * @param key       what is wrong and how to mend it, in the words of the bundles
     * @param arguments what was found
     * @param stops     whether a record cannot be kept so; else it is only slower or blinder than it could be
     */
    public record Finding(String key, List<Object> arguments, boolean stops) {
        static Finding stops(String key, Object... arguments) {
            return new Finding(key, List.of(arguments), true);
        }

        static Finding hinders(String key, Object... arguments) {
            return new Finding(key, List.of(arguments), false);
        }
    }

    /** What is wrong, the gravest first; empty when nothing is. */
    public List<Finding> look() {
        return database.bulk(connection -> {
            var found = new ArrayList<Finding>();
            var server = new Answers(connection);
            version(server, found);
            letters(server, found);
            encryption(server, found);
            zones(server, found);
            events(server, found);
            clocks(server, found);
            rights(server, found);
            disks(server, found);
            size(server, found);
            return found.stream().sorted((one, other) -> Boolean.compare(other.stops(), one.stops())).toList();
        });
    }

    private static void version(Answers server, List<Finding> found) throws SQLException {
        var version = server.text("SELECT VERSION()");
        if (!version.contains("MariaDB")) {
            found.add(Finding.stops("centreServer.check.notMariaDb", version));
        } else if (!isNewEnough(version)) {
            found.add(Finding.stops("centreServer.check.version", version));
        }
    }

    static boolean isNewEnough(String version) {
        var numbers = version.split("[.-]");
        int major = Integer.parseInt(numbers[0]);
        return major > OLDEST_MAJOR || major == OLDEST_MAJOR && Integer.parseInt(numbers[1]) >= OLDEST_MINOR;
    }

    private static void letters(Answers server, List<Finding> found) throws SQLException {
        var collation = server.text("SELECT default_collation_name FROM information_schema.schemata"
                + " WHERE schema_name = DATABASE()");
        if (!Database.COLLATION.equals(collation)) {
            found.add(Finding.stops("centreServer.check.letters", collation, Database.COLLATION));
        }
    }

    private static void encryption(Answers server, List<Finding> found) throws SQLException {
        if (!"YES".equals(server.text("SELECT @@have_ssl"))) {
            found.add(Finding.stops("centreServer.check.tls"));
        }
    }

    private static void zones(Answers server, List<Finding> found) throws SQLException {
        if (server.text("SELECT CONVERT_TZ('2026-01-01', 'UTC', 'Asia/Shanghai')").isEmpty()) {
            found.add(Finding.hinders("centreServer.check.zones"));
        }
    }

    private static void events(Answers server, List<Finding> found) throws SQLException {
        if (!"ON".equals(server.text("SELECT @@GLOBAL.event_scheduler"))) {
            found.add(Finding.stops("centreServer.check.events"));
        }
    }

    private void clocks(Answers server, List<Finding> found) throws SQLException {
        var before = clock.instant();
        var seconds = server.number("SELECT UNIX_TIMESTAMP(SYSDATE(6))");
        var there = Instant.ofEpochMilli((long) (seconds * 1000));
        var middle = before.plus(Duration.between(before, clock.instant()).dividedBy(2));
        var skew = Duration.between(middle, there);
        if (skew.abs().compareTo(MOST_SKEW) > 0) {
            found.add(Finding.stops("centreServer.check.clock", skew.toSeconds()));
        }
    }

    private static void rights(Answers server, List<Finding> found) throws SQLException {
        var grants = server.texts("SHOW GRANTS");
        if (grants.stream().noneMatch(grant -> grant.startsWith("GRANT ALL PRIVILEGES ON *.*")
                && grant.endsWith("WITH GRANT OPTION"))) {
            found.add(Finding.stops("centreServer.check.rights", server.text("SELECT CURRENT_USER()")));
        }
    }

    /** Only a server with the plugin DISKS can tell. */
    private static void disks(Answers server, List<Finding> found) throws SQLException {
        if (server.number("SELECT COUNT(*) FROM information_schema.plugins"
                + " WHERE plugin_name = 'DISKS' AND plugin_status = 'ACTIVE'") == 0) {
            found.add(Finding.hinders("centreServer.check.noDisks"));
            return;
        }
        // The disk whose path is the longest beginning of the data folder is the one the data lie on.
        var free = server.number("SELECT available / total FROM information_schema.disks WHERE total > 0"
                + " AND @@datadir LIKE CONCAT(path, '%') ORDER BY LENGTH(path) DESC LIMIT 1");
        if (free < LEAST_FREE) {
            found.add(Finding.stops("centreServer.check.disk", Math.round(free * 100)));
        }
    }

    private static void size(Answers server, List<Finding> found) throws SQLException {
        long connections = (long) server.number("SELECT @@GLOBAL.max_connections");
        if (connections < LEAST_CONNECTIONS) {
            found.add(Finding.hinders("centreServer.check.connections", connections, LEAST_CONNECTIONS));
        }
        long megabytes = (long) server.number("SELECT @@GLOBAL.innodb_buffer_pool_size") >> 20;
        if (megabytes < LEAST_POOL_MEGABYTES) {
            found.add(Finding.hinders("centreServer.check.pool", megabytes, LEAST_POOL_MEGABYTES));
        }
    }

    /** Single answers of one session. */
    private record Answers(Connection connection) {
        /** Empty for NULL and for no row. */
        String text(String question) throws SQLException {
            return texts(question).stream().findFirst().orElse("");
        }

        double number(String question) throws SQLException {
            var answer = text(question);
            return answer.isEmpty() ? 1 : Double.parseDouble(answer);
        }

        List<String> texts(String question) throws SQLException {
            try (var statement = connection.createStatement(); var rows = statement.executeQuery(question)) {
                var texts = new ArrayList<String>();
                while (rows.next()) {
                    var text = rows.getString(1);
                    texts.add(text == null ? "" : text);
                }
                return texts;
            }
        }
    }
}
