package org.gridlight.client.field;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.demo.FieldMove;

/** What is to be done when, one thing for each case at most. For one thread. */
final class Agenda {
    private final Map<Long, Task> byCase = new HashMap<>();
    private final TreeSet<Task> byTime = new TreeSet<>(
            Comparator.comparing(Task::at).thenComparing(task -> task.one().id()));

    /** @param actId sent again with the same one after a cut, it is done once */
    record Task(Instant at, OpenCase one, FieldMove move, UUID actId) {
        /** The same, for which there is a photo already. */
        Task proven() {
            return new Task(at, one, move.withoutPhoto(), actId);
        }
    }

    /** Replaces whatever was to be done with the case. */
    void put(Task task) {
        remove(task.one.id());
        byCase.put(task.one.id(), task);
        byTime.add(task);
    }

    void remove(long caseId) {
        var known = byCase.remove(caseId);
        if (known != null) {
            byTime.remove(known);
        }
    }

    /** Whether the case is known to stand at that version already. */
    boolean knows(OpenCase one) {
        var known = byCase.get(one.id());
        return known != null && known.one.version() >= one.version();
    }

    /** What is due, eldest first. */
    List<Task> due(Instant now, int most) {
        var due = new ArrayList<Task>();
        for (var task : byTime) {
            if (task.at.isAfter(now) || due.size() == most) {
                break;
            }
            due.add(task);
        }
        return due;
    }

    Optional<Instant> next() {
        return byTime.isEmpty() ? Optional.empty() : Optional.of(byTime.first().at);
    }

    int size() {
        return byCase.size();
    }
}
