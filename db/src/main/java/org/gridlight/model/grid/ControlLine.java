package org.gridlight.model.grid;

import org.locationtech.jts.geom.Geometry;

/**
 * A planning control line (规划控制线) in force.
 *
 * @param shape line or polygon, in degrees, longitude first; nobody changes its coordinates
 * @param basis plan or decision it rests on (依据); may be empty
 */
public record ControlLine(long id, String code, String name, Kind kind, Geometry shape, String basis) {
    /** The five kinds (五线). */
    public enum Kind {
        /** Waters and their banks (蓝线). */
        BLUE,
        /** Parks and planted land (绿线). */
        GREEN,
        /** Land of roads (红线). */
        RED,
        /** Historic quarters and buildings (紫线). */
        PURPLE,
        /** Public works: depots, plants, mains (黄线). */
        YELLOW
    }
}
