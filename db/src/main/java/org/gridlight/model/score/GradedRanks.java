package org.gridlight.model.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Gives ranked units their grades. Where a quota is used up, the next grade takes who is left; units of one rank are never
 * parted: when not all of them find room, none of them does, so that a quota is never exceeded.
 */
final class GradedRanks {
    private GradedRanks() {}

    /** @param ranked best first, with their final ranks; @return the grade by the unit's key, empty without grades */
    static Map<String, Grade> of(List<Grade> grades, List<ScoredUnit> ranked) {
        Map<String, Grade> given = new HashMap<>();
        if (grades.isEmpty()) {
            return given;
        }
        var taken = new int[grades.size()];
        for (var equals : byRank(ranked)) {
            var total = equals.getFirst().total().orElseThrow();
            int at = 0;
            while (at < grades.size() - 1 && (total.compareTo(grades.get(at).from()) < 0
                    || taken[at] + equals.size() > grades.get(at).places(ranked.size()))) {
                at++;
            }
            taken[at] += equals.size();
            var grade = grades.get(at);
            equals.forEach(unit -> given.put(unit.key(), grade));
        }
        return given;
    }

    private static List<List<ScoredUnit>> byRank(List<ScoredUnit> ranked) {
        return new ArrayList<>(ranked.stream().collect(Collectors.groupingBy(
                unit -> ((Standing.Ranked) unit.standing()).rank(), TreeMap::new, Collectors.toList()))
                .values());
    }
}
