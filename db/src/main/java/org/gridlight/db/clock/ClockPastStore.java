package org.gridlight.db.clock;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gridlight.db.Reading;
import org.gridlight.db.clock.ClockMapper.Clock;
import org.gridlight.db.clock.ClockMapper.Kept;
import org.gridlight.model.clock.ClockPast;

/** How the limits of clocks stood earlier. Holds no state; safe for use by many threads. */
public final class ClockPastStore {
    private static final int AT_ONCE = 1_000;

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
     * The pasts of these clocks, by their keys. May block.
     *
     * @param all also of those to whose limit nothing ever happened
     */
    public Map<Long, Past> of(List<Long> clocks, boolean all) {
        return reading.read(session -> {
            var mapper = session.getMapper(ClockMapper.class);
            var pasts = new HashMap<Long, Past>();
            for (int begin = 0; begin < clocks.size(); begin += AT_ONCE) {
                var some = clocks.subList(begin, Math.min(clocks.size(), begin + AT_ONCE));
                var kept = mapper.selectKeptOf(some).stream().collect(Collectors.groupingBy(Kept::clockId));
                var wanted = all ? some : kept.keySet();
                if (!wanted.isEmpty()) {
                    mapper.selectClocksOf(wanted).forEach(clock -> pasts.put(clock.id(),
                            past(clock, kept.getOrDefault(clock.id(), List.of()))));
                }
            }
            return pasts;
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
