package org.gridlight.db.server;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gridlight.db.Account;
import org.gridlight.db.Database;
import org.gridlight.model.words.Refusal;

/**
 * Makes a central server ready for a record, as its administrator: database, owner, event scheduler. What is right already is left
 * as it is, so that it may be run again at any time. All may block. Not shared by threads.
 */
public final class ServerSetupStore {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,47}");

    private final Database server;
    private final String database;
    private final boolean dry;
    private final List<Step> steps = new ArrayList<>();

    /** How it stands with one thing. */
    public enum Outcome {
        /** It was so already. */
        RIGHT,
        /** It was brought about. */
        DONE,
        /** It would be brought about, were this no trial run. */
        WOULD,
        /** Somebody must do it on the server's machine. */
        BY_HAND
    }

    /** @param key what it is about, in the words of the bundles; @param arguments what was found or made */
    public record Step(Outcome outcome, String key, List<Object> arguments) {
        static Step of(Outcome outcome, String key, Object... arguments) {
            return new Step(outcome, key, List.of(arguments));
        }
    }

    /**
     * @param server   signed in with all rights, in whatever database
     * @param database that is to hold the record
     * @param dry      whether nothing is to be changed
     * @throws Refusal when a database cannot be called so
     */
    public ServerSetupStore(Database server, String database, boolean dry) {
        if (!NAME.matcher(database).matches()) {
            throw Refusal.wrongUse("centreServer.setup.name", database);
        }
        this.server = server;
        this.database = database;
        this.dry = dry;
    }

    /** Whether the owner is there already. */
    public boolean hasOwner() {
        return server.bulk(connection -> hasOwner(new Session(connection)));
    }

    private static boolean hasOwner(Session session) throws SQLException {
        return !session
                .text("SELECT COUNT(*) FROM mysql.global_priv WHERE user = '" + Account.OWNER + "' AND host = '%'")
                .equals("0");
    }

    /**
     * Does all of it.
     *
     * @param password of the owner; one that is there keeps his own
     * @return what was right, what was done and what is left to be done by hand, in that order of doing
     * @throws Refusal when the server cannot hold a record, or the account may not do this; what was done until then stays
     */
    public List<Step> run(char[] password) {
        return server.bulk(connection -> {
            var session = new Session(connection);
            steps.clear();
            version(session);
            rights(session);
            database(session);
            owner(session, password);
            ownersRights(session);
            events(session);
            disks(session);
            zones(session);
            encryption(session);
            return List.copyOf(steps);
        });
    }

    private void version(Session session) throws SQLException {
        var version = session.text("SELECT VERSION()");
        if (!version.contains("MariaDB") || !ServerCheckStore.isNewEnough(version)) {
            throw Refusal.failed("centreServer.check.version", version);
        }
        steps.add(Step.of(Outcome.RIGHT, "centreServer.setup.version", version));
    }

    private static void rights(Session session) throws SQLException {
        if (!session.hasAllRights("SHOW GRANTS")) {
            throw Refusal.failed("centreServer.setup.notAdministrator", session.text("SELECT CURRENT_USER()"));
        }
    }

    private void database(Session session) throws SQLException {
        var collation = session
                .text("SELECT default_collation_name FROM information_schema.schemata WHERE schema_name = '"
                        + database + "'");
        if (collation.equals(Database.COLLATION)) {
            steps.add(Step.of(Outcome.RIGHT, "centreServer.setup.database", database));
        } else if (collation.isEmpty()) {
            change(session, "centreServer.setup.database", database, "CREATE DATABASE " + database
                    + " CHARACTER SET utf8mb4 COLLATE " + Database.COLLATION);
        } else if (session
                .text("SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = '" + database + "'")
                .equals("0")) {
            change(session, "centreServer.setup.database", database, "ALTER DATABASE " + database
                    + " CHARACTER SET utf8mb4 COLLATE " + Database.COLLATION);
        } else {
            throw Refusal.failed("centreServer.check.letters", collation, Database.COLLATION);
        }
    }

    private void owner(Session session, char[] password) throws SQLException {
        if (hasOwner(session)) {
            steps.add(Step.of(Outcome.RIGHT, "centreServer.setup.owner", Account.OWNER));
            return;
        }
        if (!dry) {
            session.createOwner(password);
        }
        steps.add(Step.of(dry ? Outcome.WOULD : Outcome.DONE, "centreServer.setup.owner", Account.OWNER));
    }

    private void ownersRights(Session session) throws SQLException {
        if (hasOwner(session) && session.hasAllRights("SHOW GRANTS FOR '" + Account.OWNER + "'@'%'")) {
            steps.add(Step.of(Outcome.RIGHT, "centreServer.setup.rights", Account.OWNER));
        } else {
            change(session, "centreServer.setup.rights", Account.OWNER,
                    "GRANT ALL PRIVILEGES ON *.* TO '" + Account.OWNER + "'@'%' WITH GRANT OPTION");
        }
    }

    private void events(Session session) throws SQLException {
        if (session.text("SELECT @@GLOBAL.event_scheduler").equals("ON")) {
            steps.add(Step.of(Outcome.RIGHT, "centreServer.setup.events"));
        } else {
            change(session, "centreServer.setup.events", "", "SET GLOBAL event_scheduler = ON");
        }
    }

    /** Without the plugin the record works and nobody is told of a disk that fills. */
    private void disks(Session session) throws SQLException {
        if (!session.text("SELECT COUNT(*) FROM information_schema.plugins WHERE plugin_name = 'DISKS'"
                + " AND plugin_status = 'ACTIVE'").equals("0")) {
            steps.add(Step.of(Outcome.RIGHT, "centreServer.setup.disks"));
            return;
        }
        try {
            change(session, "centreServer.setup.disks", "", "INSTALL SONAME 'disks'");
        } catch (SQLException notThere) {
            steps.add(Step.of(Outcome.BY_HAND, "centreServer.check.noDisks"));
        }
    }

    private void zones(Session session) throws SQLException {
        steps.add(session.text("SELECT CONVERT_TZ('2026-01-01', 'UTC', 'Asia/Shanghai')").isEmpty()
                ? Step.of(Outcome.BY_HAND, "centreServer.check.zones")
                : Step.of(Outcome.RIGHT, "centreServer.setup.zones"));
    }

    private void encryption(Session session) throws SQLException {
        steps.add("YES".equals(session.text("SELECT @@have_ssl"))
                ? Step.of(Outcome.RIGHT, "centreServer.setup.tls")
                : Step.of(Outcome.BY_HAND, "centreServer.check.tls"));
    }

    private void change(Session session, String key, String about, String statement) throws SQLException {
        if (!dry) {
            session.run(statement);
        }
        steps.add(Step.of(dry ? Outcome.WOULD : Outcome.DONE, key, about));
    }

    /** Single statements of one session. */
    private record Session(Connection connection) {
        /** Empty for NULL and for no row. */
        String text(String question) throws SQLException {
            try (var statement = connection.createStatement(); var rows = statement.executeQuery(question)) {
                var text = rows.next() ? rows.getString(1) : null;
                return text == null ? "" : text;
            }
        }

        boolean hasAllRights(String question) throws SQLException {
            try (var statement = connection.createStatement(); var rows = statement.executeQuery(question)) {
                while (rows.next()) {
                    var grant = rows.getString(1);
                    if (grant.startsWith("GRANT ALL PRIVILEGES ON *.*") && grant.contains("WITH GRANT OPTION")) {
                        return true;
                    }
                }
                return false;
            }
        }

        void run(String change) throws SQLException {
            try (var statement = connection.createStatement()) {
                statement.execute(change);
            }
        }

        void createOwner(char[] password) throws SQLException {
            try (var statement = connection
                    .prepareStatement("CREATE USER '" + Account.OWNER + "'@'%' IDENTIFIED BY ? REQUIRE SSL")) {
                statement.setString(1, new String(password));
                statement.execute();
            }
        }
    }
}
