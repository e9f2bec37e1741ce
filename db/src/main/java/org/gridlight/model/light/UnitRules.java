package org.gridlight.model.light;

import java.util.Comparator;
import java.util.List;

/**
 * The rules by which units get their lights (单位灯规则), as the record has them: what is said more narrowly wins, unit before
 * group before board before all. The database has the same order in {@code unit_rule_of}, held equal by a test. Immutable.
 */
public record UnitRules(List<Scoped> rules) {
    private static final Comparator<Scoped> NARROWEST_LAST = Comparator.comparing((Scoped one) -> one.unitId() != 0)
            .thenComparing(one -> one.group() != null).thenComparing(one -> one.board() != null)
            .thenComparingLong(Scoped::id);

    /** What holds where nothing was ever said: 按比例 for all. */
    public static final UnitRules SHIPPED = new UnitRules(
            List.of(new Scoped(0, null, null, 0, UnitLightRule.BY_SHARE)));

    /**
     * A rule and for what it holds.
     *
     * @param id     key in the record
     * @param board  null for all boards
     * @param group  group of assessment (考评组), null for all units
     * @param unitId key on its board, 0 for all units
     */
    public record Scoped(long id, LightBoard board, String group, long unitId, UnitLightRule rule) {
        /** Whether it is the one that holds where no other does. */
        public boolean isWidest() {
            return board == null && group == null && unitId == 0;
        }

        private boolean holdsFor(LightBoard other, String otherGroup, long unit) {
            return (board == null || board == other) && (unitId == 0 || unitId == unit)
                    && (group == null || other == LightBoard.UNIT && group.equals(otherGroup));
        }
    }

    public UnitRules {
        rules = List.copyOf(rules);
    }

    /**
     * The rule of a unit.
     *
     * @param group its group of assessment, null when it has none
     */
    public UnitLightRule of(LightBoard board, String group, long unitId) {
        return rules.stream().filter(one -> one.holdsFor(board, group, unitId)).max(NARROWEST_LAST)
                .map(Scoped::rule).orElse(UnitLightRule.BY_SHARE);
    }

    /** The rule of a board where no unit has one of its own: what a legend says. */
    public UnitLightRule of(LightBoard board) {
        return of(board, null, 0);
    }
}
