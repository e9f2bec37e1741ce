package org.gridlight.client.map.paint;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which class of the thematic fill (专题图) each unit grid has.
 *
 * @param classes by the place of the grid in the list of grids; 0 for none
 */
public record ThematicFill(byte[] classes) {
    /** The least number of open cases of each class. */
    public static final List<Integer> CLASS_BOUNDS = List.of(0, 1, 3, 6, 10);

    /** No fill. */
    static ThematicFill none(MapIndex index) {
        return new ThematicFill(new byte[index.ground().grids().size()]);
    }

    /** By the number of open cases in each unit grid. */
    static ThematicFill ofOpenCases(MapIndex index, Collection<CaseMark> cases) {
        Map<Long, Integer> counts = new HashMap<>();
        cases.forEach(one -> counts.merge(one.gridId(), 1, Integer::sum));
        var classes = new byte[index.ground().grids().size()];
        counts.forEach((grid, count) -> {
            int place = index.gridPlace(grid);
            if (place >= 0) {
                classes[place] = classOf(count);
            }
        });
        return new ThematicFill(classes);
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
        for (byte one : classes) {
            counts[one]++;
        }
        return counts;
    }
}
