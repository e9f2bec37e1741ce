package org.gridlight.client.lights;

import java.util.List;
import org.gridlight.model.board.BoardBy;
import org.gridlight.model.light.LightUnit;
import org.gridlight.model.light.RedDays;

/**
 * Who stands on a board, read from the record. Immutable.
 *
 * @param units in the order in which they follow each other
 * @param by    which cases are theirs
 * @param names what they are called where there is little room
 */
record BoardPlan(BoardKind kind, List<LightUnit> units, BoardBy by, ShortNames names, RedDays redDays) {
    BoardPlan {
        units = List.copyOf(units);
    }
}
