package org.gridlight.client.lights;

import java.util.List;
import org.gridlight.model.light.Light;
import org.gridlight.model.light.LightCounts;

/**
 * What the tile of a unit says, word for word: two that are equal look the same. Immutable.
 *
 * @param name   short name
 * @param whole  full name
 * @param time   the longest overdue or the nearest due, in words (最长 6 工作时, 最近 剩 2 工作时)
 * @param late   whether that time is over
 * @param state  what else must be known at a glance (紧急, 第 3 天); empty for nothing
 * @param reason why the light is what it is
 * @param pinned whether it stands first
 * @param trend  red cases of the last days, the oldest first; empty when there was none on any of them
 */
record LightTile(long id, String name, String whole, Light light, LightCounts counts, String time, boolean late,
        String state, String reason, List<Integer> trend, boolean pinned) {
    LightTile {
        trend = List.copyOf(trend);
    }

    boolean isQuiet() {
        return light != Light.RED && light != Light.YELLOW;
    }
}
