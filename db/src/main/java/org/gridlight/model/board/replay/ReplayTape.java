package org.gridlight.model.board.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridlight.model.cases.OpenCase;

/**
 * Winds through a day: a step forward touches only the cases of which a clock began, stopped or ended on the way. That
 * lights turn by time is not its matter: the cases know when theirs do. For one thread.
 */
public final class ReplayTape {
    private final ReplayDay day;
    private final List<ReplaySpan> beginnings;
    private final List<ReplaySpan> ends;
    private final Map<Long, Map<Long, ReplaySpan>> running = new HashMap<>();
    private Instant at;
    private int begun;
    private int ended;

    /**
     * What a step did.
     *
     * @param everything whether all was laid out anew: at the beginning, and when it was wound back
     * @param ids        cases that came, changed or were over; all open ones when everything is new
     * @param open       those of them that are open now
     */
    public record Step(boolean everything, Set<Long> ids, List<OpenCase> open) {}

    public ReplayTape(ReplayDay day) {
        this.day = day;
        this.beginnings = day.spans().stream().sorted(Comparator.comparing(ReplaySpan::from)).toList();
        this.ends = day.spans().stream().filter(span -> span.until() != null)
                .sorted(Comparator.comparing(ReplaySpan::until)).toList();
    }

    /** Where it stands; null before the first step. */
    public Instant at() {
        return at;
    }

    /** Winds to a moment. A moment outside the day is the nearest one of it. */
    public Step to(Instant moment) {
        var wanted = moment.isBefore(day.from()) ? day.from() : moment.isAfter(day.until()) ? day.until() : moment;
        boolean anew = at == null || wanted.isBefore(at);
        if (anew) {
            running.clear();
            begun = 0;
            ended = 0;
        }
        var ids = forward(wanted);
        at = wanted;
        var changed = anew ? running.keySet() : ids;
        var open = new ArrayList<OpenCase>();
        changed.forEach(id -> ReplayDay.together(running.getOrDefault(id, Map.of()).values()).ifPresent(open::add));
        return new Step(anew, Set.copyOf(changed), List.copyOf(open));
    }

    /** Ends before beginnings: a clock that stood still goes on under the same key. */
    private Set<Long> forward(Instant wanted) {
        var ids = new HashSet<Long>();
        while (begun < beginnings.size() || ended < ends.size()) {
            var begins = begun < beginnings.size() ? beginnings.get(begun).from() : Instant.MAX;
            var finishes = ended < ends.size() ? ends.get(ended).until() : Instant.MAX;
            boolean over = finishes.compareTo(begins) <= 0;
            if ((over ? finishes : begins).isAfter(wanted)) {
                break;
            }
            ids.add(over ? remove(ends.get(ended++)) : add(beginnings.get(begun++)));
        }
        return ids;
    }

    private long add(ReplaySpan span) {
        // A span without any time ends before it begins.
        if (span.until() == null || span.from().isBefore(span.until())) {
            running.computeIfAbsent(span.one().id(), id -> new LinkedHashMap<>()).put(span.clock(), span);
        }
        return span.one().id();
    }

    private long remove(ReplaySpan span) {
        long id = span.one().id();
        var ofCase = running.get(id);
        if (ofCase != null && ofCase.remove(span.clock(), span) && ofCase.isEmpty()) {
            running.remove(id);
        }
        return id;
    }
}
