package org.gridlight.model.theme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.grid.AreaLevel;
import org.gridlight.model.map.MapGround;
import org.gridlight.model.map.MapGround.GridMark;

/**
 * The units of one kind on a map, in a fixed order: their places. Built once for a ground; immutable, safe for use by many
 * threads.
 */
public final class UnitPlaces {
    private final FillUnit unit;
    private final List<Long> ids;
    private final Map<Long, Integer> places;
    private final Map<String, Integer> byCode;
    private final Map<Long, Integer> byGrid;
    private final int[] ofGrid;

    private UnitPlaces(FillUnit unit, List<Long> ids, Map<Long, Integer> places, Map<String, Integer> byCode,
            Map<Long, Integer> byGrid, int[] ofGrid) {
        this.unit = unit;
        this.ids = List.copyOf(ids);
        this.places = places;
        this.byCode = byCode;
        this.byGrid = byGrid;
        this.ofGrid = ofGrid;
    }

    /** Those of a ground. */
    public static UnitPlaces of(FillUnit unit, MapGround ground) {
        return switch (unit) {
            case UNIT_GRID -> grids(ground);
            case RESPONSIBILITY_GRID -> grouped(ground, GridMark::responsibilityId);
            case COMMUNITY -> areas(unit, ground, AreaLevel.COMMUNITY, GridMark::communityId);
            case STREET -> areas(unit, ground, AreaLevel.STREET, GridMark::streetId);
        };
    }

    private static UnitPlaces grids(MapGround ground) {
        var made = new Making();
        ground.grids().forEach(grid -> made.add(grid.id(), grid.code()));
        return made.done(FillUnit.UNIT_GRID, ground, GridMark::id);
    }

    private static UnitPlaces grouped(MapGround ground, ToLongFunction<GridMark> group) {
        var made = new Making();
        ground.grids().forEach(grid -> {
            if (group.applyAsLong(grid) != 0) {
                made.add(group.applyAsLong(grid), null);
            }
        });
        var places = made.done(FillUnit.RESPONSIBILITY_GRID, ground, group);
        // It has no code on the map: what is counted by unit grid is added up.
        for (int i = 0; i < ground.grids().size(); i++) {
            places.byCode.put(ground.grids().get(i).code(), places.ofGrid[i]);
        }
        return places;
    }

    private static UnitPlaces areas(FillUnit unit, MapGround ground, AreaLevel level, ToLongFunction<GridMark> group) {
        var made = new Making();
        ground.areas().stream().filter(area -> area.level() == level).forEach(area -> made.add(area.id(), area.code()));
        return made.done(unit, ground, group);
    }

    private static final class Making {
        private final List<Long> ids = new ArrayList<>();
        private final Map<Long, Integer> places = new HashMap<>();
        private final Map<String, Integer> byCode = new HashMap<>();

        private void add(long id, String code) {
            int place = places.computeIfAbsent(id, key -> {
                ids.add(key);
                return ids.size() - 1;
            });
            if (code != null) {
                byCode.put(code, place);
            }
        }

        private UnitPlaces done(FillUnit unit, MapGround ground, ToLongFunction<GridMark> group) {
            var ofGrid = ground.grids().stream().mapToInt(grid -> places.getOrDefault(group.applyAsLong(grid), -1))
                    .toArray();
            var byGrid = new HashMap<Long, Integer>();
            for (int i = 0; i < ofGrid.length; i++) {
                byGrid.put(ground.grids().get(i).id(), ofGrid[i]);
            }
            return new UnitPlaces(unit, ids, places, byCode, byGrid, ofGrid);
        }
    }

    public FillUnit unit() {
        return unit;
    }

    /** How many there are. */
    public int count() {
        return ids.size();
    }

    /** The key of the unit at a place. */
    public long id(int place) {
        return ids.get(place);
    }

    /** Place of a unit by its key; -1 for none. */
    public int place(long id) {
        return places.getOrDefault(id, -1);
    }

    /** Place of the unit that counts what is counted under a code; -1 for none. */
    int place(String code) {
        return byCode.getOrDefault(code, -1);
    }

    /** Place of the unit in which an open case lies; -1 outside all of them. */
    int placeOf(OpenCase one) {
        return switch (unit) {
            case UNIT_GRID -> place(one.unitGridId());
            case RESPONSIBILITY_GRID -> byGrid.getOrDefault(one.unitGridId(), -1);
            case COMMUNITY -> place(one.communityId());
            case STREET -> place(one.streetId());
        };
    }

    /** Place of the unit to which a unit grid belongs; -1 for none. @param grid its place in the list of grids */
    public int ofGrid(int grid) {
        return ofGrid[grid];
    }
}
