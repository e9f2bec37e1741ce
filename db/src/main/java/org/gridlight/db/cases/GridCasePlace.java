package org.gridlight.db.cases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridlight.db.grid.GridMapper;
import org.gridlight.db.grid.GridStore;
import org.gridlight.model.grid.GridIndex;
import org.gridlight.model.grid.UnitGrid;
import org.gridlight.model.words.Refusal;
import org.locationtech.jts.geom.Polygon;

/** Places cases in the unit grids of the record, as they stood when this was made. Immutable, safe for many threads. */
public final class GridCasePlace implements CasePlace {
    private static final int SEQUENCE_DIGITS = 3;

    private final GridIndex index;
    private final Map<String, Place> places;

    private GridCasePlace(GridIndex index, Map<String, Place> places) {
        this.index = index;
        this.places = places;
    }

    /** @throws Refusal when there are no unit grids yet: cases could not be placed. May block for a second. */
    public static GridCasePlace of(GridStore store) {
        var rows = store.grids();
        if (rows.isEmpty()) {
            throw Refusal.failed("cases.noGrids");
        }
        var grids = new ArrayList<UnitGrid>(rows.size());
        var places = new HashMap<String, Place>();
        for (var row : rows) {
            grids.add(unitGrid(row));
            places.put(row.code(), new Place(row.id(), row.communityId(), row.streetId()));
        }
        return new GridCasePlace(new GridIndex(List.of(), grids), places);
    }

    private static UnitGrid unitGrid(GridMapper.GridRow row) {
        int split = row.code().length() - SEQUENCE_DIGITS;
        return new UnitGrid(row.code(), row.code().substring(0, split), Integer.parseInt(row.code().substring(split)),
                (Polygon) row.outline(), row.areaSquareMetres());
    }

    @Override
    public Optional<Place> at(double longitude, double latitude) {
        return index.gridAt(longitude, latitude).map(places::get);
    }
}
