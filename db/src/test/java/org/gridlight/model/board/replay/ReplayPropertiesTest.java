package org.gridlight.model.board.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.gridlight.model.board.UnitBoard;
import org.gridlight.model.board.UnitStanding;
import org.gridlight.model.cases.CaseClocks;
import org.gridlight.model.cases.CaseState;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.cases.ReportSource;
import org.gridlight.model.cases.Stage;
import org.gridlight.model.light.LightCounts;
import org.gridlight.model.light.UnitLightRule;

/** Whatever happened on a day: the tape at a moment is the record at that moment, however it was wound there. */
class ReplayPropertiesTest {
    private static final Instant DAY = Instant.parse("2026-07-15T16:00:00Z");
    private static final int MINUTES = 24 * 60;
    private static final CaseClocks CLOCKS = CaseClocks.shipped(ZoneId.of("Asia/Shanghai"));

    @Property(tries = 300)
    void theTapeIsTheRecordAtEveryMoment(@ForAll long seed, @ForAll @IntRange(min = 0, max = 60) int clocks) {
        var dice = new Random(seed);
        var day = day(dice, clocks);
        var tape = new ReplayTape(day);
        var followed = new HashMap<Long, OpenCase>();
        for (int step = 0; step < 25; step++) {
            // On the minute, so that steps fall on beginnings and ends; now and then back.
            var at = DAY.plus(Duration.ofMinutes(dice.nextInt(5) == 0 ? dice.nextInt(MINUTES) : step * 60L));
            follow(followed, tape.to(at));
            var record = recordAt(day, at);
            assertThat(board(followed.values(), at)).isEqualTo(board(record, at));
            assertThat(board(day.at(at), at)).isEqualTo(board(record, at));
            assertThat(followed.keySet()).isEqualTo(record.stream().map(OpenCase::id).collect(Collectors.toSet()));
        }
    }

    @Property(tries = 100)
    void aStepForwardTouchesOnlyWhatTurned(@ForAll long seed) {
        var dice = new Random(seed);
        var day = day(dice, 60);
        var tape = new ReplayTape(day);
        tape.to(DAY);
        for (int minute = 30; minute <= MINUTES; minute += 30) {
            var from = DAY.plus(Duration.ofMinutes(minute - 30L));
            var to = DAY.plus(Duration.ofMinutes(minute));
            var turned = day.spans().stream().filter(span -> isBetween(span.from(), from, to)
                    || span.until() != null && isBetween(span.until(), from, to)).map(span -> span.one().id())
                    .collect(Collectors.toSet());
            var step = tape.to(to);
            assertThat(step.everything()).isFalse();
            assertThat(step.ids()).isEqualTo(turned);
        }
    }

    private static boolean isBetween(Instant at, Instant from, Instant to) {
        return at.isAfter(from) && !at.isAfter(to);
    }

    private static void follow(Map<Long, OpenCase> followed, ReplayTape.Step step) {
        if (step.everything()) {
            followed.clear();
        }
        step.ids().forEach(followed::remove);
        step.open().forEach(one -> followed.put(one.id(), one));
    }

    /** Written out once more: which clocks run now, and of several in handling each as a share. */
    private static List<OpenCase> recordAt(ReplayDay day, Instant at) {
        var byCase = new TreeMap<Long, List<ReplaySpan>>();
        for (var span : day.spans()) {
            if (!at.isBefore(span.from()) && (span.until() == null || at.isBefore(span.until()))) {
                byCase.computeIfAbsent(span.one().id(), id -> new ArrayList<>()).add(span);
            }
        }
        var open = new ArrayList<OpenCase>();
        for (var running : byCase.values()) {
            running.sort((one, other) -> Long.compare(one.clock(), other.clock()));
            var first = running.getFirst().one();
            open.add(running.size() == 1 ? first : first.among(running.stream().map(ReplaySpan::one)
                    .map(one -> new OpenCase.Share(one.departmentId(), one.department(), null, one.stageStarted(),
                            one.stageDue(), one.stageYellow(), one.stageRed(), one.stageFar()))
                    .toList()));
        }
        return open;
    }

    private record Seen(LightCounts counts, Object light) {}

    private static Map<String, Seen> board(java.util.Collection<OpenCase> cases, Instant at) {
        var seen = new TreeMap<String, Seen>();
        UnitBoard.of(cases, at, UnitLightRule.BY_SHARE, CLOCKS).units().forEach(unit -> see(seen, "unit", unit));
        UnitBoard.ofStreets(cases, at, UnitLightRule.BY_ANY, CLOCKS).units().forEach(unit -> see(seen, "street", unit));
        UnitBoard.ofHall(cases, at, any -> UnitLightRule.BY_COUNT, CLOCKS).units()
                .forEach(unit -> see(seen, "hall", unit));
        return seen;
    }

    private static void see(Map<String, Seen> seen, String board, UnitStanding unit) {
        seen.put(board + unit.id(), new Seen(unit.counts(), unit.light()));
    }

    /** Cases that run through stages one after the other; some pause, some are handled by two units together. */
    private static ReplayDay day(Random dice, int cases) {
        var spans = new ArrayList<ReplaySpan>();
        long clock = 1;
        for (long id = 1; id <= cases; id++) {
            int minute = dice.nextInt(MINUTES) - MINUTES / 2;
            for (var stage : List.of(Stage.FILE, Stage.DISPATCH, Stage.HANDLE, Stage.CHECK)) {
                int end = minute + dice.nextInt(300);
                boolean last = dice.nextInt(6) == 0;
                clock = add(spans, dice, clock, id, stage, minute, end, last);
                minute = end;
                if (last) {
                    break;
                }
            }
        }
        return new ReplayDay(DAY, DAY.plus(Duration.ofDays(1)), spans);
    }

    private static long add(List<ReplaySpan> spans, Random dice, long first, long id, Stage stage, int from, int end,
            boolean last) {
        long clock = first;
        int units = stage == Stage.HANDLE && dice.nextInt(4) == 0 ? 2 : 1;
        for (int unit = 1; unit <= units; unit++, clock++) {
            int due = from + 1 + dice.nextInt(200);
            int pause = units == 1 && dice.nextInt(3) == 0 ? from + (end - from) / 2 : end;
            span(spans, clock, one(id, stage, unit + id % 4, from, due, false), from, pause, last && pause == end);
            if (pause < end) {
                span(spans, clock, one(id, stage, unit + id % 4, from, due, true), pause, end, last);
            }
        }
        return clock;
    }

    private static void span(List<ReplaySpan> spans, long clock, OpenCase one, int from, int until, boolean open) {
        if (from < until || open) {
            spans.add(new ReplaySpan(clock, one, minute(from), open ? null : minute(until)));
        }
    }

    private static Instant minute(int minute) {
        return DAY.plus(Duration.ofMinutes(minute));
    }

    private static OpenCase one(long id, Stage stage, long unit, int from, int due, boolean stands) {
        return new OpenCase(id, "N" + id, null, CaseState.HANDLING, ReportSource.HOTLINE, "C", "C", null, null, null,
                0, 0, 50 + id % 3, "S", unit, "U" + unit, id % 9 == 0, minute(from), stage, null, minute(from),
                minute(due), minute(due - (due - from) / 5), minute(due), null, stands ? minute(due) : null, null, 1,
                Set.of(), List.of(), minute(due + due - from));
    }
}
