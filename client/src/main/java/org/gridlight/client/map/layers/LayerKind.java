package org.gridlight.client.map.layers;

/** By whom a layer is drawn. Neighbours of one kind are drawn together. */
public enum LayerKind {
    /** Land, waters, parks, buildings. */
    GROUND,
    /** Imagery. */
    RASTER,
    /** Thematic fills. */
    FILL,
    /** Lines between grids. */
    GRID_LINES,
    /** Roads, which lie over the fills so that they stay white. */
    ROADS,
    /** Borders of areas. */
    BORDERS,
    /** Where something is dense. */
    HEAT,
    /** Components: a picture of points when far, symbols when near. */
    COMPONENTS,
    /** Names of areas, roads and waters. */
    NAMES,
    /** Lights of units with their counts. */
    UNIT_LIGHTS,
    /** Cases: shapes and clusters. */
    CASES,
    /** Planning control lines. */
    CONTROL_LINES,
    /** Cameras. */
    CAMERAS,
    /** Inspectors on shift, and the track of one of them. */
    STAFF
}
