package org.gridlight.client.map;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gridlight.client.map.paint.FieldMarks;
import org.gridlight.client.map.paint.MapIndex;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.map.MapGround.AreaMark;
import org.gridlight.model.map.MapGround.ComponentClass;
import org.gridlight.model.map.MapGround.GridMark;
import org.gridlight.model.map.World;

/**
 * What is known of a place at once, from what the workstation has in memory; the record is asked for the rest.
 *
 * @param areas      that hold the place, the largest first
 * @param grid       empty outside every grid
 * @param components near, nearest first
 * @param cases      open ones in the grid and near the place, nearest first
 * @param inGrid     how many of the open cases lie in the grid
 * @param around     who and what stands there besides
 */
record PlaceGlance(double worldX, double worldY, List<AreaMark> areas, Optional<GridMark> grid,
        List<NearComponent> components, List<NearCase> cases, long inGrid, PlaceAround around) {
    /** Two components this near to a place cannot be told apart by pointing: both are named, none is chosen. */
    static final double SAME_PLACE_METRES = 2;
    static final double NEAR_METRES = 30;
    static final double CASES_METRES = 100;

    private static final int MOST_COMPONENTS = 6;

    PlaceGlance {
        areas = List.copyOf(areas);
        components = List.copyOf(components);
        cases = List.copyOf(cases);
    }

    record NearComponent(long id, ComponentClass kind, double metres) {
        /** Whether pointing does not tell it from another one. */
        boolean isHere() {
            return metres <= SAME_PLACE_METRES;
        }
    }

    record NearCase(OpenCase one, double metres) {}

    /** Asks nothing but memory. @param open all open cases */
    static PlaceGlance of(MapIndex index, List<OpenCase> open, FieldMarks field, double worldX, double worldY) {
        int place = index.gridAt(worldX, worldY);
        var grid = place < 0 ? Optional.<GridMark>empty() : Optional.of(index.ground().grids().get(place));
        long gridId = grid.map(GridMark::id).orElse(0L);
        var ground = index.ground();
        var near = index.componentsNear(worldX, worldY, NEAR_METRES).stream().limit(MOST_COMPONENTS)
                .map(one -> new NearComponent(ground.components().id(one.component()),
                        ground.classes().get(ground.components().classOf(one.component())), one.metres()))
                .toList();
        return new PlaceGlance(worldX, worldY, index.areasAt(worldX, worldY), grid, near,
                casesNear(open, gridId, worldX, worldY),
                gridId == 0 ? 0 : open.stream().filter(one -> one.unitGridId() == gridId).count(),
                PlaceAround.of(field, worldX, worldY));
    }

    private static List<NearCase> casesNear(List<OpenCase> open, long gridId, double worldX, double worldY) {
        double metresAUnit = World.metresAUnit(worldY);
        return open.stream().filter(one -> one.longitude() != null && one.latitude() != null)
                .map(one -> new NearCase(one, Math.hypot(World.x(one.longitude()) - worldX,
                        World.y(one.latitude()) - worldY) * metresAUnit))
                .filter(near -> near.metres <= CASES_METRES || gridId != 0 && near.one.unitGridId() == gridId)
                .sorted(Comparator.comparingDouble(NearCase::metres)).toList();
    }

    /** How many components lie so near that pointing does not tell which is meant. */
    long atSamePlace() {
        return components.stream().filter(NearComponent::isHere).count();
    }

    /** How many open cases lie within {@link #CASES_METRES}. */
    long casesAround() {
        return cases.stream().filter(near -> near.metres <= CASES_METRES).count();
    }
}
