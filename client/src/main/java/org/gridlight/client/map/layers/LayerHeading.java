package org.gridlight.client.map.layers;

/** Headings of the layer tree (图层), in their order. */
public enum LayerHeading {
    /** 底图. */
    BASE,
    /** 区域. */
    AREAS,
    /** 网格. */
    GRIDS,
    /** 部件. */
    COMPONENTS,
    /** 案件. */
    CASES,
    /** 人员与视频. */
    FIELD,
    /** 灯. */
    LIGHTS
}
