package org.gridlight.db.grid;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridlight.model.grid.CodeLengths;
import org.gridlight.model.grid.GridIndex;
import org.gridlight.model.grid.UnitGrid;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Polygon;

/** Finds the unit grid of a place, with its key, as the grids stood when this was made. Immutable, safe for many threads. */
public final class GridPlaces {
    private final GridIndex index;
    private final Map<String, Long> keys;
    private final List<UnitGrid> grids;

    private GridPlaces(GridIndex index, Map<String, Long> keys, List<UnitGrid> grids) {
        this.index = index;
        this.keys = keys;
        this.grids = List.copyOf(grids);
    }

    /** A unit grid at a place. */
    public record Found(long id, String code) {}

    /** Reads the grids in force; may block for a second. */
    public static GridPlaces of(GridStore store) {
        var grids = new ArrayList<UnitGrid>();
        var keys = new HashMap<String, Long>();
        for (var row : store.grids()) {
            int split = row.code().length() - CodeLengths.USUAL.sequence();
            grids.add(new UnitGrid(row.code(), row.code().substring(0, split),
                    Integer.parseInt(row.code().substring(split)), (Polygon) row.outline(), row.areaSquareMetres()));
            keys.put(row.code(), row.id());
        }
        return new GridPlaces(new GridIndex(List.of(), grids), keys, grids);
    }

    /** The unit grid at a place in degrees; empty where there is none. */
    public Optional<Found> at(double longitude, double latitude) {
        return index.gridAt(longitude, latitude).map(code -> new Found(keys.get(code), code));
    }

    /** The grids in force, in no order. */
    public List<UnitGrid> grids() {
        return grids;
    }

    /** Keys by code. */
    public Map<String, Long> keys() {
        return Map.copyOf(keys);
    }

    /** Around all of them; of nothing when there are none. */
    public Envelope extent() {
        var extent = new Envelope();
        grids.forEach(grid -> extent.expandToInclude(grid.outline().getEnvelopeInternal()));
        return extent;
    }
}
