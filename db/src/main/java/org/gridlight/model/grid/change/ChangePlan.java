package org.gridlight.model.grid.change;

import java.util.List;

/**
 * What a change comes to.
 *
 * @param change what was wanted
 * @param closed grids that end, by their codes
 * @param grids  grids that begin, by their codes
 */
public record ChangePlan(GridChange change, List<StandingGrid> closed, List<PlannedGrid> grids) {
    public ChangePlan {
        closed = List.copyOf(closed);
        grids = List.copyOf(grids);
    }
}
