package org.gridlight.model.measures;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * What is to be counted.
 *
 * @param from first moment of the period
 * @param until first moment after the period
 * @param asOf the moment at which cases count as closed or overdue: closed before it, due before it
 * @param dimension grouped by what
 */
public record MeasureQuestion(Instant from, Instant until, Instant asOf, Dimension dimension) {
    public MeasureQuestion {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("A period ends after it begins: " + from + " to " + until);
        }
    }

    /** The period of whole days, the last one included, in the centre's zone. */
    public static MeasureQuestion ofDays(LocalDate first, LocalDate last, Instant asOf, Dimension dimension,
            ZoneId zone) {
        return new MeasureQuestion(first.atStartOfDay(zone).toInstant(), endOf(last, zone), asOf, dimension);
    }

    /** The first moment after a day in a zone: what "as of that day" means. */
    public static Instant endOf(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
