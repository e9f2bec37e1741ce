package org.gridlight.model.grid.change;

import org.gridlight.model.grid.Place;
import org.gridlight.model.words.Refusal;

/** Whether a change can be drawn so. */
public sealed interface ChangeOutcome {
    /** It can. */
    record Planned(ChangePlan plan) implements ChangeOutcome {}

    /** It cannot. @param why one line for a person; @param place where to look on the map */
    record Refused(Refusal why, Place place) implements ChangeOutcome {}
}
