package org.gridlight.client.map;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.gridlight.client.map.layers.MapLayer;
import org.gridlight.client.map.paint.MapIndex;
import org.gridlight.client.map.paint.MapState;
import org.gridlight.db.theme.FillStore;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.theme.FillChoice;
import org.gridlight.model.theme.FillCount;
import org.gridlight.model.theme.FillValues;

/**
 * The thematic map that is chosen. A live one follows the open cases in the classes it was given when it was chosen, so
 * that only units whose class changes are drawn anew. Knows no screen. Safe for use by many threads.
 */
final class FillModel implements CaseFollower {
    private FillShown shown;

    /** @param index of the map at first */
    FillModel(MapIndex index) {
        var choice = FillChoice.USUAL;
        var values = FillCount.nothing(choice.kind(), index.units(choice.unit()));
        shown = new FillShown(choice, List.of(), Map.of(), values, choice.classesOf(values), Instant.EPOCH);
    }

    /** What is shown now. */
    synchronized FillShown shown() {
        return shown;
    }

    /** Counts another map; one query at most, and may block. Shows nothing yet. */
    static FillShown make(FillChoice choice, MapIndex index, FillStore store, Collection<OpenCase> cases, Instant now) {
        Map<String, Double> sizes = choice.density() ? store.squareMetres(choice.unit()) : Map.of();
        var places = index.units(choice.unit());
        if (choice.measure().isLive()) {
            var values = FillCount.ofOpen(choice, places, cases, now, sizes);
            return new FillShown(choice, List.of(), sizes, values, choice.classesOf(values), now);
        }
        var tallies = store.count(choice, now);
        var values = FillCount.of(choice, places, tallies, sizes);
        return new FillShown(choice, tallies, sizes, values, choice.classesOf(values), now);
    }

    /** Shows a map that was made. */
    synchronized void show(FillShown made) {
        shown = made;
    }

    @Override
    public synchronized Followed follow(MapState state, Collection<OpenCase> cases, Instant now) {
        var index = state.index();
        var before = state.content().fill();
        var values = values(index, cases, now);
        if (values.equals(shown.values()) && before.units() == index.units(shown.choice().unit())
                && before.count() == shown.classes().count()) {
            return Followed.unchanged(state);
        }
        shown = shown.with(values, now);
        var fill = shown.fill(index);
        var content = state.content().with(fill);
        if (!fill.isLike(before)) {
            return new Followed(content, List.of(MapScreenModel.Change.everywhere(EnumSet.of(MapLayer.THEME))));
        }
        var regions = fill.differing(before, index);
        return new Followed(content, regions.isEmpty()
                ? List.of()
                : List.of(new MapScreenModel.Change(EnumSet.of(MapLayer.THEME), regions, 2)));
    }

    /** Those of a period stay as they were counted, on whatever ground. */
    private FillValues values(MapIndex index, Collection<OpenCase> cases, Instant now) {
        var choice = shown.choice();
        var places = index.units(choice.unit());
        if (choice.measure().isLive()) {
            return FillCount.ofOpen(choice, places, cases, now, shown.squareMetres());
        }
        return places.count() == shown.values().count()
                ? shown.values()
                : FillCount.of(choice, places, shown.tallies(), shown.squareMetres());
    }
}
