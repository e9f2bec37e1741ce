package org.gridlight.model.demo;

import java.util.List;
import org.locationtech.jts.geom.LineString;

/**
 * A road, or a water's edge, that grids border on.
 *
 * @param id    its place in the list of roads
 * @param name  as on its signs
 * @param lines its pieces in degrees, longitude first; none when no grid borders on it any more
 */
public record Road(int id, String name, RoadKind kind, List<LineString> lines) {
    public Road {
        lines = List.copyOf(lines);
    }
}
