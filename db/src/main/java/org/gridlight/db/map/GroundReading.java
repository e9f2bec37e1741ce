package org.gridlight.db.map;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.ibatis.exceptions.PersistenceException;
import org.apache.ibatis.session.SqlSession;
import org.gridlight.db.map.MapMapper.ChangeRow;
import org.gridlight.db.map.MapMapper.Changed;
import org.gridlight.model.map.KeyRanges;
import org.gridlight.model.map.MapDelta;
import org.gridlight.model.map.MapGround;
import org.gridlight.model.map.MapGround.AreaMark;
import org.gridlight.model.map.MapGround.ComponentClass;
import org.gridlight.model.map.MapGround.GridMark;
import org.gridlight.model.map.MapGround.GroundMark;
import org.gridlight.model.map.MapGround.LineMark;
import org.gridlight.model.map.MapVersion;
import org.gridlight.model.map.PackedComponents;
import org.gridlight.model.map.PackedShapes;

/** Reads the map inside one transaction: all of it, or what changed. Not shared by threads. */
final class GroundReading {
    /** With more changes than that, asking for each costs more than reading all. */
    private static final int MOST_CHANGES = 2_000;
    private static final long MOST_AREAS = 200;
    private static final long MOST_GRIDS = 2_000;
    private static final long MOST_COMPONENTS = 200_000;

    private final SqlSession session;
    private final MapMapper mapper;

    GroundReading(SqlSession session) {
        this.session = session;
        this.mapper = session.getMapper(MapMapper.class);
    }

    /** Whether so many components are asked for one by one. */
    static boolean isLittle(KeyRanges components) {
        return !components.isEmpty() && components.count() <= MOST_COMPONENTS
                && components.ranges().size() < MOST_CHANGES;
    }

    MapGround all() {
        var version = mapper.selectVersion();
        var areas = areas(null);
        var grids = grids(null);
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
        return new MapGround(version, areas.marks, areas.outlines, grids.marks, grids.outlines, lines,
                lineShapes.packed(), grounds, groundShapes.packed(), classes, components(classes, null));
    }

    /**
     * What changed since a version.
     *
     * @return empty when that is much, when nobody knows it any more, and when it is a version of another record
     */
    Optional<MapDelta> since(MapVersion known) {
        var now = mapper.selectVersion();
        var changes = now.record().equals(known.record())
                ? mapper.selectChanges(known.number(), MOST_CHANGES + 1)
                : List.<ChangeRow>of();
        var areas = touched(changes, Changed.AREA);
        var grids = touched(changes, Changed.GRID);
        var components = touched(changes, Changed.COMPONENT);
        boolean explained = now.record().equals(known.record()) && changes.size() <= MOST_CHANGES
                && changes.stream().mapToLong(ChangeRow::number).distinct().count() == now.number() - known.number();
        if (!explained || areas.count() > MOST_AREAS || grids.count() > MOST_GRIDS
                || components.count() > MOST_COMPONENTS) {
            return Optional.empty();
        }
        var areaParts = areas.isEmpty() ? Shapes.<AreaMark>none() : areas(areas);
        var gridParts = grids.isEmpty() ? Shapes.<GridMark>none() : grids(grids);
        var classes = components.isEmpty() ? List.<ComponentClass>of() : mapper.selectClassesOf(components.ranges());
        return Optional.of(new MapDelta(now, areas, areaParts.marks, areaParts.outlines, grids, gridParts.marks,
                gridParts.outlines, components,
                components.isEmpty() ? PackedComponents.NONE : components(classes, components), classes));
    }

    private static KeyRanges touched(List<ChangeRow> changes, Changed kind) {
        Predicate<ChangeRow> own = change -> change.kind() == kind;
        return KeyRanges.of(changes.stream().filter(own)
                .map(change -> new KeyRanges.Range(change.firstId(), change.lastId())).toList());
    }

    private record Shapes<T>(List<T> marks, PackedShapes outlines) {
        static <T> Shapes<T> none() {
            return new Shapes<>(List.of(), new PackedShapes.Packing().packed());
        }
    }

    private Shapes<AreaMark> areas(KeyRanges some) {
        var marks = new ArrayList<AreaMark>();
        var outlines = new PackedShapes.Packing();
        mapper.selectAreas(some == null ? null : some.ranges()).forEach(row -> {
            marks.add(new AreaMark(row.id(), row.parentId(), row.level(), row.code(), row.name()));
            outlines.add(row.outline());
        });
        return new Shapes<>(marks, outlines.packed());
    }

    private Shapes<GridMark> grids(KeyRanges some) {
        var marks = new ArrayList<GridMark>();
        var outlines = new PackedShapes.Packing();
        mapper.selectGrids(some == null ? null : some.ranges()).forEach(row -> {
            marks.add(new GridMark(row.id(), row.code(), row.communityId(), row.streetId(), row.responsibilityId()));
            outlines.add(row.outline());
        });
        return new Shapes<>(marks, outlines.packed());
    }

    private PackedComponents components(List<ComponentClass> classes, KeyRanges some) {
        try {
            return some == null
                    ? ComponentReading.of(session.getConnection(), classes)
                    : ComponentReading.of(session.getConnection(), classes, some);
        } catch (SQLException failure) {
            throw new PersistenceException(failure);
        }
    }
}
