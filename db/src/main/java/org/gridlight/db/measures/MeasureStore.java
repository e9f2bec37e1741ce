package org.gridlight.db.measures;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.gridlight.db.Reading;
import org.gridlight.model.measures.CountedCase;
import org.gridlight.model.measures.Dimension;
import org.gridlight.model.measures.Measure;
import org.gridlight.model.measures.MeasureCounts;
import org.gridlight.model.measures.MeasureQuestion;

/**
 * Counts cases, and lists the cases behind a count. Whole days are read from the roll-ups, to the last digit what a count
 * from the record says at that moment. Holds no state; safe for use by many threads.
 */
public final class MeasureStore {
    private final Reading reading;
    private final ZoneId zone;
    private final boolean recounts;

    /** @param zone the centre's zone, in which months begin and end. */
    public MeasureStore(Reading reading, ZoneId zone) {
        this(reading, zone, false);
    }

    private MeasureStore(Reading reading, ZoneId zone, boolean recounts) {
        this.reading = reading;
        this.zone = zone;
        this.recounts = recounts;
    }

    /** The same numbers, each counted from the record. */
    public MeasureStore recounting() {
        return new MeasureStore(reading, zone, true);
    }

    /** One row a group that has cases, cases without a group under {@link MeasureCounts#NO_GROUP}; may block. */
    public List<MeasureCounts> count(MeasureQuestion question) {
        return reading
                .read(session -> session.getMapper(MeasureMapper.class).count(question, monthsOf(question),
                        recounts ? null : Rolled.of(session, question.from(), question.until())));
    }

    /** The cases behind one number, in the order in which they were reported; may block. */
    public List<CountedCase> list(MeasureQuestion question, String key, Measure measure) {
        return reading.read(session -> session.getMapper(MeasureMapper.class).list(question, monthsOf(question), key,
                measure));
    }

    private List<MeasureMapper.Month> monthsOf(MeasureQuestion question) {
        if (question.dimension() != Dimension.MONTH) {
            return List.of();
        }
        return Stream.iterate(YearMonth.from(question.from().atZone(zone)),
                month -> startOf(month).isBefore(question.until()), month -> month.plusMonths(1))
                .map(month -> new MeasureMapper.Month(month.toString(), startOf(month.plusMonths(1)))).toList();
    }

    private Instant startOf(YearMonth month) {
        return month.atDay(1).atStartOfDay(zone).toInstant();
    }
}
