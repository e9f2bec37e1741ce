package org.gridlight.db.grid;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.ibatis.session.SqlSession;
import org.gridlight.db.Database;
import org.gridlight.db.centre.SettingStore;
import org.gridlight.db.map.MapStore;
import org.gridlight.model.files.SourceFile;
import org.gridlight.model.grid.Area;
import org.gridlight.model.grid.AreaLevel;
import org.gridlight.model.grid.Datum;
import org.gridlight.model.grid.GridPlan;
import org.gridlight.model.words.Refusal;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;

/** Keeps areas and unit grids. Holds no state; safe for use by many threads. */
public final class GridStore {
    private static final int ROWS_A_FLUSH = 2_000;

    private final Database database;

    public GridStore(Database database) {
        this.database = database;
    }

    /** Areas in force at a level, in order of their codes; may block. */
    public List<Area> areas(AreaLevel level) {
        return database.read(session -> mapper(session).selectAreas(level)).stream()
                .map(row -> new Area(row.code(), row.level(), row.name(), row.parentCode(),
                        (MultiPolygon) row.outline(), row.areaSquareMetres()))
                .toList();
    }

    /** Unit grids in force, in no order; may block. */
    public List<GridMapper.GridRow> grids() {
        return database.read(session -> mapper(session).selectGrids());
    }

    /** How many unit grids are in force. */
    public long gridCount() {
        return database.read(session -> mapper(session).countGrids());
    }

    /** What came of keeping areas: new in the record, or there already and unchanged. */
    public enum Kept {
        ADDED,
        KNOWN
    }

    /**
     * Keeps a district and its streets, all or nothing, with one line about the file they came from.
     *
     * @param bounds words for the bounds (四至) of an area
     * @throws Refusal when the centre has other streets already
     */
    public Kept keepAreas(SourceFile file, Area district, List<Area> streets, Datum datum, int mendings,
            BoundsOf bounds, LocalDate validFrom, Instant startedAt) {
        return database.writeBatch(session -> {
            SettingStore.takeImportTurn(session);
            var mapper = mapper(session);
            var present = mapper.selectAreas(AreaLevel.STREET);
            if (!present.isEmpty()) {
                requireSame(present, streets);
                return Kept.KNOWN;
            }
            mapper.insertArea(district, null, datum.crs(), bounds.of(district.outline()), validFrom);
            session.flushStatements();
            var keys = keys(mapper);
            streets.forEach(street -> mapper.insertArea(street, keys.get(street.parentCode()), datum.crs(),
                    bounds.of(street.outline()), validFrom));
            mapper.insertAreaRun(file.name(), file.sha256(), streets.size(), mendings, startedAt);
            MapStore.raiseVersion(session);
            MapStore.tellChange(session);
            return Kept.ADDED;
        });
    }

    private static void requireSame(List<GridMapper.AreaRow> present, List<Area> streets) {
        var before = present.stream().map(row -> row.code() + row.name() + Math.round(row.areaSquareMetres())).toList();
        var now = streets.stream().map(area -> area.code() + area.name() + Math.round(area.areaSquareMetres()))
                .toList();
        if (!before.equals(now)) {
            throw Refusal.failed("grid.areas.others", present.size());
        }
    }

    /**
     * Keeps communities and unit grids, all or nothing. Where there are unit grids already they stay: codes that cases
     * lie in are not cut anew.
     */
    public Kept keepGrids(GridPlan plan, BoundsOf bounds, LocalDate validFrom) {
        return database.writeBatch(session -> {
            SettingStore.takeImportTurn(session);
            var mapper = mapper(session);
            if (mapper.countGrids() > 0) {
                return Kept.KNOWN;
            }
            var datum = mapper.selectStreetDatum();
            var streets = keys(mapper);
            plan.communities()
                    .forEach(community -> mapper.insertArea(community, streets.get(community.parentCode()), datum,
                            bounds.of(community.outline()), validFrom));
            session.flushStatements();
            var communities = keys(mapper);
            int sent = 0;
            for (var grid : plan.grids()) {
                mapper.insertGrid(grid, communities.get(grid.communityCode()), datum, bounds.of(grid.outline()),
                        validFrom);
                if (++sent % ROWS_A_FLUSH == 0) {
                    session.flushStatements();
                }
            }
            MapStore.raiseVersion(session);
            MapStore.tellChange(session);
            return Kept.ADDED;
        });
    }

    private static Map<String, Long> keys(GridMapper mapper) {
        return mapper.selectAreaKeys().stream()
                .collect(Collectors.toMap(GridMapper.AreaKey::code, GridMapper.AreaKey::id));
    }

    /** Words for the bounds (四至) of an outline. */
    @FunctionalInterface
    public interface BoundsOf {
        String of(Geometry outline);
    }

    private static GridMapper mapper(SqlSession session) {
        return session.getMapper(GridMapper.class);
    }
}
