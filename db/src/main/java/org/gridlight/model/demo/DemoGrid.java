package org.gridlight.model.demo;

import java.util.List;
import org.gridlight.model.grid.UnitGrid;

/**
 * A unit grid of the invented district.
 *
 * @param bounds its bounds in words (四至): the roads and waters around it
 * @param roads  the road of each side of its outline, in the order of its corners
 * @param street place of its street among the streets, from 0
 * @param responsibility place of the responsibility grid it is part of, from 0
 */
public record DemoGrid(UnitGrid grid, LandKind land, String bounds, List<Integer> roads, int street,
        int responsibility) {
    public DemoGrid {
        roads = List.copyOf(roads);
    }
}
