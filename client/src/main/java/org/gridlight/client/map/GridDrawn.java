package org.gridlight.client.map;

import java.util.List;
import java.util.Optional;
import org.gridlight.client.map.edit.GridDraft;
import org.gridlight.db.grid.GridChangeStore;
import org.gridlight.model.grid.change.ChangeOutcome;
import org.gridlight.model.grid.change.Effect;
import org.gridlight.model.grid.change.GridChange;
import org.gridlight.model.grid.change.GridChanges;
import org.gridlight.model.grid.change.LargerGrid;
import org.gridlight.model.grid.change.StandingGrid;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * A drawing with the grids it is about, ready to be worked out away from the screen. Immutable.
 *
 * @param chosen grids that are chosen
 * @param around grids near by
 * @param larger the larger grid that is added to, if one is chosen
 */
record GridDrawn(GridDraft draft, List<StandingGrid> chosen, List<StandingGrid> around, Optional<LargerGrid> larger) {
    private static final GeometryFactory DEGREES = new GeometryFactory();

    /** Whether enough is drawn to work out what it comes to. */
    boolean isEnough() {
        return switch (draft.kind()) {
            case SPLIT -> chosen.size() == 1 && draft.line().size() > 1;
            case MERGE -> chosen.size() > 1;
            case REDRAW -> !draft.shifts().isEmpty() && !around.isEmpty();
            case ASSIGN -> larger.isPresent() && !chosen.isEmpty();
            case TREE -> false;
        };
    }

    /** Asks the record what codes are used and what lies there. May block. */
    GridPreview preview(GridChangeStore store, GridChanges changes) {
        var outcome = store.preview(changes, change(store));
        var effect = outcome instanceof ChangeOutcome.Planned(var plan)
                ? store.effect(plan.closed().stream().map(StandingGrid::id).toList())
                : new Effect(0, 0);
        return new GridPreview(outcome, effect);
    }

    private GridChange change(GridChangeStore store) {
        return switch (draft.kind()) {
            case SPLIT -> new GridChange.Split(chosen.getFirst(),
                    DEGREES.createLineString(draft.line().toArray(Coordinate[]::new)));
            case MERGE -> new GridChange.Merge(chosen);
            case REDRAW -> new GridChange.Redraw(around, draft.shifts());
            case ASSIGN -> store.assignment(larger.orElseThrow(), chosen);
            case TREE -> throw new IllegalStateException("The tree is not drawn on the map");
        };
    }
}
