package org.gridlight.model.suggest;

import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was told lately in each cell, while a history is gone through in its order. For one thread. */
public final class Recently {
    private record One(LocalDateTime at, String category) {}

    private final Map<String, ArrayDeque<One>> cells = new HashMap<>();

    /** Classes told in a cell within {@link Cell#LATELY} before a moment, the most frequent first. */
    public List<String> at(String cell, LocalDateTime now) {
        var told = cells.get(cell);
        if (told == null) {
            return List.of();
        }
        while (!told.isEmpty() && told.peekFirst().at().isBefore(now.minus(Cell.LATELY))) {
            told.removeFirst();
        }
        var counts = new HashMap<String, Integer>();
        told.forEach(one -> counts.merge(one.category(), 1, Integer::sum));
        return counts.entrySet().stream().sorted(
                Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey).toList();
    }

    /** @param cell empty when the place is unknown, which is not kept */
    public void add(String cell, LocalDateTime at, String category) {
        if (!cell.isEmpty()) {
            cells.computeIfAbsent(cell, _ -> new ArrayDeque<>()).addLast(new One(at, category));
        }
    }
}
