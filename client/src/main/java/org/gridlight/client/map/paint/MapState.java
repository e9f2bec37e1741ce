package org.gridlight.client.map.paint;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the painters draw: one immutable value.
 *
 * @param layers      which layers are on
 * @param gridClasses class of the thematic fill of each unit grid, by its place in the list of grids; 0 for none
 * @param cases       open cases that have a place
 */
public record MapState(MapIndex index, MapColours colours, MapLayers layers, byte[] gridClasses,
        List<CaseMark> cases) {
    /** The least number of open cases of each class of the thematic fill. */
    public static final List<Integer> CLASS_BOUNDS = List.of(0, 1, 3, 6, 10);

    public MapState {
        cases = List.copyOf(cases);
    }

    /** A map without cases. */
    public static MapState of(MapIndex index, MapColours colours, MapLayers layers) {
        return new MapState(index, colours, layers, new byte[index.ground().grids().size()], List.of());
    }

    /** The same with other cases, and the fill that follows from them. */
    public MapState with(List<CaseMark> others) {
        return new MapState(index, colours, layers, classes(index, others), others);
    }

    public MapState with(MapLayers others) {
        return new MapState(index, colours, others, gridClasses, cases);
    }

    public MapState with(MapColours others) {
        return new MapState(index, others, layers, gridClasses, cases);
    }

    private static byte[] classes(MapIndex index, List<CaseMark> cases) {
        Map<Long, Integer> counts = new HashMap<>();
        cases.forEach(one -> counts.merge(one.gridId(), 1, Integer::sum));
        var classes = new byte[index.ground().grids().size()];
        counts.forEach((grid, count) -> {
            int place = index.gridPlace(grid);
            if (place >= 0) {
                classes[place] = classOf(count);
            }
        });
        return classes;
    }

    static byte classOf(int count) {
        byte found = 0;
        for (int i = 0; i < CLASS_BOUNDS.size(); i++) {
            if (count >= CLASS_BOUNDS.get(i)) {
                found = (byte) i;
            }
        }
        return found;
    }

    /** How many unit grids have each class. */
    public int[] gridsByClass() {
        var counts = new int[CLASS_BOUNDS.size()];
        for (byte one : gridClasses) {
            counts[one]++;
        }
        return counts;
    }
}
