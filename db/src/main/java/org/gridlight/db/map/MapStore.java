package org.gridlight.db.map;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.exceptions.PersistenceException;
import org.apache.ibatis.session.SqlSession;
import org.gridlight.db.Database;
import org.gridlight.model.map.ComponentCard;
import org.gridlight.model.map.GridCard;
import org.gridlight.model.feed.Change;
import org.gridlight.model.map.MapDelta;
import org.gridlight.model.map.MapGround;
import org.gridlight.model.map.MapVersion;

/** Reads what the map shows and what is known of a place. Holds no state; safe for use by many threads. */
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
     * To be called last in the transaction that changes areas, grids, components or the base map: raises the version without
     * saying what changed, so that every workstation reads all of it anew, and tells them. What the tables of areas and
     * grids tell by themselves needs no call but {@link #tellChange}.
     */
    public static void raiseVersion(SqlSession session) {
        mapper(session).raiseVersion();
        tellChange(session);
    }

    /** To be called for components that changed, those of all keys between two; then {@link #tellChange}. */
    public static void componentsChanged(SqlSession session, long first, long last) {
        mapper(session).changed(MapMapper.Changed.COMPONENT, first, last);
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
        return since(known.version()).map(known::with)
                .filter(now -> now.grids().size() == now.version().grids());
    }

    /** What changed since a version; empty when that is much, or when nobody knows it any more. */
    public Optional<MapDelta> since(MapVersion known) {
        return database.read(session -> new GroundReading(session).since(known));
    }

    /** All geometry as it stands in the record, of one moment. Takes seconds for a large centre. */
    public MapGround ground() {
        return database.read(session -> new GroundReading(session).all());
    }

    /** What is known of a unit grid; empty when there is none of this key. */
    public Optional<GridCard> card(long gridId) {
        return database.read(session -> {
            var mapper = mapper(session);
            return Optional.ofNullable(mapper.selectCard(gridId)).map(row -> new GridCard(row.id(), row.code(),
                    row.squareMetres(), row.bounds(), row.dutyHolder(), row.community(), row.street(), row.subCentre(),
                    row.subCentreTelephone(), row.responsibilityGrid(), row.responsibilityId() == null
                            ? List.of()
                            : mapper.selectWalkers(row.responsibilityId())));
        });
    }

    /** What is known of these components, in the order of their keys. */
    public List<ComponentCard> components(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : database.read(session -> mapper(session).selectComponents(ids));
    }

    /** How many cases were reported in a unit grid on each of these days, the last one being today. */
    public List<Integer> reported(long gridId, int days, Instant now, ZoneId zone) {
        var today = LocalDate.ofInstant(now, zone);
        var first = today.minusDays(days - 1L);
        var counts = new int[days];
        var moments = database.read(session -> mapper(session).selectReported(gridId,
                first.atStartOfDay(zone).toInstant(), today.plusDays(1).atStartOfDay(zone).toInstant()));
        for (var at : moments) {
            counts[(int) (LocalDate.ofInstant(at, zone).toEpochDay() - first.toEpochDay())]++;
        }
        return Arrays.stream(counts).boxed().toList();
    }

    private static MapMapper mapper(SqlSession session) {
        return session.getMapper(MapMapper.class);
    }
}
