package org.gridlight.db;

import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.gridlight.db.centre.SettingStore;
import org.gridlight.db.people.AccountStore;
import org.gridlight.db.clock.CalendarStore;
import org.gridlight.db.measures.RollupStore;
import org.gridlight.model.words.Refusal;

/** The versions of the schema: which the database has, which this program brings. */
public final class Migrations {
    private static final String LOCATION = "org/gridlight/db/migration";

    /** So many are counted at once; in a larger record the rest is counted by and by. */
    private static final int FIRST_CASES = 2_000;

    private final Database database;
    private final String location;

    public Migrations(Database database) {
        this(database, LOCATION);
    }

    Migrations(Database database, String location) {
        this.database = database;
        this.location = location;
    }

    private Flyway flyway(DataSource source) {
        return Flyway.configure().dataSource(source).locations("classpath:" + location).loggers("slf4j")
                .placeholderReplacement(false).cleanDisabled(true).connectRetries(0).load();
    }

    /**
     * One version of the schema.
     *
     * @param version
     *            its number; empty for what is renewed whenever it changes (procedures)
     * @param title
     *            what it brought, from the name of its file
     * @param state
     *            where it stands
     */
    public record Version(String version, String title, State state) {}

    /** Where a version of the schema stands. */
    public enum State {
        /** In the database. */
        APPLIED,
        /** Brought by this program, not yet in the database. */
        PENDING,
        /** In the database, unknown to this program: a newer one wrote it. */
        NEWER,
        /** Begun and not finished. */
        FAILED
    }

    /**
     * Brings the schema to the version of this program; an empty database gets all of it. Publishes the shipped calendars:
     * without them the database could compute no due time.
     *
     * @return how many steps were taken
     * @throws Refusal
     *             when the schema is newer than this program, or a step failed
     */
    public int migrate() {
        refuseNewer(status());
        try {
            int steps = flyway(database.bulkSource()).migrate().migrationsExecuted;
            if (location.equals(LOCATION)) {
                fitToSchema();
                new CalendarStore(database).ensurePublished();
            }
            return steps;
        } catch (FlywayException failed) {
            throw Failure.of(failed, database.address()) instanceof Refusal told
                    ? told
                    : Refusal.failed(failed, "db.migrationFailed", database.address(), firstLine(failed));
        }
    }

    /** What a migration cannot do by itself: it knows neither zones nor which accounts there are. */
    private void fitToSchema() {
        new SettingStore(database).publishZone();
        new RollupStore(database).catchUp(FIRST_CASES);
        new AccountStore(database).renewRights();
    }

    /** All versions known to the database or this program, oldest first. */
    public List<Version> status() {
        return Stream.of(flyway(database.source()).info().all()).map(Migrations::version).toList();
    }

    /** Refuses a database without a schema, and one whose schema is not that of this program. */
    void requireCurrent() {
        var versions = status();
        refuseNewer(versions);
        if (versions.stream().anyMatch(one -> one.state() == State.FAILED)) {
            throw Refusal.failed("db.halfMigrated", database.address());
        }
        if (versions.stream().noneMatch(one -> one.state() == State.APPLIED)) {
            throw Refusal.failed("db.notInitialised", database.address());
        }
        if (versions.stream().anyMatch(one -> one.state() == State.PENDING)) {
            throw Refusal.failed("db.schemaOlder", database.address(), latest(versions, State.APPLIED),
                    latest(versions, State.PENDING));
        }
    }

    private void refuseNewer(List<Version> versions) {
        if (versions.stream().anyMatch(one -> one.state() == State.NEWER)) {
            throw Refusal.failed("db.schemaNewer", database.address(), latest(versions, State.NEWER),
                    latest(versions, State.APPLIED));
        }
    }

    private static String latest(List<Version> versions, State state) {
        return versions.stream().filter(one -> one.state() == state && !one.version().isEmpty()).map(Version::version)
                .reduce((first, second) -> second).orElse("-");
    }

    private static Version version(MigrationInfo info) {
        var state = switch (info.getState()) {
            case FUTURE_SUCCESS, MISSING_SUCCESS -> State.NEWER;
            case FAILED, FUTURE_FAILED, MISSING_FAILED -> State.FAILED;
            case SUCCESS, OUT_OF_ORDER, BASELINE, SUPERSEDED, OUTDATED -> State.APPLIED;
            default -> State.PENDING;
        };
        return new Version(info.getVersion() == null ? "" : info.getVersion().getVersion(), info.getDescription(),
                state);
    }

    private static String firstLine(FlywayException failed) {
        return String.valueOf(failed.getMessage()).lines().filter(line -> line.startsWith("Message")).findFirst()
                .orElse(String.valueOf(failed.getMessage()).lines().findFirst().orElse("-")).strip();
    }
}
