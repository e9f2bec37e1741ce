package org.gridlight.client.map.layers;

import java.util.EnumSet;
import java.util.Set;

/** Every layer there is (图层), from below to the top as they lie when nobody moved them. */
public enum MapLayer {
    /** The land itself, under everything; always seen and in no tree. */
    LAND(LayerKind.GROUND, null, true),
    /** Imagery (影像底图); shown once a source is known. */
    RASTER(LayerKind.RASTER, LayerHeading.BASE, false),
    /** Waters, parks, buildings (水域与建筑). */
    GROUND(LayerKind.GROUND, LayerHeading.BASE, true),
    /** The thematic fill (专题图). */
    THEME(LayerKind.FILL, LayerHeading.GRIDS, true),
    /** Lines between unit grids (单元网格). */
    UNIT_GRIDS(LayerKind.GRID_LINES, LayerHeading.GRIDS, true),
    /** Lines between responsibility grids (责任网格). */
    RESPONSIBILITY_GRIDS(LayerKind.GRID_LINES, LayerHeading.GRIDS, false),
    /** Roads (道路). */
    ROADS(LayerKind.ROADS, LayerHeading.BASE, true),
    /** Planning control lines (规划控制线), over the roads: some run along them. */
    CONTROL_LINES(LayerKind.CONTROL_LINES, LayerHeading.AREAS, false),
    /** Borders of communities (社区界). */
    COMMUNITIES(LayerKind.BORDERS, LayerHeading.AREAS, false),
    /** Borders of streets (街道界). */
    STREETS(LayerKind.BORDERS, LayerHeading.AREAS, true),
    /** Borders of districts (区界). */
    DISTRICTS(LayerKind.BORDERS, LayerHeading.AREAS, true),
    /** Borders of the city (市界). */
    CITIES(LayerKind.BORDERS, LayerHeading.AREAS, true),
    /** Where open cases are dense (热点分布). */
    HEAT(LayerKind.HEAT, LayerHeading.CASES, false),
    /** Other components (其他部件). */
    OTHER_COMPONENTS(LayerKind.COMPONENTS, LayerHeading.COMPONENTS, true),
    /** Trees and green (园林绿化). */
    GREENERY(LayerKind.COMPONENTS, LayerHeading.COMPONENTS, true),
    /** City appearance and sanitation (市容环境). */
    SANITATION(LayerKind.COMPONENTS, LayerHeading.COMPONENTS, true),
    /** Roads and traffic (道路交通). */
    TRAFFIC(LayerKind.COMPONENTS, LayerHeading.COMPONENTS, true),
    /** Public utilities (公用设施). */
    UTILITIES(LayerKind.COMPONENTS, LayerHeading.COMPONENTS, true),
    /** Cameras (视频探头). */
    CAMERAS(LayerKind.CAMERAS, LayerHeading.FIELD, false),
    /** Names of what is shown (注记). */
    NAMES(LayerKind.NAMES, LayerHeading.BASE, true),
    /** The lights of streets, communities or unit grids, by scale (单位灯). */
    UNIT_LIGHTS(LayerKind.UNIT_LIGHTS, LayerHeading.LIGHTS, false),
    /** The track of the inspector that was chosen (轨迹). */
    TRACKS(LayerKind.STAFF, LayerHeading.FIELD, true),
    /** Inspectors on shift (监督员（在岗）), under the cases: no ring hides a count. */
    INSPECTORS(LayerKind.STAFF, LayerHeading.FIELD, true),
    /** Suspended cases (挂账件). */
    SUSPENDED(LayerKind.CASES, LayerHeading.CASES, true),
    /** Open cases whose clock runs (在办案件). */
    CASES(LayerKind.CASES, LayerHeading.CASES, true);

    private final LayerKind kind;
    private final LayerHeading heading;
    private final boolean shownAtFirst;

    MapLayer(LayerKind kind, LayerHeading heading, boolean shownAtFirst) {
        this.kind = kind;
        this.heading = heading;
        this.shownAtFirst = shownAtFirst;
    }

    public LayerKind kind() {
        return kind;
    }

    /** Under which heading of the tree it stands; null for the land, which stands under none. */
    public LayerHeading heading() {
        return heading;
    }

    boolean isShownAtFirst() {
        return shownAtFirst;
    }

    /** Layers whose pictures change when this one is switched: its own, and the names of what it shows. */
    public Set<MapLayer> drawnWith() {
        return switch (this) {
            case GROUND, ROADS, STREETS, COMMUNITIES -> EnumSet.of(this, NAMES);
            default -> EnumSet.of(this);
        };
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
