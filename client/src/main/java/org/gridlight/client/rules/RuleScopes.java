package org.gridlight.client.rules;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridlight.model.light.LightBoard;
import org.gridlight.model.light.LightUnit;

/**
 * What a rule can be for. Immutable.
 *
 * @param units      of each board, name by key, in the order of the board
 * @param groups     groups of assessment (考评组)
 * @param categories minor classes, name by code
 */
record RuleScopes(Map<LightBoard, Map<Long, String>> units, List<String> groups, Map<String, String> categories) {
    RuleScopes {
        groups = List.copyOf(groups);
    }

    static RuleScopes of(Map<LightBoard, List<LightUnit>> boards, List<String> groups, List<LightUnit> categories) {
        var units = new EnumMap<LightBoard, Map<Long, String>>(LightBoard.class);
        boards.forEach((board, all) -> {
            var names = new LinkedHashMap<Long, String>();
            all.forEach(unit -> names.put(unit.id(), unit.name()));
            units.put(board, names);
        });
        var classes = new LinkedHashMap<String, String>();
        categories.forEach(one -> classes.put(one.code(), one.name()));
        return new RuleScopes(units, groups, classes);
    }

    /** The name of a unit; its key where it is none of today's. */
    String unit(LightBoard board, String key) {
        return units.getOrDefault(board, Map.of()).getOrDefault(key.matches("\\d+") ? Long.parseLong(key) : 0, key);
    }
}
