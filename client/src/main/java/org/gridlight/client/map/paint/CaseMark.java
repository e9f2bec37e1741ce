package org.gridlight.client.map.paint;

import org.gridlight.model.light.Light;

/**
 * An open case as the map shows it.
 *
 * @param id     key of the case
 * @param x      in units of the world
 * @param y      in units of the world
 * @param light  of the stage
 * @param gridId key of its unit grid; 0 outside every grid
 */
public record CaseMark(long id, int x, int y, Light light, long gridId) {}
