package org.gridlight.client.map.tiles;

import java.util.List;

/**
 * What a press has done and has to do, for whoever looks after it.
 *
 * @param waiting  tiles that are wanted and not ready
 * @param pictures put together so far
 * @param last     how long the last tiles took, in nanoseconds, the newest first
 */
public record TileWork(int waiting, long pictures, List<Long> last) {
    public TileWork {
        last = List.copyOf(last);
    }

    /** The longest of the last, in milliseconds; 0 before the first. */
    public double longest() {
        return last.stream().mapToLong(Long::longValue).max().orElse(0) / 1e6;
    }

    /** The middle one of the last, in milliseconds; 0 before the first. */
    public double middle() {
        return last.isEmpty() ? 0 : last.stream().sorted().toList().get(last.size() / 2) / 1e6;
    }
}
