package org.gridlight.client.seat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.gridlight.client.live.OpenCases;

/**
 * Open cases that are chosen together (多选): the same in the queue, on the map and wherever else cases are listed; whoever
 * changes them changes them for all. On the FX thread.
 */
public final class MarkedCases {
    private final List<Consumer<Set<Long>>> listeners = new CopyOnWriteArrayList<>();
    private Set<Long> ids = Set.of();

    /** Keys of the cases; a copy of this moment that does not change. */
    public Set<Long> ids() {
        return ids;
    }

    public boolean holds(long id) {
        return ids.contains(id);
    }

    public boolean isEmpty() {
        return ids.isEmpty();
    }

    /** Chooses these and no others. */
    public void set(Set<Long> now) {
        if (!ids.equals(now)) {
            ids = Set.copyOf(now);
            listeners.forEach(listener -> listener.accept(ids));
        }
    }

    /** Chooses one as well, or no more. */
    public void toggle(long id) {
        var next = new HashSet<>(ids);
        if (!next.remove(id)) {
            next.add(id);
        }
        set(next);
    }

    public void clear() {
        set(Set.of());
    }

    /** Tells of every change until the answer is closed. */
    public OpenCases.Subscription subscribe(Consumer<Set<Long>> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
