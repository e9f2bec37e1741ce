package org.gridlight.client.map;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gridlight.client.map.paint.MapIndex;
import org.gridlight.client.map.paint.ThematicFill;
import org.gridlight.model.theme.FillChoice;
import org.gridlight.model.theme.FillValues;
import org.gridlight.model.theme.Tally;
import org.gridlight.model.theme.ValueClasses;

/**
 * A thematic map as it is shown: values, their classes, and what was counted for them. Immutable.
 *
 * @param tallies      what was counted in the record; empty for a live map
 * @param squareMetres sizes by code; empty when nothing is a square kilometre
 * @param at           when its classes were made
 */
record FillShown(FillChoice choice, List<Tally> tallies, Map<String, Double> squareMetres, FillValues values,
        ValueClasses classes, Instant at) {
    /** As it is drawn. */
    ThematicFill fill(MapIndex index) {
        return new ThematicFill(index.units(choice.unit()), classes.classesOf(values), classes.count(),
                choice.measure().isOfOverdue(), choice.hatched());
    }

    /** How many units each class has, that of none first. */
    int[] sizes() {
        return classes.sizes(values);
    }

    /** The same with other values in the same classes; in new ones when there were none. */
    FillShown with(FillValues others, Instant now) {
        return classes.count() == 0
                ? new FillShown(choice, tallies, squareMetres, others, choice.classesOf(others), now)
                : new FillShown(choice, tallies, squareMetres, others, classes, at);
    }
}
