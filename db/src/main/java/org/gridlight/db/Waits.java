package org.gridlight.db;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.apache.ibatis.session.SqlSession;
import org.mariadb.jdbc.Connection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Statements of one account that wait at the server for something to happen. They are told to end before the connections are
 * closed: the driver closes one in use only when its answer is there, seconds later. Whoever waits looks for a lock with the
 * number of its connection (see feed_wait), because nobody but the owner may end what runs with the rights of the owner.
 * Safe for use by many threads.
 */
final class Waits {
    private static final Logger LOG = LoggerFactory.getLogger(Waits.class);

    /** A second in all. */
    private static final int MOST_LOOKS = 200;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);

    private final Set<Long> connections = ConcurrentHashMap.newKeySet();

    /** Does what waits, and remembers on which connection. */
    <R> R during(SqlSession session, Function<SqlSession, R> work) {
        long connection = number(session);
        connections.add(connection);
        try {
            return work.apply(session);
        } finally {
            connections.remove(connection);
        }
    }

    private static long number(SqlSession session) {
        try {
            return session.getConnection().unwrap(Connection.class).getThreadId();
        } catch (SQLException broken) {
            throw new IllegalStateException("A connection without its number", broken);
        }
    }

    /** Over a connection that rests, if there is one; else they end by themselves a little later. */
    void end(HikariDataSource pool) {
        if (connections.isEmpty() || pool.getHikariPoolMXBean().getIdleConnections() == 0) {
            return;
        }
        try (var connection = pool.getConnection(); var statement = connection.createStatement()) {
            for (var waiting : connections) {
                statement.execute("DO GET_LOCK('gridlight-leaves-" + waiting + "', 0)");
            }
            // The locks last as long as this connection.
            for (int look = 0; look < MOST_LOOKS && !connections.isEmpty(); look++) {
                LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            }
        } catch (SQLException gone) {
            LOG.debug("Waits were not ended at the server", gone);
        }
    }
}
