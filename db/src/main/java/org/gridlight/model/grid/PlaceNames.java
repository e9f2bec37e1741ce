package org.gridlight.model.grid;

import java.util.Map;

/**
 * What communities and unit grids are called, by their key in the record.
 *
 * @param communities names
 * @param grids       codes with the community they lie in
 */
public record PlaceNames(Map<Long, String> communities, Map<Long, String> grids) {
    /** Nothing is known. */
    public static final PlaceNames NONE = new PlaceNames(Map.of(), Map.of());

    public PlaceNames {
        communities = Map.copyOf(communities);
        grids = Map.copyOf(grids);
    }
}
