package org.gridlight.model.map;

import java.util.List;
import org.gridlight.model.map.MapGround.AreaMark;
import org.gridlight.model.map.MapGround.ComponentClass;
import org.gridlight.model.map.MapGround.GridMark;

/**
 * What changed on a map between two versions (地图变更): of each kind which keys are touched, and those of them that are in
 * force now. A key that is touched and not among those is gone. Immutable.
 *
 * @param version      the version that the map has with it
 * @param touchedAreas keys of areas that may have changed
 * @param areas        those of them in force, with their outlines in the same order
 * @param touchedGrids keys of unit grids that may have changed
 * @param grids        those of them in force, with their outlines in the same order
 * @param touchedComponents keys of components that may have changed
 * @param components   those of them in use; their classes are places in {@code classes}
 * @param classes      classes of these components
 */
public record MapDelta(MapVersion version, KeyRanges touchedAreas, List<AreaMark> areas, PackedShapes areaOutlines,
        KeyRanges touchedGrids, List<GridMark> grids, PackedShapes gridOutlines, KeyRanges touchedComponents,
        PackedComponents components, List<ComponentClass> classes) {
    public MapDelta {
        areas = List.copyOf(areas);
        grids = List.copyOf(grids);
        classes = List.copyOf(classes);
    }

    /** How many rows it brings. */
    public int rows() {
        return areas.size() + grids.size() + components.count();
    }
}
