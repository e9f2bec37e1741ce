package org.gridlight.db.map;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.exceptions.PersistenceException;
import org.apache.ibatis.session.SqlSession;
import org.gridlight.db.Database;
import org.gridlight.model.map.ComponentCard;
import org.gridlight.model.map.GridCard;
import org.gridlight.model.map.MapGround;
import org.gridlight.model.map.MapGround.AreaMark;
import org.gridlight.model.map.MapGround.GridMark;
import org.gridlight.model.map.MapGround.GroundMark;
import org.gridlight.model.map.MapGround.LineMark;
import org.gridlight.model.map.MapVersion;
import org.gridlight.model.map.PackedComponents;
import org.gridlight.model.map.PackedShapes;

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

    /** To be called in the transaction that changes areas, grids, components or the base map. */
    public static void raiseVersion(SqlSession session) {
        mapper(session).raiseVersion();
    }

    /**
     * All geometry, from the copy when it is that of the record's version, else from the record, of which a copy is
     * kept then.
     */
    public MapGround ground(MapCache cache) {
        return cache.ground(version()).orElseGet(() -> {
            var read = ground();
            cache.keep(read);
            return read;
        });
    }

    /** All geometry as it stands in the record, of one moment. Takes seconds for a large centre. */
    public MapGround ground() {
        return database.read(session -> {
            var mapper = mapper(session);
            var version = mapper.selectVersion();
            var areas = new ArrayList<AreaMark>();
            var areaOutlines = new PackedShapes.Packing();
            mapper.selectAreas().forEach(row -> {
                areas.add(new AreaMark(row.id(), row.parentId(), row.level(), row.code(), row.name()));
                areaOutlines.add(row.outline());
            });
            var grids = new ArrayList<GridMark>();
            var gridOutlines = new PackedShapes.Packing();
            mapper.selectGrids().forEach(row -> {
                grids.add(new GridMark(row.id(), row.code(), row.communityId(), row.streetId(),
                        row.responsibilityId()));
                gridOutlines.add(row.outline());
            });
            var lines = new ArrayList<LineMark>();
            var lineShapes = new PackedShapes.Packing();
            mapper.selectLines().forEach(row -> {
                lines.add(new LineMark(row.kind(), row.name()));
                lineShapes.add(row.line());
            });
            var grounds = new ArrayList<GroundMark>();
            var groundShapes = new PackedShapes.Packing();
            mapper.selectGrounds().forEach(row -> {
                grounds.add(new GroundMark(row.kind(), row.name()));
                groundShapes.add(row.outline());
            });
            var classes = mapper.selectClasses();
            return new MapGround(version, areas, areaOutlines.packed(), grids, gridOutlines.packed(), lines,
                    lineShapes.packed(), grounds, groundShapes.packed(), classes, components(session, classes));
        });
    }

    private static PackedComponents components(SqlSession session,
            List<MapGround.ComponentClass> classes) {
        try {
            return ComponentReading.of(session.getConnection(), classes);
        } catch (SQLException failure) {
            throw new PersistenceException(failure);
        }
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
