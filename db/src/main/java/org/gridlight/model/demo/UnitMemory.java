package org.gridlight.model.demo;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Which unit has usually had what, so that a dispatcher who knows nothing else sends new cases there. Immutable. */
public final class UnitMemory {
    private final Map<String, Map<Long, Integer>> byClassAndStreet = new HashMap<>();
    private final Map<String, Map<Long, Integer>> byClass = new HashMap<>();
    private final Map<Long, Integer> all = new HashMap<>();

    public UnitMemory(Collection<Happening> known) {
        for (var one : known) {
            if (one.departmentId() != 0) {
                count(byClassAndStreet.computeIfAbsent(key(one.categoryCode(), one.streetId()), _ -> new HashMap<>()),
                        one);
                count(byClass.computeIfAbsent(one.categoryCode(), _ -> new HashMap<>()), one);
                count(all, one);
            }
        }
    }

    private static void count(Map<Long, Integer> counts, Happening one) {
        counts.merge(one.departmentId(), 1, Integer::sum);
    }

    private static String key(String categoryCode, long streetId) {
        return categoryCode + "@" + streetId;
    }

    /** @param not a unit that has given it back, 0 for none; empty when no unit was ever seen but that one */
    public OptionalLong unit(String categoryCode, long streetId, long not) {
        for (var counts : List.of(byClassAndStreet.getOrDefault(key(categoryCode, streetId), Map.of()),
                byClass.getOrDefault(categoryCode, Map.of()), all)) {
            var found = counts.entrySet().stream().filter(entry -> entry.getKey() != not)
                    .max(Map.Entry.<Long, Integer>comparingByValue()
                            .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())));
            if (found.isPresent()) {
                return OptionalLong.of(found.get().getKey());
            }
        }
        return OptionalLong.empty();
    }
}
