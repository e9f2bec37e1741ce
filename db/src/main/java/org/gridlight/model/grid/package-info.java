/**
 * Areas, unit grids (单元网格) and their codes: reading outlines, mending them, cutting grids, proving the cut and
 * finding the grid of a point. Outlines are stored in degrees, longitude first; lengths and areas are computed in a
 * {@link org.gridlight.model.grid.GroundProjection}. Pure rules: nothing here knows a database or a screen.
 */
package org.gridlight.model.grid;
