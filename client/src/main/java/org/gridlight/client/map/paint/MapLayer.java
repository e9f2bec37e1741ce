package org.gridlight.client.map.paint;

import org.gridlight.client.map.tiles.MapGroup;

/** A layer that people switch on and off and fade, in the order of the layer tree. */
public enum MapLayer {
    /** Roads, waters, parks, buildings (道路与建筑). */
    BASE(MapGroup.GROUND, true),
    /** Borders and names of streets (街道界). */
    STREETS(MapGroup.ROADS, true),
    /** Borders and names of communities (社区界). */
    COMMUNITIES(MapGroup.ROADS, false),
    /** Responsibility grids (责任网格). */
    RESPONSIBILITY_GRIDS(MapGroup.GRIDS, false),
    /** Unit grids with the thematic fill (单元网格). */
    UNIT_GRIDS(MapGroup.GRIDS, true),
    /** Public utilities (公用设施). */
    UTILITIES(MapGroup.COMPONENTS, true),
    /** Roads and traffic (道路交通). */
    TRAFFIC(MapGroup.COMPONENTS, true),
    /** City appearance and sanitation (市容环境). */
    SANITATION(MapGroup.COMPONENTS, true),
    /** Trees and green (园林绿化). */
    GREENERY(MapGroup.COMPONENTS, true),
    /** Other components (其他部件). */
    OTHER_COMPONENTS(MapGroup.COMPONENTS, true),
    /** Open cases whose clock runs (在办案件). */
    CASES(MapGroup.CASES, true),
    /** Suspended cases (挂账件). */
    SUSPENDED(MapGroup.CASES, true);

    private final MapGroup group;
    private final boolean shownAtFirst;

    MapLayer(MapGroup group, boolean shownAtFirst) {
        this.group = group;
        this.shownAtFirst = shownAtFirst;
    }

    /** The group it is drawn with. */
    public MapGroup group() {
        return group;
    }

    boolean isShownAtFirst() {
        return shownAtFirst;
    }

    /** The layer of components of a major class. @param majorCode two digits of GB/T 30428.2 */
    public static MapLayer ofMajorClass(String majorCode) {
        return switch (majorCode) {
            case "01" -> UTILITIES;
            case "02" -> TRAFFIC;
            case "03" -> SANITATION;
            case "04" -> GREENERY;
            default -> OTHER_COMPONENTS;
        };
    }
}
