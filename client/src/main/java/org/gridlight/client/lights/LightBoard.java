package org.gridlight.client.lights;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gridlight.model.light.Light;
import org.gridlight.model.light.LightCounts;
import org.gridlight.model.light.LightUnit;
import org.gridlight.model.light.UnitLightRule;

/**
 * All that the board shows at one moment. Immutable.
 *
 * @param whatIf another rule than the one in force, through which it is looked at; null for none
 * @param groups   in the order in which they stand
 * @param chosen   the unit that is chosen
 * @param computed how many units were counted anew for it
 */
record LightBoard(BoardPlan plan, UnitLightRule whatIf, List<Group> groups, Optional<Chosen> chosen, int computed) {
    LightBoard {
        groups = List.copyOf(groups);
    }

    /** @param tiles worst first; @param cases of all of them */
    record Group(String name, List<LightTile> tiles, LightCounts cases) {}

    /**
     * The unit that is chosen and what stands behind its light.
     *
     * @param rule  when such a unit is red, in words; empty when it is not red
     * @param cases red first, then yellow, then by what is due next, those that stand last
     */
    record Chosen(LightTile tile, LightUnit unit, String rule, List<BehindCase> cases) {}

    /** The rule through which it is looked at. */
    UnitLightRule rule() {
        return whatIf == null ? plan.usual() : whatIf;
    }

    BoardKind kind() {
        return plan.kind();
    }

    int units() {
        return groups.stream().mapToInt(group -> group.tiles().size()).sum();
    }

    /** How many units stand under a light. */
    int unitsUnder(Light light) {
        return (int) groups.stream().flatMap(group -> group.tiles().stream()).filter(tile -> tile.light() == light)
                .count();
    }

    /** Whose light it is. @param light null for all */
    Set<Long> under(Light light) {
        return groups.stream().flatMap(group -> group.tiles().stream())
                .filter(tile -> light == null || tile.light() == light).map(LightTile::id)
                .collect(java.util.stream.Collectors.toSet());
    }

    Map<Long, LightTile> tiles() {
        return groups.stream().flatMap(group -> group.tiles().stream())
                .collect(java.util.stream.Collectors.toMap(LightTile::id, tile -> tile));
    }
}
