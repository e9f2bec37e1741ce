package org.gridlight.client.wall;

import org.gridlight.model.light.Light;
import org.gridlight.model.light.LightCounts;

/**
 * A street or a community on the wall: its light by the cases that lie in it, whoever handles them.
 *
 * @param group the street of a community; its district for a street
 * @param cases how many make the light what it is: all overdue ones of a red one, those that made a yellow one yellow
 */
record WallPlace(long id, String name, String group, Light light, int cases, LightCounts counts) {
    boolean isLoud() {
        return light == Light.RED || light == Light.YELLOW;
    }
}
