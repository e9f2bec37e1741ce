package org.gridlight.client.supervise;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;

/**
 * What lies in a list.
 *
 * @param late   how many of them are late
 * @param oldest since when the oldest waits, null when nobody knows
 */
record OwedCount(int count, int late, Instant oldest) {
    static OwedCount of(Collection<Owed> lines, Instant now) {
        return new OwedCount(lines.size(), (int) lines.stream().filter(one -> one.isLate(now)).count(),
                lines.stream().map(Owed::since).filter(Objects::nonNull).min(Comparator.naturalOrder()).orElse(null));
    }
}
