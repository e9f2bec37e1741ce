package org.gridlight.client.cases;

import java.time.Instant;
import java.util.Comparator;
import org.gridlight.model.cases.OpenCase;

/** What is due next comes first; what stands (挂账) when its clock goes on again; what has no limit comes last. */
final class DueOrder {
    static final Comparator<OpenCase> COMPARATOR = (one, other) -> {
        int byTime = at(one).compareTo(at(other));
        return byTime == 0 ? Long.compare(one.id(), other.id()) : byTime;
    };

    private DueOrder() {}

    /** When something must be done about it. */
    static Instant at(OpenCase one) {
        var due = one.suspendedUntil() != null
                ? one.suspendedUntil()
                : one.stageDue() != null ? one.stageDue() : one.caseDue();
        return due == null ? Instant.MAX : due;
    }
}
