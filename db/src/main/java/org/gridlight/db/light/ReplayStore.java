package org.gridlight.db.light;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.gridlight.db.Reading;
import org.gridlight.model.board.replay.ReplayDay;
import org.gridlight.model.board.replay.ReplaySpan;
import org.gridlight.model.cases.CaseState;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.cases.ReportSource;
import org.gridlight.model.cases.Stage;

/**
 * Reads the clocks of a day for a replay (回放) in one question. A clock has the limit it ended with: what was granted since
 * counts from its beginning. Holds no state; safe for use by many threads.
 */
public final class ReplayStore {
    private static final Set<Stage> STAGES = EnumSet.complementOf(EnumSet.of(Stage.ARRIVE));

    private final Reading reading;

    public ReplayStore(Reading reading) {
        this.reading = reading;
    }

    /** All clocks that ran between two moments; seconds where the moments lie long back. */
    public ReplayDay day(Instant from, Instant until) {
        var rows = reading.read(
                session -> session.getMapper(ReplayMapper.class).selectClocks(STAGES, from, until));
        var spans = new ArrayList<ReplaySpan>();
        for (int i = 0; i < rows.size();) {
            int next = i + 1;
            while (next < rows.size() && rows.get(next).clock() == rows.get(i).clock()) {
                next++;
            }
            addSpans(spans, rows.subList(i, next));
            i = next;
        }
        return new ReplayDay(from, until, spans);
    }

    /** A clock that stood still is one that runs, one that stands, and one that runs again. */
    private static void addSpans(List<ReplaySpan> spans, List<ReplayMapper.Row> rows) {
        var clock = rows.getFirst();
        var from = clock.startedAt();
        for (var pause : rows) {
            if (pause.pausedAt() != null && from != null) {
                add(spans, clock, from, earlier(pause.pausedAt(), clock.stoppedAt()), false);
                add(spans, clock, later(from, pause.pausedAt()), earlier(pause.resumedAt(), clock.stoppedAt()), true);
                from = pause.resumedAt();
            }
        }
        if (from != null) {
            add(spans, clock, from, clock.stoppedAt(), false);
        }
    }

    private static void add(List<ReplaySpan> spans, ReplayMapper.Row row, Instant from, Instant until,
            boolean stands) {
        if (until == null || from.isBefore(until)) {
            spans.add(new ReplaySpan(row.clock(), asCase(row, stands ? Objects.requireNonNullElse(until, Instant.MAX)
                    : null), from, until));
        }
    }

    private static Instant earlier(Instant one, Instant other) {
        return one == null || other != null && other.isBefore(one) ? other : one;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static OpenCase asCase(ReplayMapper.Row row, Instant standsUntil) {
        var state = standsUntil == null ? state(row.stage()) : CaseState.SUSPENDED;
        return new OpenCase(row.id(), row.caseNo(), null, state, ReportSource.valueOf(row.source()),
                row.categoryCode(), row.category(), row.place(), row.longitude(), row.latitude(), row.unitGridId(),
                row.communityId(), row.streetId(), row.street(), row.departmentId(), row.department(), row.urgent(),
                row.reportedAt(), row.stage(), row.stageUnit(), row.startedAt(), row.dueAt(), row.yellowAt(),
                row.redAt(), null, standsUntil, null, 1, Set.of(), List.of(), row.farAt());
    }

    private static CaseState state(Stage stage) {
        return switch (stage) {
            case ACCEPT -> CaseState.REPORTED;
            case VERIFY -> CaseState.VERIFYING;
            case FILE -> CaseState.PENDING_FILING;
            case DISPATCH -> CaseState.PENDING_DISPATCH;
            case HANDLE, ARRIVE -> CaseState.HANDLING;
            case CHECK -> CaseState.PENDING_CHECK;
            case CLOSE -> CaseState.PENDING_CLOSE;
        };
    }
}
