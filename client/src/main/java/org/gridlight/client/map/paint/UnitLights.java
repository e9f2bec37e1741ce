package org.gridlight.client.map.paint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.gridlight.model.light.Light;
import org.gridlight.model.light.LightCounts;

/**
 * The lights of units where they stand on the map: of streets when far, of communities, of unit grids when near. Immutable.
 *
 * @param streets     all of them, those with nothing in hand too
 * @param communities likewise
 * @param grids       those with something in hand
 */
public record UnitLights(List<Mark> streets, List<Mark> communities, List<Mark> grids) {
    /** None at all. */
    public static final UnitLights NONE = new UnitLights(List.of(), List.of(), List.of());

    /** From this zoom on communities are shown, and no longer streets. */
    public static final double COMMUNITIES_FROM = 13.5;
    /** From this zoom on unit grids are shown. */
    public static final double GRIDS_FROM = 17;

    /**
     * The light of one unit. @param id its key @param x of the middle of the unit, in units of the world, likewise y
     */
    public record Mark(long id, double x, double y, Light light, LightCounts counts) {}

    public UnitLights {
        streets = List.copyOf(streets);
        communities = List.copyOf(communities);
        grids = List.copyOf(grids);
    }

    /** Those of a zoom. */
    List<Mark> at(double zoom) {
        return zoom < COMMUNITIES_FROM ? streets : zoom < GRIDS_FROM ? communities : grids;
    }

    /** Marks of before and now that are not the same. */
    public List<Mark> differing(UnitLights before) {
        var differing = new ArrayList<Mark>();
        differing(before.streets, streets, differing);
        differing(before.communities, communities, differing);
        differing(before.grids, grids, differing);
        return differing;
    }

    private static void differing(List<Mark> before, List<Mark> now, List<Mark> found) {
        var known = new HashMap<Long, Mark>();
        before.forEach(mark -> known.put(mark.id, mark));
        now.forEach(mark -> {
            var other = known.remove(mark.id);
            if (!mark.equals(other)) {
                found.add(mark);
            }
        });
        found.addAll(known.values());
    }
}
