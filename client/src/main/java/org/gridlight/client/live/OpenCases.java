package org.gridlight.client.live;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.gridlight.model.cases.OpenCase;

/**
 * The one picture of all open cases at this workstation: queue, map, boards and overview are made from it. What the
 * record says replaces what stood here; nobody else writes.
 *
 * <p>Safe for many threads: changes come from the feed's thread, listeners are told on it and must not block.
 */
public final class OpenCases {
    private final List<Consumer<Changed>> listeners = new CopyOnWriteArrayList<>();
    private final Object lock = new Object();
    private Map<Long, OpenCase> cases = Map.of();

    /**
     * What has changed.
     *
     * @param everything whether the whole picture is new; then the keys are empty
     * @param ids        of cases that came, changed or are over
     */
    public record Changed(boolean everything, Set<Long> ids) {}

    /** Something that may be ended; ending it twice is harmless. */
    public interface Subscription extends AutoCloseable {
        @Override
        void close();
    }

    /** Calls the listener at every change until the answer is closed. */
    public Subscription subscribe(Consumer<Changed> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** All of them, in no order: a copy of this moment. */
    public List<OpenCase> all() {
        synchronized (lock) {
            return List.copyOf(cases.values());
        }
    }

    public Optional<OpenCase> find(long id) {
        synchronized (lock) {
            return Optional.ofNullable(cases.get(id));
        }
    }

    public int size() {
        synchronized (lock) {
            return cases.size();
        }
    }

    /** The whole picture anew: at the start, and after a cut. */
    public void replace(Collection<OpenCase> now) {
        var fresh = now.stream().collect(Collectors.toMap(OpenCase::id, one -> one, (a, b) -> b, HashMap::new));
        synchronized (lock) {
            cases = fresh;
        }
        tell(new Changed(true, Set.of()));
    }

    /** @param ids which cases were acted on; @param open those of them that are still open, as they are now */
    public void apply(Set<Long> ids, Collection<OpenCase> open) {
        synchronized (lock) {
            var left = new HashSet<>(ids);
            open.forEach(one -> {
                // An older answer may come after a newer one.
                cases.merge(one.id(), one, (known, told) -> told.version() >= known.version() ? told : known);
                left.remove(one.id());
            });
            left.forEach(cases::remove);
        }
        tell(new Changed(false, Set.copyOf(ids)));
    }

    private void tell(Changed changed) {
        listeners.forEach(listener -> listener.accept(changed));
    }
}
