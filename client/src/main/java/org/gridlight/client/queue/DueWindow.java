package org.gridlight.client.queue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.gridlight.model.cases.OpenCase;

/** When something is due (到期), seen from now. What stands (挂账) is due in none. Words under {@code queue.due.NAME}. */
public enum DueWindow {
    ANY,
    OVERDUE,
    HOUR,
    TODAY,
    THREE_DAYS;

    boolean holds(OpenCase one, Instant now, ZoneId zone) {
        if (this == ANY) {
            return true;
        }
        var due = one.suspendedUntil() == null ? one.dueNext().orElse(null) : null;
        return due != null && switch (this) {
            case ANY -> true;
            case OVERDUE -> !due.isAfter(now);
            case HOUR -> due.isAfter(now) && !due.isAfter(now.plus(Duration.ofHours(1)));
            case TODAY -> due.isAfter(now) && LocalDate.ofInstant(due, zone).equals(LocalDate.ofInstant(now, zone));
            case THREE_DAYS -> due.isAfter(now) && !due.isAfter(now.plus(Duration.ofDays(3)));
        };
    }
}
