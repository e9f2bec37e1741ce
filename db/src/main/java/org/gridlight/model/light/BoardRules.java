package org.gridlight.model.light;

import java.util.Map;
import java.util.function.LongFunction;

/**
 * By which rule each unit of a board gets its light: the rules of the record with the groups in which units are assessed.
 * Immutable.
 *
 * @param groups group of assessment (考评组) of the units that have one, by their key
 */
public record BoardRules(UnitRules rules, Map<Long, String> groups) {
    /** What holds where nothing was ever said. */
    public static final BoardRules SHIPPED = new BoardRules(UnitRules.SHIPPED, Map.of());

    public BoardRules {
        groups = Map.copyOf(groups);
    }

    /** @param board null for one that the record keeps no lights of: what holds for all boards holds there too */
    public LongFunction<UnitLightRule> on(LightBoard board) {
        return unit -> rules.of(board, board == LightBoard.UNIT ? groups.get(unit) : null, unit);
    }

    /** The rule of a board where no unit has one of its own. */
    public UnitLightRule usual(LightBoard board) {
        return rules.of(board);
    }
}
