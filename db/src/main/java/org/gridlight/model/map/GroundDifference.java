package org.gridlight.model.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.gridlight.model.map.MapGround.AreaMark;
import org.gridlight.model.map.MapGround.GridMark;
import org.locationtech.jts.geom.Envelope;

/**
 * Where two maps of one centre differ, in units of {@link World}: what has to be drawn anew, and no more.
 *
 * @param everything whether the base map differs, or so much that the rest says nothing
 */
public record GroundDifference(boolean everything, List<Envelope> areas, List<Envelope> grids,
        List<Envelope> components) {
    public GroundDifference {
        areas = List.copyOf(areas);
        grids = List.copyOf(grids);
        components = List.copyOf(components);
    }

    /** Costs some milliseconds with a million components, nothing where arrays are shared. */
    public static GroundDifference between(MapGround before, MapGround now) {
        var components = before.components() == now.components()
                ? List.<Envelope>of()
                : before.components().differences(now.components()).orElse(null);
        if (before.lineShapes() != now.lineShapes() || before.groundShapes() != now.groundShapes()
                || components == null) {
            return new GroundDifference(true, List.of(), List.of(), List.of());
        }
        return new GroundDifference(false,
                between(before.areas(), before.areaOutlines(), now.areas(), now.areaOutlines(), AreaMark::id),
                between(before.grids(), before.gridOutlines(), now.grids(), now.gridOutlines(), GridMark::id),
                components);
    }

    private static <T> List<Envelope> between(List<T> marks, PackedShapes outlines, List<T> others,
            PackedShapes otherOutlines, ToLongFunction<T> key) {
        if (outlines == otherOutlines) {
            return List.of();
        }
        Map<Long, Integer> places = new HashMap<>();
        for (int i = 0; i < marks.size(); i++) {
            places.put(key.applyAsLong(marks.get(i)), i);
        }
        var regions = new ArrayList<Envelope>();
        for (int i = 0; i < others.size(); i++) {
            var place = places.remove(key.applyAsLong(others.get(i)));
            if (place == null || !marks.get(place).equals(others.get(i))
                    || !outlines.same(place, otherOutlines, i)) {
                regions.add(otherOutlines.extent(i));
                if (place != null) {
                    regions.add(outlines.extent(place));
                }
            }
        }
        places.values().forEach(gone -> regions.add(outlines.extent(gone)));
        return regions;
    }

    /** Whether they show the same. */
    public boolean isNothing() {
        return !everything && areas.isEmpty() && grids.isEmpty() && components.isEmpty();
    }
}
