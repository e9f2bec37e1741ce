package org.gridlight.model.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongPredicate;

/**
 * Keys of rows, as ranges that do not touch: thousands that were put in together are one. Immutable.
 *
 * @param ranges in order
 */
public record KeyRanges(List<Range> ranges) implements LongPredicate {
    /** No key. */
    public static final KeyRanges NONE = new KeyRanges(List.of());

    /** From one key to another, both included. */
    public record Range(long first, long last) {}

    public KeyRanges {
        ranges = List.copyOf(ranges);
    }

    /** Puts together ranges in any order; those that meet become one. */
    public static KeyRanges of(List<Range> any) {
        var joined = new ArrayList<Range>();
        any.stream().sorted(Comparator.comparingLong(Range::first)).forEach(range -> {
            var before = joined.isEmpty() ? null : joined.getLast();
            if (before != null && range.first <= before.last + 1) {
                joined.set(joined.size() - 1, new Range(before.first, Math.max(before.last, range.last)));
            } else {
                joined.add(range);
            }
        });
        return new KeyRanges(joined);
    }

    /** Whether a key is one of them. */
    @Override
    public boolean test(long key) {
        int low = 0;
        int high = ranges.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            var range = ranges.get(middle);
            if (key < range.first) {
                high = middle - 1;
            } else if (key > range.last) {
                low = middle + 1;
            } else {
                return true;
            }
        }
        return false;
    }

    /** How many keys there are between the first and last of each range. */
    public long count() {
        return ranges.stream().mapToLong(range -> range.last - range.first + 1).sum();
    }

    public boolean isEmpty() {
        return ranges.isEmpty();
    }
}
