package org.gridlight.client.lights;

import java.util.List;
import java.util.function.LongFunction;
import org.gridlight.model.board.BoardBy;
import org.gridlight.model.light.LightUnit;
import org.gridlight.model.light.RedDays;
import org.gridlight.model.light.UnitLightRule;

/**
 * Who stands on a board, read from the record. Immutable.
 *
 * @param units in the order in which they follow each other
 * @param by    which cases are theirs
 * @param rules by which each gets its light
 * @param usual the rule of whoever has none of his own
 * @param names what they are called where there is little room
 */
record BoardPlan(BoardKind kind, List<LightUnit> units, BoardBy by, ShortNames names, RedDays redDays,
        LongFunction<UnitLightRule> rules, UnitLightRule usual) {
    BoardPlan {
        units = List.copyOf(units);
    }

    /** One on which the rule holds that came with the program. */
    BoardPlan(BoardKind kind, List<LightUnit> units, BoardBy by, ShortNames names, RedDays redDays) {
        this(kind, units, by, names, redDays, _ -> UnitLightRule.BY_SHARE, UnitLightRule.BY_SHARE);
    }
}
