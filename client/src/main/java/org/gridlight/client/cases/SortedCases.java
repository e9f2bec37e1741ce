package org.gridlight.client.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gridlight.model.cases.OpenCase;

/**
 * Open cases in one order, kept by inserting: a change costs two searches by halves and not a sort. Not safe for many
 * threads; the model that owns it is.
 */
final class SortedCases {
    private final Comparator<OpenCase> order;
    private final Function<OpenCase, Instant> time;
    private List<OpenCase> rows = new ArrayList<>();

    /** @param time what the order goes by first */
    SortedCases(Comparator<OpenCase> order, Function<OpenCase, Instant> time) {
        this.order = order;
        this.time = time;
    }

    /** @param sorted in this order already */
    void replaceSorted(Collection<OpenCase> sorted) {
        rows = new ArrayList<>(sorted);
    }

    void add(OpenCase one) {
        int place = Collections.binarySearch(rows, one, order);
        rows.add(place < 0 ? -place - 1 : place, one);
    }

    void remove(OpenCase one) {
        int place = Collections.binarySearch(rows, one, order);
        if (place >= 0) {
            rows.remove(place);
        }
    }

    /** How many lie before a moment. */
    int countBefore(Instant moment) {
        int low = 0;
        int high = rows.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (time.apply(rows.get(middle)).isBefore(moment)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    int size() {
        return rows.size();
    }

    Optional<OpenCase> first() {
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.getFirst());
    }

    /** As they stand now. */
    List<OpenCase> copy() {
        return List.copyOf(rows);
    }
}
