package org.gridlight.db;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.gridlight.db.embedded.Door;
import org.gridlight.db.embedded.EmbeddedServer;
import org.gridlight.db.people.Rooms;
import org.gridlight.model.words.Refusal;
import org.mariadb.jdbc.Configuration;
import org.mariadb.jdbc.export.SslMode;

/** Opens connections to one database for one account, each with the same session. Safe for many threads. */
sealed interface Entrance {
    /** How long a central server may take to let somebody in; with a list of them the next one is tried then. */
    Duration LONGEST_CONNECT = Duration.ofSeconds(2);

    /**
     * How long each answer may take while a central server lets somebody in; shorter than {@link #longestOpening}, so that
     * an opening that the network swallowed leaves time for another one.
     */
    Duration LONGEST_HELLO = Duration.ofSeconds(3);

    /** How long a statement waits for others to be done; shorter than {@link Wait#ACT}, so that the server says so itself. */
    Duration LONGEST_LOCK = Duration.ofSeconds(4);

    /** The same where one statement carries much. */
    Duration LONGEST_BULK_LOCK = Duration.ofSeconds(10);

    /** The driver's name for the longest wait for an answer. It counts the wait for each read anew. */
    String LONGEST_WAIT = "socketTimeout";

    /** A new connection. @throws SQLException as the driver says it. */
    default Connection connect() throws SQLException {
        return inItsRoom(begin(new Properties()));
    }

    /** The same for statements that carry much, with further settings of the driver. */
    default Connection connectForBulk(Properties further) throws SQLException {
        var settings = new Properties();
        settings.putAll(further);
        settings.setProperty(LONGEST_WAIT, String.valueOf(Wait.BULK.milliseconds()));
        settings.setProperty("sessionVariables", variables(LONGEST_BULK_LOCK));
        return inItsRoom(begin(settings));
    }

    /** Who comes in. */
    Account account();

    /** A new connection at the record itself, even for who may ask nothing before he has another password. */
    Connection begin(Properties further) throws SQLException;

    /**
     * An account that must not see the whole record works in a room beside it, where everything has the same names. The
     * server says by the role of the session which one.
     */
    private Connection inItsRoom(Connection connection) throws SQLException {
        if (account().isOwner()) {
            return connection;
        }
        try (var statement = connection.createStatement(); var row = statement.executeQuery("SELECT CURRENT_ROLE()")) {
            row.next();
            var room = Rooms.of(connection.getCatalog(), row.getString(1));
            if (room.isPresent()) {
                connection.setCatalog(room.get());
            }
            return connection;
        } catch (SQLException refused) {
            connection.close();
            throw refused;
        }
    }

    /** Whether an answer that does not come is given up at all: where the system says by itself that nobody answers, never. */
    boolean givesUp();

    /** How long the pool tries to get a connection before it says that there is none. */
    Duration longestOpening();

    /**
     * Looks whether a better server than the one used now is there again.
     *
     * @return whether new connections lead to another server than those that were opened before
     */
    boolean returned();

    /** Whether {@link #returned} may ever say yes. */
    boolean hasChoice();

    /** Whether the server's disk is known to have no room left. */
    boolean isDiskFull();

    /** The same way for the programs of MariaDB. */
    Way way();

    /**
     * How a program of MariaDB gets to the database.
     *
     * @param encryption
     *            its options for that
     */
    record Way(String host, int port, String account, String password, String database, List<String> encryption) {
        /** Without the password, so that it never reaches a log. */
        @Override
        public String toString() {
            return account + "@" + host + ":" + port + "/" + database;
        }
    }

    /** The way to a server that may have to be started again between two connections. */
    final class ToFolder implements Entrance {
        private final EmbeddedServer server;
        private final Account account;
        private volatile Door door;

        ToFolder(EmbeddedServer server, Account account, Door door) {
            this.server = server;
            this.account = account;
            this.door = door;
        }

        @Override
        public Account account() {
            return account;
        }

        @Override
        public Connection begin(Properties further) throws SQLException {
            try {
                return through(door, further);
            } catch (SQLException failure) {
                if (!account.isOwner() && !Failure.isBrokenConnection(failure)) {
                    throw failure;
                }
                // Gone since, and perhaps started again by another program, with another port and secret.
                door = server.open(Progress.UNHEARD);
                return through(door, further);
            }
        }

        @Override
        public boolean givesUp() {
            return false;
        }

        /** It may have to be started again first. */
        @Override
        public Duration longestOpening() {
            return Duration.ofSeconds(15);
        }

        @Override
        public boolean returned() {
            return false;
        }

        @Override
        public boolean hasChoice() {
            return false;
        }

        @Override
        public boolean isDiskFull() {
            return server.isDiskFull();
        }

        @Override
        public Way way() {
            door = server.open(Progress.UNHEARD);
            var password = account.isOwner() ? door.secret() : new String(account.password().get());
            return new Way("127.0.0.1", door.port(), account.name(), password, EmbeddedServer.DATABASE,
                    List.of("--ssl-ca=" + door.certificate()));
        }

        private Connection through(Door known, Properties further) throws SQLException {
            var properties = session(account);
            properties.putAll(known.encryption());
            if (account.isOwner()) {
                properties.setProperty("password", known.secret());
            }
            properties.putAll(further);
            // A server on this machine answers or is dead, and the system tells which.
            properties.remove(LONGEST_WAIT);
            return DriverManager.getConnection(known.jdbcUrl(EmbeddedServer.DATABASE), properties);
        }
    }

    /** The way to a central server. What its address says goes before what is said here. */
    final class ToServer implements Entrance {
        private final String jdbcUrl;
        private final Account account;
        private final Nodes nodes;

        ToServer(String jdbcUrl, Account account) {
            this.jdbcUrl = jdbcUrl;
            this.account = account;
            this.nodes = new Nodes(jdbcUrl);
        }

        @Override
        public Account account() {
            return account;
        }

        @Override
        public Connection begin(Properties further) throws SQLException {
            var properties = properties(further);
            if (!givesUp()) {
                return nodes.connect(properties);
            }
            var afterwards = Integer.parseInt(properties.getProperty(LONGEST_WAIT));
            properties.setProperty(LONGEST_WAIT, String.valueOf(LONGEST_HELLO.toMillis()));
            var connection = nodes.connect(properties);
            connection.setNetworkTimeout(Runnable::run, afterwards);
            return connection;
        }

        private Properties properties(Properties further) {
            var properties = session(account);
            properties.setProperty("connectTimeout", String.valueOf(LONGEST_CONNECT.toMillis()));
            properties.setProperty("sslMode", "verify-full");
            properties.setProperty(LONGEST_WAIT, String.valueOf(Wait.READ.milliseconds()));
            properties.putAll(further);
            properties.keySet().removeIf(name -> jdbcUrl.matches(".*[?&]" + name + "=.*"));
            return properties;
        }

        /** An address that names a wait of its own means it for everything. */
        @Override
        public boolean givesUp() {
            return !jdbcUrl.matches(".*[?&]" + LONGEST_WAIT + "=.*");
        }

        @Override
        public Duration longestOpening() {
            return Duration.ofSeconds(nodes.areSeveral() ? 10 : 5);
        }

        @Override
        public boolean returned() {
            return nodes.returned(properties(new Properties()));
        }

        @Override
        public boolean hasChoice() {
            return nodes.areSeveral();
        }

        @Override
        public boolean isDiskFull() {
            return false;
        }

        @Override
        public Way way() {
            try {
                var parsed = Configuration.parse(nodes.used());
                var host = parsed.addresses().getFirst();
                var user = parsed.user() == null ? account.name() : parsed.user();
                var password = parsed.password() == null
                        ? new String(account.password().get())
                        : parsed.password();
                return new Way(host.host, host.port, user, password, parsed.database(), encryption(parsed));
            } catch (SQLException noAddress) {
                throw Refusal.failed(noAddress, "address.unknown", new DatabaseAddress.Server(jdbcUrl));
            }
        }

        private List<String> encryption(Configuration parsed) {
            var named = jdbcUrl.contains("sslMode=");
            if (named && parsed.sslMode() == SslMode.DISABLE) {
                return List.of("--skip-ssl");
            }
            var trust = named && parsed.sslMode() == SslMode.TRUST
                    ? List.of("--disable-ssl-verify-server-cert")
                    : List.<String>of();
            return parsed.serverSslCert() == null
                    ? trust
                    : Stream.concat(trust.stream(), Stream.of("--ssl-ca=" + parsed.serverSslCert())).toList();
        }
    }

    /** The session every connection starts with: UTC, strict, and the same collation on every version of the server. */
    private static Properties session(Account account) {
        var properties = new Properties();
        properties.setProperty("user", account.name());
        properties.setProperty("password", new String(account.password().get()));
        properties.setProperty("connectTimeout", "5000");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("connectionTimeZone", "+00:00");
        properties.setProperty("forceConnectionTimeZoneToSession", "true");
        properties.setProperty("connectionCollation", Database.COLLATION);
        properties.setProperty("sessionVariables", variables(LONGEST_LOCK));
        return properties;
    }

    private static String variables(Duration longestLock) {
        return "innodb_lock_wait_timeout=" + longestLock.toSeconds() + ",sql_mode='STRICT_ALL_TABLES,NO_ZERO_DATE,"
                + "NO_ZERO_IN_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION'";
    }
}
