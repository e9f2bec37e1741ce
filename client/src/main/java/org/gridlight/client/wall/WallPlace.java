package org.gridlight.client.wall;

import org.gridlight.model.light.Light;
import org.gridlight.model.light.LightCounts;

/**
 * A street or a community on the wall: its light by the cases that lie in it, whoever handles them.
 *
 * @param group the street of a community; its district for a street
 */
record WallPlace(long id, String name, String group, Light light, LightCounts counts) {}
