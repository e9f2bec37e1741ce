package org.gridlight.model.board.replay;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.cases.Stage;

/**
 * All clocks that ran between two moments, each with its limit and light as they stood at each moment. What a case was
 * called and where it lay is as the record has it today. Pure and immutable.
 *
 * @param from  the first moment that can be shown
 * @param until the moment after the last one
 */
public record ReplayDay(Instant from, Instant until, List<ReplaySpan> spans) {
    private static final Comparator<ReplaySpan> BY_CLOCK = Comparator.comparingLong(ReplaySpan::clock);

    public ReplayDay {
        spans = List.copyOf(spans);
    }

    /** The open cases at a moment, in no order; looks through all clocks. */
    public List<OpenCase> at(Instant moment) {
        return spans.stream().filter(span -> span.holds(moment))
                .collect(Collectors.groupingBy(span -> span.one().id())).values().stream()
                .map(running -> together(running).orElseThrow()).toList();
    }

    /** One case of its clocks that run at the same moment: of several in handling each is the share of a unit. */
    static Optional<OpenCase> together(Collection<ReplaySpan> running) {
        var first = running.stream().min(BY_CLOCK);
        if (running.size() < 2) {
            return first.map(ReplaySpan::one);
        }
        var shares = running.stream().sorted(BY_CLOCK).map(ReplaySpan::one)
                .filter(one -> one.stage() == Stage.HANDLE && one.departmentId() != 0)
                .map(one -> new OpenCase.Share(one.departmentId(), one.department(), one.stageUnit(),
                        one.stageStarted(), one.stageDue(), one.stageYellow(), one.stageRed(), one.stageFar()))
                .toList();
        return first.map(span -> shares.size() < 2 ? span.one() : span.one().among(shares));
    }
}
