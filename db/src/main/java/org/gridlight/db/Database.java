package org.gridlight.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import javax.sql.DataSource;
import org.apache.ibatis.exceptions.PersistenceException;
import org.apache.ibatis.session.ExecutorType;
import org.apache.ibatis.session.SqlSession;
import org.gridlight.db.embedded.EmbeddedServer;
import org.gridlight.db.embedded.ServerSettings;
import org.gridlight.db.people.OperatorStore;
import org.gridlight.model.words.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The shared record, for one account: connections and transactions. Times are UTC in every session.
 *
 * <p>
 * Safe for many threads; each transaction runs on the caller's thread.
 */
public final class Database implements Reading, AutoCloseable {
    /** What every table and text has that says nothing else; known to MariaDB 10.11 and 11.4 alike. */
    public static final String COLLATION = "utf8mb4_uca1400_ai_ci";

    /** Key of the refusal of an act of which nobody knows whether it was done. */
    public static final String UNANSWERED = "db.actUnanswered";

    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final int CONNECTIONS = 6;
    private static final int TRIES = 10;
    private static final int TRIES_OVER_BROKEN_CONNECTIONS = 3;
    /** Some half a minute: as long as a server with much to do needs to have its procedures again after it was killed. */
    private static final int TRIES_DURING_RESTART = 100;
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(400);
    /** After that, connections are not trusted any more: the machine may have slept, and the server forgotten them. */
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(1);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(3);

    private final DatabaseAddress address;
    private final Account account;
    private final Entrance entrance;
    private final HikariDataSource pool;
    private final Sessions sessions;
    private final Waits waits = new Waits();
    /** Looks for a better node; nobody where there is but one. */
    private final Optional<ScheduledExecutorService> lookout;
    private volatile Instant heard = Instant.now();

    private Database(DatabaseAddress address, Account account, Entrance entrance, HikariDataSource pool) {
        this.address = address;
        this.account = account;
        this.entrance = entrance;
        this.pool = pool;
        this.sessions = new Sessions(Mappers.ofTheProduct(), pool);
        this.lookout = entrance.hasChoice() ? Optional.of(lookout()) : Optional.empty();
    }

    private ScheduledExecutorService lookout() {
        var thread = Executors
                .newSingleThreadScheduledExecutor(Thread.ofPlatform().name("better-node").daemon().factory());
        thread.scheduleWithFixedDelay(this::moveBack, BETWEEN_LOOKS.toMillis(), BETWEEN_LOOKS.toMillis(),
                TimeUnit.MILLISECONDS);
        return thread;
    }

    /** What is under way ends where it is. */
    private void moveBack() {
        try {
            if (entrance.returned()) {
                pool.getHikariPoolMXBean().softEvictConnections();
            }
        } catch (RuntimeException defect) {
            LOG.error("Cannot look for a better node", defect);
        }
    }

    /**
     * Opens the record for daily work. An embedded server is joined or started, but never made.
     *
     * @throws Refusal
     *             when there is no way in, when the schema is missing, and when it is older or newer than this program;
     *             when the time of the account is over
     */
    public static Database open(DatabaseAddress address, Account account, Progress progress) {
        var database = openAnySchema(address, account, progress);
        try {
            new Migrations(database).requireCurrent();
            if (!account.isOwner()) {
                new OperatorStore(database).requireInService();
            }
            return database;
        } catch (RuntimeException refused) {
            database.close();
            throw refused;
        }
    }

    /** The same whatever schema is there: for looking at it, migrating it and saving it. */
    public static Database openAnySchema(DatabaseAddress address, Account account, Progress progress) {
        if (address instanceof DatabaseAddress.Embedded(var folder)
                && !new EmbeddedServer(folder, ServerSettings.standard()).hasData()) {
            throw Refusal.failed("db.notInitialised", address);
        }
        return openForSetUp(address, account, progress);
    }

    /** The same, and the data of an embedded server are made if they are missing: for a new record. */
    public static Database openForSetUp(DatabaseAddress address, Account account, Progress progress) {
        return openForSetUp(address, account, ServerSettings.standard(), progress);
    }

    /** The same; the settings count if this call starts an embedded server. */
    public static Database openForSetUp(DatabaseAddress address, Account account, ServerSettings settings,
            Progress progress) {
        var entrance = entrance(address, account, settings, progress);
        try (var first = entrance.connect(); var question = first.createStatement()) {
            // Whose password has expired is let in and then refused at the first question.
            question.execute("SELECT 1");
            return new Database(address, account, entrance, pool(entrance));
        } catch (SQLException failure) {
            throw Failure.ofConnecting(failure, address, account);
        }
    }

    /**
     * Sets the password of an account, over one connection that may do nothing else because the old one has run out.
     *
     * @param hash as the server keeps it
     * @throws Refusal when the account is not let in
     */
    public static void replacePassword(DatabaseAddress address, Account account, String hash) {
        var entrance = entrance(address, account, ServerSettings.standard(), Progress.UNHEARD);
        try (var connection = entrance.begin(new Properties());
                var statement = connection.prepareStatement("SET PASSWORD = ?")) {
            statement.setString(1, hash);
            statement.execute();
        } catch (SQLException failure) {
            throw Failure.ofConnecting(failure, address, account);
        }
    }

    private static Entrance entrance(DatabaseAddress address, Account account, ServerSettings settings,
            Progress progress) {
        return switch (address) {
            case DatabaseAddress.Embedded(var folder) -> {
                var server = new EmbeddedServer(folder, settings);
                yield new Entrance.ToFolder(server, account, server.open(progress));
            }
            case DatabaseAddress.Server(var jdbcUrl) -> new Entrance.ToServer(jdbcUrl, account);
        };
    }

    private static HikariDataSource pool(Entrance entrance) {
        var settings = new HikariConfig();
        settings.setDataSource(new EntranceSource(entrance::connect));
        settings.setPoolName("gridlight");
        settings.setMaximumPoolSize(CONNECTIONS);
        // One stays open at rest: by it an embedded server knows that somebody is there.
        settings.setMinimumIdle(1);
        settings.setAutoCommit(false);
        settings.setConnectionTimeout(entrance.longestOpening().toMillis());
        settings.setValidationTimeout(Duration.ofSeconds(2).toMillis());
        settings.setIdleTimeout(Duration.ofMinutes(3).toMillis());
        settings.setKeepaliveTime(Duration.ofMinutes(2).toMillis());
        settings.setMaxLifetime(Duration.ofMinutes(30).toMillis());
        return new HikariDataSource(settings);
    }

    public DatabaseAddress address() {
        return address;
    }

    /** Who is signed in. */
    public Account account() {
        return account;
    }

    /**
     * Reads in one transaction, so that all statements see one moment; what the work writes is undone. The work may be
     * called again when the server asks for it or the connection broke.
     *
     * @throws Refusal
     *             when the server cannot be reached or stays busy
     */
    @Override
    public <R> R read(Function<SqlSession, R> work) {
        return repeated(work, ExecutorType.SIMPLE, Wait.READ, false);
    }

    /** The same for questions that count through months: their answer may take two minutes. */
    public Reading patiently() {
        return new Reading() {
            @Override
            public <R> R read(Function<SqlSession, R> work) {
                return repeated(work, ExecutorType.SIMPLE, Wait.COUNT, false);
            }
        };
    }

    /**
     * Reads much that must belong together: all that the work reads stands at one moment, whatever others write.
     *
     * @throws Refusal
     *             as {@link #read}
     */
    public <R> R atOneMoment(Function<Reading, R> work) {
        return patiently().read(session -> work.apply(new OneMoment(session)));
    }

    /** Reads inside one transaction. */
    private record OneMoment(SqlSession session) implements Reading {
        @Override
        public <T> T read(Function<SqlSession, T> work) {
            return work.apply(session);
        }
    }

    /**
     * Writes in one transaction: all of it or nothing. The work is called again as a whole when the server asks for it
     * (deadlock, lock wait, snapshot conflict, cluster node not ready; at the commit too), so it must not act outside
     * the database. A broken connection is not tried again: nobody knows whether the commit came through.
     *
     * @throws Refusal
     *             when the server cannot be reached, stays busy or has no room left; nothing was written, except after
     *             a broken connection
     */
    public <R> R write(Function<SqlSession, R> work) {
        return repeated(committed(work), ExecutorType.SIMPLE, Wait.COUNT, true);
    }

    /** The same, with statements sent in batches: a statement's count of rows is known only after a flush. */
    public <R> R writeBatch(Function<SqlSession, R> work) {
        return repeated(committed(work), ExecutorType.BATCH, Wait.COUNT, true);
    }

    private static <R> Function<SqlSession, R> committed(Function<SqlSession, R> work) {
        return session -> {
            var result = work.apply(session);
            session.commit(true);
            return result;
        };
    }

    /**
     * Calls a procedure of the record that runs a transaction of its own and may be called twice: it knows by an id what
     * it has done already. So it is called again when the server asks for it, and over a new connection when the old
     * one broke.
     *
     * @throws Refusal
     *             {@link #UNANSWERED} when the connection broke and the server cannot be reached since: what was asked for
     *             may have been done. Anything else means that it was not done: the server was not reached at all, or it
     *             stays busy
     */
    public <R> R act(Function<SqlSession, R> work) {
        return repeated(work, ExecutorType.SIMPLE, Wait.ACT, false);
    }

    /** The same for a procedure that itself waits at the server for some seconds, and changes nothing. */
    public <R> R listen(Function<SqlSession, R> work) {
        return repeated(session -> waits.during(session, work), ExecutorType.SIMPLE, Wait.FEED, false);
    }

    /**
     * Loads much in one transaction over a connection of its own: {@code addBatch} of an INSERT is sent as one packet
     * of the bulk protocol, {@code LOAD DATA LOCAL INFILE} is allowed. Called once and never repeated, so the work may
     * read a stream.
     *
     * @throws Refusal
     *             as {@link #write}
     */
    public <R> R bulk(BulkWork<R> work) {
        var driver = new Properties();
        driver.setProperty("useBulkStmts", "true");
        driver.setProperty("useBulkStmtsForInserts", "true");
        driver.setProperty("allowLocalInfile", "true");
        try (var connection = entrance.connectForBulk(driver)) {
            connection.setAutoCommit(false);
            return loaded(connection, work);
        } catch (SQLException failure) {
            throw told(new PersistenceException(failure));
        }
    }

    private static <R> R loaded(Connection connection, BulkWork<R> work) throws SQLException {
        try {
            var result = work.on(connection);
            connection.commit();
            return result;
        } catch (SQLException | RuntimeException failure) {
            undo(connection, failure);
            throw failure;
        }
    }

    /** What led here is told, not that nothing can be undone over a broken connection: the server does that. */
    private static void undo(Connection connection, Exception failure) {
        try {
            connection.rollback();
        } catch (SQLException broken) {
            failure.addSuppressed(broken);
        }
    }

    private <R> R repeated(Function<SqlSession, R> work, ExecutorType executor, Wait wait, boolean writes) {
        leaveOldConnections();
        var unanswered = false;
        for (var tried = 1;; tried++) {
            var asked = false;
            try (var session = sessions.open(executor)) {
                open(session, wait);
                asked = true;
                // The pool rolls back what was not committed.
                var result = work.apply(session);
                heard = Instant.now();
                return result;
            } catch (Refusal refused) {
                throw refused;
            } catch (RuntimeException failure) {
                var broken = Failure.isBrokenConnection(failure);
                if (broken || Failure.isNotReady(failure) || Failure.isOfRestart(failure)) {
                    // The others lead to the same server, which is most likely gone, or know as little as this one.
                    pool.getHikariPoolMXBean().softEvictConnections();
                }
                unanswered |= asked && broken;
                var again = Failure.isPassing(failure) && tried < TRIES
                        || asked && !writes && Failure.isOfRestart(failure) && tried < TRIES_DURING_RESTART
                        || asked && !writes && broken && tried < TRIES_OVER_BROKEN_CONNECTIONS;
                if (!again) {
                    throw wait == Wait.ACT && (unanswered || !asked)
                            ? notAnswered(failure, unanswered)
                            : told(failure);
                }
                LOG.info("Transaction is tried again, for the {}. time: {}", tried, failure.getMessage());
                pause(tried);
            }
        }
    }

    /** The wait of the one kind is short, that of the other long, and all share the connections. */
    private void open(SqlSession session, Wait wait) {
        var connection = session.getConnection();
        if (entrance.givesUp()) {
            try {
                connection.setNetworkTimeout(Runnable::run, wait.milliseconds());
            } catch (SQLException broken) {
                throw new PersistenceException(broken);
            }
        }
    }

    private void leaveOldConnections() {
        if (entrance.givesUp() && Duration.between(heard, Instant.now()).abs().compareTo(LONGEST_SILENCE) > 0) {
            pool.getHikariPoolMXBean().softEvictConnections();
            heard = Instant.now();
        }
    }

    private RuntimeException notAnswered(RuntimeException failure, boolean unanswered) {
        var told = told(failure);
        return unanswered
                ? Refusal.failed(failure, UNANSWERED, address)
                : told instanceof Refusal refusal && refusal.key().equals("db.connectionLost")
                        ? Refusal.failed(failure, "db.unreachable", address)
                        : told;
    }

    /** An embedded server whose disk is full may end, and that is what the person can mend. */
    private RuntimeException told(RuntimeException failure) {
        return Failure.isBrokenConnection(failure) && entrance.isDiskFull()
                ? Refusal.failed(failure, "embedded.diskFull", address)
                : Failure.of(failure, address);
    }

    /** Longer at each try and never the same for two callers, so that they do not meet again. */
    private static void pause(int tried) {
        var longest = Math.min(LONGEST_PAUSE.toNanos(), Duration.ofMillis(10).toNanos() << tried);
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(longest / 2, longest));
    }

    DataSource source() {
        return pool;
    }

    /** Connections beside the pool for statements that carry much. */
    DataSource bulkSource() {
        return new EntranceSource(() -> entrance.connectForBulk(new Properties()));
    }

    Entrance entrance() {
        return entrance;
    }

    @Override
    public void close() {
        lookout.ifPresent(ScheduledExecutorService::shutdownNow);
        waits.end(pool);
        pool.close();
    }
}
