package org.gridlight.client.wall;

import java.util.List;
import org.gridlight.client.lights.ShortNames;
import org.gridlight.client.overview.StreetShape;
import org.gridlight.model.cases.CaseClocks;
import org.gridlight.model.light.BoardRules;
import org.gridlight.model.light.LightUnit;

/**
 * What hardly ever changes: who stands on the wall and where.
 *
 * @param shapes      outlines of the streets, known by their names
 * @param units       units that handle
 * @param communities as they follow each other in the district; their group is their street
 * @param rules by which they get their lights
 * @param names       what the units are called where there is little room
 */
record WallGround(List<StreetShape> shapes, List<LightUnit> streets, List<LightUnit> communities, List<LightUnit> units,
        ShortNames names, CaseClocks clocks, BoardRules rules) {
    WallGround {
        shapes = List.copyOf(shapes);
        streets = List.copyOf(streets);
        communities = List.copyOf(communities);
        units = List.copyOf(units);
    }
}
