package org.gridlight.client.duty;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.duty.UrgentBulletin;

/**
 * When first reports (初报) are owed: counted from when the matter happened, or was told.
 *
 * @param within how long a shift has for one
 */
record BulletinDue(Duration within) {
    /** What is older is dealt with: nobody is reminded of it here. */
    private static final Duration LATELY = Duration.ofHours(24);

    Instant of(Instant happened) {
        return happened.plus(within);
    }

    /** Urgent open cases of the last day of which nothing was issued, the oldest first. */
    List<OpenCase> unreported(Collection<OpenCase> cases, List<UrgentBulletin> issued, Instant now) {
        var known = issued.stream().map(UrgentBulletin::caseId).collect(Collectors.toSet());
        return cases.stream().filter(one -> one.urgent() && !known.contains(one.id())
                && one.reportedAt().isAfter(now.minus(LATELY))).sorted(Comparator.comparing(OpenCase::reportedAt))
                .toList();
    }

    /** In words: until when, and how many minutes are left or past. */
    String told(Seat seat, DutyWords words, Instant happened) {
        var due = of(happened);
        var now = seat.clock().instant();
        long minutes = Duration.between(now, due).abs().toMinutes();
        return seat.say(isPast(happened, now) ? "duty.bulletin.past" : "duty.bulletin.left", words.time(due), minutes);
    }

    boolean isPast(Instant happened, Instant now) {
        return of(happened).isBefore(now);
    }
}
