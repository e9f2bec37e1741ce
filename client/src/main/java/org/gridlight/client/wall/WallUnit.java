package org.gridlight.client.wall;

import org.gridlight.model.light.Light;
import org.gridlight.model.light.LightCounts;

/**
 * A unit on the wall, word for word: two that are equal look the same. Immutable.
 *
 * @param name short name
 * @param time of its longest overdue case, else of the one due next, in words; empty for none
 */
record WallUnit(long id, String name, Light light, LightCounts counts, String time) {
    boolean isLoud() {
        return light == Light.RED || light == Light.YELLOW;
    }
}
