package org.gridlight.client.map;

import org.gridlight.model.grid.change.ChangeOutcome;
import org.gridlight.model.grid.change.Effect;

/**
 * What a drawing comes to.
 *
 * @param outcome null when not enough is drawn
 * @param effect  what lies on the grids that would end
 */
record GridPreview(ChangeOutcome outcome, Effect effect) {
    static final GridPreview NONE = new GridPreview(null, new Effect(0, 0));
}
