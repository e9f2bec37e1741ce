package org.gridlight.db.map;

import java.sql.SQLException;
import java.util.Optional;
import org.apache.ibatis.exceptions.PersistenceException;
import org.apache.ibatis.session.SqlSession;
import org.gridlight.db.Database;
import org.gridlight.model.feed.Change;
import org.gridlight.model.map.KeyRanges;
import org.gridlight.model.map.MapDelta;
import org.gridlight.model.map.MapGround;
import org.gridlight.model.map.MapVersion;

/** Reads what the map shows, and says what changed on it. Holds no state; safe for use by many threads. */
public final class MapStore {
    private final Database database;

    public MapStore(Database database) {
        this.database = database;
    }

    /** Which state of the geometry the record holds now. */
    public MapVersion version() {
        return database.read(session -> mapper(session).selectVersion());
    }

    /**
     * To be called in the transaction that changes areas, grids, components or the base map: raises the version without saying
     * what changed, so that every workstation reads all of it anew. What changes in the tables of areas and grids is noted
     * by the record itself and needs no call.
     */
    public static void raiseVersion(SqlSession session) {
        mapper(session).raiseVersion();
    }

    /** The same for components: with few keys, and only then, workstations ask for those alone. */
    public static void componentsChanged(SqlSession session, KeyRanges keys) {
        raiseVersion(session);
        if (GroundReading.isLittle(keys)) {
            long number = mapper(session).selectVersion().number();
            keys.ranges().forEach(range -> mapper(session).insertChange(number, MapMapper.Changed.COMPONENT,
                    range.first(), range.last()));
        }
    }

    /** To be called last in a transaction that changed the map: it keeps all others from ending theirs. */
    public static void tellChange(SqlSession session) {
        session.flushStatements();
        try (var call = session.getConnection().prepareCall("CALL record_change('" + Change.MAP + "', 0)")) {
            call.execute();
        } catch (SQLException failure) {
            throw new PersistenceException(failure);
        }
    }

    /**
     * All geometry, from the copy when it is that of the record's version; from the copy and what changed since when that
     * is little; else from the record. A copy of what came of it is kept.
     */
    public MapGround ground(MapCache cache) {
        var version = version();
        var copy = cache.ofRecord(version.record());
        if (copy.isPresent() && copy.get().version().equals(version)) {
            return copy.get();
        }
        var now = copy.flatMap(this::renewed).orElseGet(this::ground);
        cache.keep(now);
        return now;
    }

    /**
     * A map as the record has it now, by asking for nothing but what changed.
     *
     * @return empty when all has to be read
     */
    public Optional<MapGround> renewed(MapGround known) {
        return since(known.version()).map(known::with);
    }

    /** What changed since a version; empty when that is much, or when nobody knows it any more. */
    public Optional<MapDelta> since(MapVersion known) {
        return database.read(session -> new GroundReading(session).since(known));
    }

    /** All geometry as it stands in the record, of one moment. Takes seconds for a large centre. */
    public MapGround ground() {
        return database.read(session -> new GroundReading(session).all());
    }

    private static MapMapper mapper(SqlSession session) {
        return session.getMapper(MapMapper.class);
    }
}
