package org.gridlight.client.alarms;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gridlight.model.alarm.Alarm;

/**
 * Whether more alarms come to a seat than a person can take in (集中告警). It begins with the eleventh in ten minutes, and it
 * ends only when ten minutes have brought no more than half of that, so that it does not come and go. Not safe for many
 * threads; the model that owns it is.
 */
final class Flood {
    static final Duration WINDOW = Duration.ofMinutes(10);
    /** More than that and it begins (ISA-18.2). */
    static final int MOST = 10;
    /** No more than that and it ends. */
    static final int CALM = 5;

    private final Deque<Instant> calls = new ArrayDeque<>();
    /** How often each alarm has come as far as is known; calling again without having recovered is not another one. */
    private final Map<Long, Integer> times = new HashMap<>();
    private Instant since;

    /** An alarm is as this now; counts when it has come, or come back. */
    void heard(Alarm alarm) {
        int known = times.getOrDefault(alarm.id(), 0);
        if (!alarm.state().isListed()) {
            times.remove(alarm.id());
        } else if (alarm.times() > known) {
            times.put(alarm.id(), alarm.times());
            if (alarm.state().calls()) {
                insert(alarm.times() == 1 ? alarm.raisedAt() : alarm.stateSince());
            }
        }
    }

    /** Mostly the newest comes last. */
    private void insert(Instant at) {
        var later = new ArrayDeque<Instant>();
        while (!calls.isEmpty() && calls.peekLast().isAfter(at)) {
            later.push(calls.pollLast());
        }
        calls.addLast(at);
        later.forEach(calls::addLast);
    }

    /** Lets the time pass. */
    void at(Instant now) {
        var begin = now.minus(WINDOW);
        while (!calls.isEmpty() && calls.peekFirst().isBefore(begin)) {
            calls.pollFirst();
        }
        if (since == null && calls.size() > MOST) {
            since = calls.peekFirst();
        } else if (since != null && calls.size() <= CALM) {
            since = null;
        }
    }

    /** Begin of the flood: what came from then on is summarised. Empty when there is none. */
    Optional<Instant> since() {
        return Optional.ofNullable(since);
    }

    /** How many came in the last ten minutes. */
    int inWindow() {
        return calls.size();
    }

    /** Whether an alarm is one of those that are summarised. */
    boolean covers(Alarm alarm) {
        return since != null && alarm.state().calls()
                && !(alarm.times() == 1 ? alarm.raisedAt() : alarm.stateSince()).isBefore(since);
    }
}
