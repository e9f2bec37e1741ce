package org.gridlight.client.map.tiles;

/** Layers that are drawn together and kept together, from below to the top. */
public enum MapGroup {
    /** Land, water, parks, buildings. */
    GROUND,
    /** Thematic fills and the lines between unit grids. */
    GRIDS,
    /** Roads, which lie over the fills so that they stay white, and borders of areas. */
    ROADS,
    /** Components: a picture of points when far, symbols when near. */
    COMPONENTS,
    /** Names of areas, roads and waters. */
    NAMES,
    /** Cases: shapes and clusters. */
    CASES
}
