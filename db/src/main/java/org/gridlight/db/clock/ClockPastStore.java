package org.gridlight.db.clock;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gridlight.db.Reading;
import org.gridlight.db.clock.ClockMapper.Clock;
import org.gridlight.db.clock.ClockMapper.Kept;
import org.gridlight.model.cases.Stage;
import org.gridlight.model.clock.ClockPast;

/** How the limits of clocks stood earlier. Holds no state; safe for use by many threads. */
public final class ClockPastStore {
    private final Reading reading;

    public ClockPastStore(Reading reading) {
        this.reading = reading;
    }

    /**
     * A clock with its past.
     *
     * @param calendar the calendar it runs on
     */
    public record Past(ClockPast past, String calendar) {}

    /**
     * Clocks of these stages that ran between two moments, by their keys. May block, seconds where they lie long back.
     *
     * @param all also those to whose limit nothing ever happened
     */
    public Map<Long, Past> between(Collection<Stage> stages, Instant from, Instant until, boolean all) {
        return reading.read(session -> {
            var mapper = session.getMapper(ClockMapper.class);
            var kept = mapper.selectKeptOf(stages, from, until).stream()
                    .collect(Collectors.groupingBy(Kept::clockId));
            return mapper.selectClocksOf(stages, from, until, all).stream().collect(Collectors.toMap(Clock::id,
                    clock -> past(clock, kept.getOrDefault(clock.id(), List.of()))));
        });
    }

    private static Past past(Clock clock, List<Kept> kept) {
        return new Past(new ClockPast(clock.startedAt(), clock.countedFrom(), ClockStore.base(clock),
                kept.stream().map(ClockPastStore::kept).toList()), clock.calendar());
    }

    private static ClockPast.Kept kept(Kept one) {
        return new ClockPast.Kept(ClockStore.change(one.happened()), one.at(), one.undoneAt(), one.dueBefore(),
                one.inBase());
    }
}
