package org.gridlight.client.cases;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** How the list is divided by what is due next (到期分组). Words in the messages under {@code cases.group.NAME}. */
enum DueGroup {
    OVERDUE,
    HOUR,
    TODAY,
    LATER;

    private static final Duration SOON = Duration.ofHours(1);

    /** The first moment that does not belong to it or to one before it any more; none for the last. */
    Instant end(Instant now, ZoneId zone) {
        var midnight = LocalDate.ofInstant(now, zone).plusDays(1).atStartOfDay(zone).toInstant();
        return switch (this) {
            case OVERDUE -> now;
            case HOUR -> now.plus(SOON);
            case TODAY -> midnight.isBefore(now.plus(SOON)) ? now.plus(SOON) : midnight;
            case LATER -> null;
        };
    }
}
