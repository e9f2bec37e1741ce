package org.gridlight.client.telephone;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.gridlight.client.live.OpenCases;

/**
 * The call that waits for a report at this seat: the last one, for as long as anybody talks. In memory alone; nobody keeps a
 * list of who called. Safe for many threads; listeners are told on the caller's.
 */
public final class Calls {
    /** After that nobody means this call any more. */
    static final Duration LONGEST = Duration.ofMinutes(10);

    private final InstantSource clock;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private Call last;
    private boolean unheard;

    public Calls(InstantSource clock) {
        this.clock = clock;
    }

    /** A call came in. The one before it is over: a person talks to one at a time. */
    void came(Call call) {
        synchronized (this) {
            last = call;
        }
        tell();
    }

    /** The door could not be opened: calls are not heard of. */
    void unheard() {
        synchronized (this) {
            unheard = true;
        }
        tell();
    }

    /** Whether the door was to be opened and could not be. */
    synchronized boolean isUnheard() {
        return unheard;
    }

    /** The call that waits; empty when there is none or it is long over. */
    public synchronized Optional<Call> waiting() {
        return Optional.ofNullable(last).filter(call -> call.at().plus(LONGEST).isAfter(now()));
    }

    /** It stands in a report now, or nobody wants it. */
    public void taken() {
        synchronized (this) {
            last = null;
        }
        tell();
    }

    Instant now() {
        return clock.instant();
    }

    /** Calls the listener at every change until the answer is closed. */
    OpenCases.Subscription subscribe(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }
}
