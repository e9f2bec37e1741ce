package org.gridlight.model.grid;

import java.util.List;

/**
 * What a cut came to.
 *
 * @param communities in order of their codes
 * @param grids       in order of their codes
 */
public record GridPlan(List<Area> communities, List<UnitGrid> grids) {
    public GridPlan {
        communities = List.copyOf(communities);
        grids = List.copyOf(grids);
    }
}
