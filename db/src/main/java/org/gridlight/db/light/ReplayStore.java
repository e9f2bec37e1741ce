package org.gridlight.db.light;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.gridlight.db.Reading;
import org.gridlight.db.clock.ClockPastStore;
import org.gridlight.model.board.PastLightRules;
import org.gridlight.model.board.ScopedLightRule;
import org.gridlight.model.board.replay.ReplayDay;
import org.gridlight.model.board.replay.ReplaySpan;
import org.gridlight.model.cases.CaseClocks;
import org.gridlight.model.cases.CaseState;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.cases.ReportSource;
import org.gridlight.model.cases.Stage;
import org.gridlight.model.clock.CalendarFile;
import org.gridlight.model.clock.ClockPast;
import org.gridlight.model.clock.LimitUnit;
import org.gridlight.model.clock.WorkClock;
import org.gridlight.model.light.LightRule;

/**
 * Reads the clocks of a day for a replay (回放). A clock has at each moment the limit and the light it had then: what was
 * granted, postponed or taken back later changes nothing of before, and no rule of lights that came later does. Holds no
 * state; safe for use by many threads.
 */
public final class ReplayStore {
    private static final Set<Stage> STAGES = EnumSet.complementOf(EnumSet.of(Stage.ARRIVE));

    private final Reading reading;
    private final CaseClocks clocks;

    /** @param clocks the calendars of the centre */
    public ReplayStore(Reading reading, CaseClocks clocks) {
        this.reading = reading;
        this.clocks = clocks;
    }

    /** All clocks that ran between two moments; seconds where the moments lie long back. */
    public ReplayDay day(Instant from, Instant until) {
        var rules = reading
                .read(session -> rules(session.getMapper(LightRuleMapper.class).selectClockRulesSince(from)));
        var rows = reading.read(
                session -> session.getMapper(ReplayMapper.class).selectClocks(STAGES, from, until));
        // Without a change of rules only those tell more than their row to which something happened.
        var pasts = new ClockPastStore(reading).of(rows.stream().map(ReplayMapper.Row::clock).toList(),
                rules.changedSince(from));
        var spans = new ArrayList<ReplaySpan>();
        rows.forEach(row -> {
            var past = pasts.get(row.clock());
            if (past == null) {
                add(spans, row, row.startedAt(), row.stoppedAt(), asRecorded(row), null);
            } else {
                addPieces(spans, row, past, rules, from);
            }
        });
        return new ReplayDay(from, until, spans);
    }

    private static PastLightRules rules(List<LightRuleMapper.DatedClockRow> rows) {
        return new PastLightRules(rows.stream()
                .map(row -> new PastLightRules.Dated(new ScopedLightRule(row.id(), row.stage(), row.category(),
                        new LightRule(row.preset(), row.yellowPercent(), Duration.ofMinutes(row.capMinutes()),
                                Duration.ofMinutes(row.floorMinutes()), row.stuckPercent(), row.farPercent()),
                        row.validFrom(), null), row.validTo()))
                .toList());
    }

    /** When a clock is due and when its light turns; all null without a limit. */
    private record Lights(Instant due, Instant yellow, Instant red, Instant far) {
        static final Lights NONE = new Lights(null, null, null, null);
    }

    private static Lights asRecorded(ReplayMapper.Row row) {
        return new Lights(row.dueAt(), row.yellowAt(), row.redAt(), row.farAt());
    }

    /** The last piece is as the record has it now; those before it are told. */
    private void addPieces(List<ReplaySpan> spans, ReplayMapper.Row row, ClockPastStore.Past past,
            PastLightRules rules, Instant first) {
        var clock = clock(row, past.calendar());
        var pieces = past.past().pieces(clock, row.stoppedAt(), rules.moments(row.stage(), row.categoryCode()), first);
        for (var piece : pieces) {
            boolean last = Objects.equals(piece.until(), row.stoppedAt());
            var lights = last && !piece.stood()
                    ? asRecorded(row)
                    : lights(piece, clock, rules.of(row.stage(), row.categoryCode(), piece.from()));
            add(spans, row, piece.from(), piece.until(), lights,
                    piece.stood() ? Objects.requireNonNullElse(piece.until(), Instant.MAX) : null);
        }
    }

    private static Lights lights(ClockPast.Piece piece, WorkClock clock, LightRule rule) {
        return piece.due() == null
                ? Lights.NONE
                : new Lights(piece.due(), rule.yellow(clock, piece.lightFrom(), piece.due()),
                        rule.red(clock, piece.lightFrom(), piece.due()),
                        rule.far(clock, piece.lightFrom(), piece.due()));
    }

    private WorkClock clock(ReplayMapper.Row row, String calendar) {
        return switch (calendar) {
            case CalendarFile.HALL -> clocks.hall();
            case CalendarFile.INSPECTORS -> clocks.inspectors();
            case CalendarFile.WORKING -> clocks.working();
            default -> clocks.of(row.stage(), Objects.requireNonNullElse(row.stageUnit(), LimitUnit.WORK_HOUR));
        };
    }

    private static void add(List<ReplaySpan> spans, ReplayMapper.Row row, Instant from, Instant until, Lights lights,
            Instant standsUntil) {
        if (from != null && (until == null || from.isBefore(until))) {
            spans.add(new ReplaySpan(row.clock(), asCase(row, lights, standsUntil), from, until));
        }
    }

    private static OpenCase asCase(ReplayMapper.Row row, Lights lights, Instant standsUntil) {
        var state = standsUntil == null ? state(row.stage()) : CaseState.SUSPENDED;
        return new OpenCase(row.id(), row.caseNo(), null, state, ReportSource.valueOf(row.source()),
                row.categoryCode(), row.category(), row.place(), row.longitude(), row.latitude(), row.unitGridId(),
                row.communityId(), row.streetId(), row.street(), row.departmentId(), row.department(), row.urgent(),
                row.reportedAt(), row.stage(), row.stageUnit(), row.startedAt(), lights.due(), lights.yellow(),
                lights.red(), null, standsUntil, null, 1, Set.of(), List.of(), lights.far());
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
