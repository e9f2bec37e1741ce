package org.gridlight.db;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The servers that an address names in their agreed order: one, or the nodes of a Galera cluster. All workstations use
 * the first that is healthy, because nodes that write to the same rows undo each other's work; a later one only while
 * the earlier ones are away.
 *
 * <p>
 * Safe for many threads; threads that find out about a node at the same time come to the same answer.
 */
final class Nodes {
    private static final Logger LOG = LoggerFactory.getLogger(Nodes.class);
    private static final Pattern ADDRESS = Pattern.compile("jdbc:mariadb:(?:\\w+:)?//([^/?]+)(/.*)");
    private static final String NOT_READY = "08S01";
    /** How a node calls its own state when it has everything. */
    private static final Set<String> COMPLETE = Set.of("Synced", "Donor/Desynced");
    /**
     * A node that has just been cut off from the others, or has just lost one of them, still says that all is well, but
     * waits for them: this must be longer than it takes the rest to give up the lost one.
     */
    private static final Duration LONGEST_CHECK = Duration.ofSeconds(5);
    private static final int LOOKS_BEFORE_RETURN = 2;

    private final List<String> urls;
    private volatile int used;
    private int goodLooks;

    /** @param jdbcUrl hosts divided by commas */
    Nodes(String jdbcUrl) {
        var parts = ADDRESS.matcher(jdbcUrl);
        this.urls = parts.matches()
                ? List.of(parts.group(1).split(",")).stream().map(host -> "jdbc:mariadb://" + host + parts.group(2))
                        .toList()
                : List.of(jdbcUrl);
    }

    boolean areSeveral() {
        return urls.size() > 1;
    }

    /** The address of the one that is used now. */
    String used() {
        return urls.get(used);
    }

    /**
     * A connection to the one used now if it is healthy, else to the first that is.
     *
     * @throws SQLException
     *             what the first of them answered when none let us in; and at once when one refuses the account, because
     *             they all know the same accounts
     */
    Connection connect(Properties properties) throws SQLException {
        SQLException unreached = null;
        for (var node : inTurn()) {
            try {
                var connection = healthy(urls.get(node), properties);
                use(node);
                return connection;
            } catch (SQLException failure) {
                if (!Failure.isOfNode(failure)) {
                    throw failure;
                }
                unreached = unreached == null ? failure : unreached;
            }
        }
        throw unreached;
    }

    private List<Integer> inTurn() {
        var turn = new LinkedHashSet<Integer>();
        turn.add(used);
        IntStream.range(0, urls.size()).forEach(turn::add);
        return new ArrayList<>(turn);
    }

    private void use(int node) {
        if (node != used) {
            LOG.info("The record is reached through {} now", shown(urls.get(node)));
            used = node;
        }
    }

    /**
     * Looks whether an earlier node than the one used now has come back, and uses it from now on. It must be found in
     * step twice, so that one that comes and goes does not carry everybody along.
     *
     * @return whether connections lead to another node now than those that were opened before
     */
    synchronized boolean returned(Properties properties) {
        var now = used;
        for (var node = 0; node < now; node++) {
            if (isInStep(urls.get(node), properties)) {
                goodLooks++;
                if (goodLooks < LOOKS_BEFORE_RETURN) {
                    return false;
                }
                goodLooks = 0;
                use(node);
                return true;
            }
        }
        goodLooks = 0;
        return false;
    }

    private static boolean isInStep(String url, Properties properties) {
        try (var connection = DriverManager.getConnection(url, properties)) {
            return isHealthy(connection);
        } catch (SQLException away) {
            LOG.debug("{} is still away: {}", shown(url), away.getMessage());
            return false;
        }
    }

    private Connection healthy(String url, Properties properties) throws SQLException {
        var connection = DriverManager.getConnection(url, properties);
        if (areSeveral() && !isHealthy(connection)) {
            connection.abort(Runnable::run);
            throw new SQLNonTransientConnectionException(shown(url) + " is not in step with the cluster", NOT_READY);
        }
        return connection;
    }

    private static boolean isHealthy(Connection connection) {
        try (var question = connection.createStatement()) {
            var wait = connection.getNetworkTimeout();
            connection.setNetworkTimeout(Runnable::run, Math.toIntExact(LONGEST_CHECK.toMillis()));
            var healthy = !isOfCluster(question) || isInStep(question) && hasCaughtUp(question);
            connection.setNetworkTimeout(Runnable::run, wait);
            return healthy;
        } catch (SQLException failure) {
            LOG.debug("A node does not say how it is: {}", failure.getMessage());
            return false;
        }
    }

    private static boolean isOfCluster(Statement question) throws SQLException {
        try (var answer = question.executeQuery("SHOW VARIABLES LIKE 'wsrep_on'")) {
            return answer.next() && answer.getString(2).equals("ON");
        }
    }

    /** A node that gives another one its data is as good as any, unless it says otherwise. */
    private static boolean isInStep(Statement question) throws SQLException {
        var said = new HashMap<String, String>();
        try (var answer = question.executeQuery("SHOW STATUS LIKE 'wsrep\\_%'")) {
            while (answer.next()) {
                said.put(answer.getString(1), answer.getString(2));
            }
        }
        return "ON".equals(said.get("wsrep_ready")) && "Primary".equals(said.get("wsrep_cluster_status"))
                && COMPLETE.contains(said.get("wsrep_local_state_comment"));
    }

    /** Waits until the node has done all that was done on the others before: nobody who changes nodes sees less. */
    private static boolean hasCaughtUp(Statement question) throws SQLException {
        try (var answer = question.executeQuery("SET STATEMENT wsrep_sync_wait=1 FOR SELECT 1")) {
            return answer.next();
        }
    }

    /** Without what may hold a password. */
    private static String shown(String url) {
        return new DatabaseAddress.Server(url).toString();
    }
}
