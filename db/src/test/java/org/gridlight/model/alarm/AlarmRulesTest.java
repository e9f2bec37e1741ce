package org.gridlight.model.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridlight.model.alarm.AlarmHappening.ACKNOWLEDGE;
import static org.gridlight.model.alarm.AlarmHappening.CLEAR;
import static org.gridlight.model.alarm.AlarmHappening.RAISE;
import static org.gridlight.model.alarm.AlarmState.ACKNOWLEDGED;
import static org.gridlight.model.alarm.AlarmState.NORMAL;
import static org.gridlight.model.alarm.AlarmState.RETURNED;
import static org.gridlight.model.alarm.AlarmState.SUPPRESSED;
import static org.gridlight.model.alarm.AlarmState.UNACKNOWLEDGED;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.gridlight.model.alarm.AlarmLife.Circumstances;
import org.gridlight.model.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The rules of alarms that need no record. */
class AlarmRulesTest {
    private static final Instant NOW = Instant.parse("2026-07-16T06:34:10Z");
    private static final Circumstances IN_ALARM = new Circumstances(true, true, false);
    private static final Circumstances RECOVERED = new Circumstances(false, true, false);

    @Test
    void anAlarmLeavesOnlyWhenItRecoveredAndWasAcknowledgedInEitherOrder() {
        assertThat(walk(UNACKNOWLEDGED, ACKNOWLEDGE, IN_ALARM)).isEqualTo(ACKNOWLEDGED);
        assertThat(walk(ACKNOWLEDGED, CLEAR, RECOVERED)).isEqualTo(NORMAL);
        assertThat(walk(UNACKNOWLEDGED, CLEAR, RECOVERED)).isEqualTo(RETURNED);
        assertThat(walk(RETURNED, ACKNOWLEDGE, RECOVERED)).isEqualTo(NORMAL);
        assertThat(walk(RETURNED, RAISE, IN_ALARM)).isEqualTo(UNACKNOWLEDGED);
        assertThat(walk(UNACKNOWLEDGED, CLEAR, new Circumstances(false, false, false))).isEqualTo(NORMAL);
        assertThat(walk(NORMAL, RAISE, new Circumstances(true, true, true))).isEqualTo(SUPPRESSED);
    }

    private static AlarmState walk(AlarmState state, AlarmHappening happening, Circumstances circumstances) {
        return AlarmLife.next(state, happening, circumstances);
    }

    /** The same lines as the Javadoc of the table, which is what is written for people. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            RAISE               | UNACKNOWLEDGED .            .      UNACKNOWLEDGED SHELVED        .
            RISE                | .              UNACKNOWLEDGED UNACKNOWLEDGED . SHELVED      UNACKNOWLEDGED
            CLEAR               | .              RETURNED     NORMAL .              SHELVED        NORMAL
            ACKNOWLEDGE         | .              ACKNOWLEDGED .      NORMAL         .              ACKNOWLEDGED
            UNACKNOWLEDGE       | .              .            UNACKNOWLEDGED .      .              .
            ACKNOWLEDGEMENT_END | .              .            UNACKNOWLEDGED .      .              .
            SHELVE              | .              SHELVED      SHELVED SHELVED       SHELVED        SHELVED
            UNSHELVE            | .              .            .      .              UNACKNOWLEDGED .
            SHELF_END           | .              .            .      .              UNACKNOWLEDGED .
            MAINTENANCE_END     | .              .            .      .              .              UNACKNOWLEDGED
            NAG                 | .              UNACKNOWLEDGED .    .              .              .
            """)
    void theTableReadsAsItIsWritten(AlarmHappening happening, String line) {
        var cells = line.trim().split("\\s+");
        for (var from : AlarmState.values()) {
            var cell = cells[List.of(NORMAL, UNACKNOWLEDGED, ACKNOWLEDGED, RETURNED, AlarmState.SHELVED, SUPPRESSED)
                    .indexOf(from)];
            assertThat(AlarmLife.happens(from, happening)).as(from + " " + happening).isEqualTo(!cell.equals("."));
            assertThat(AlarmLife.next(from, happening, IN_ALARM)).as(from + " " + happening)
                    .isEqualTo(cell.equals(".") ? from : AlarmState.valueOf(cell));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsKeptFromCallingNeverCalls(AlarmHappening happening) {
        for (var from : AlarmState.values()) {
            var to = AlarmLife.next(from, happening, new Circumstances(true, true, true));
            assertThat(to.calls() && !from.calls()).as(from + " " + happening).isFalse();
        }
    }

    @Test
    void everyWordIsInBothLanguages() {
        for (var words : List.of(Words.of(Locale.CHINA), Words.of(Locale.ENGLISH))) {
            for (var state : AlarmState.values()) {
                assertThat(words.say(state.word())).isNotBlank();
            }
            for (var happening : AlarmHappening.values()) {
                assertThat(words.say(happening.word())).isNotBlank();
            }
            for (var kind : AlarmKind.values()) {
                assertThat(words.say(kind.word())).isNotBlank();
            }
            for (var standing : OperatorLoad.Standing.values()) {
                assertThat(words.say(standing.word())).isNotBlank();
            }
        }
    }

    @Test
    void theAimAddsUp() {
        assertThat(Arrays.stream(AlarmPriority.values()).mapToInt(AlarmPriority::aim).sum()).isEqualTo(100);
    }

    private static List<Instant> calls(int count, int secondsAgo) {
        return IntStream.range(0, count).mapToObj(number -> NOW.minusSeconds(secondsAgo).minusMillis(number)).toList();
    }

    @Test
    void aFloodBeginsAboveTenAndEndsBelowFive() {
        assertThat(AlarmFlood.NONE.at(NOW, calls(10, 60)).isOn()).isFalse();
        var flood = AlarmFlood.NONE.at(NOW, calls(11, 60));
        assertThat(flood.isOn()).isTrue();
        assertThat(flood.calls()).isEqualTo(11);
        var later = NOW.plusSeconds(300);
        assertThat(flood.at(later, calls(5, 60))).isEqualTo(new AlarmFlood(NOW, 5));
        assertThat(flood.at(later, calls(4, 60)).isOn()).isFalse();
        assertThat(AlarmFlood.NONE.at(NOW, calls(50, 601)).isOn()).as("long ago").isFalse();
    }

    /** However calls come, it never goes on and off at every look, and what is far above or below is told rightly. */
    @Test
    void aFloodHasNoFlutter() {
        var random = new SplittableRandom(11);
        for (int run = 0; run < 200; run++) {
            var calls = new ArrayList<Instant>();
            var flood = AlarmFlood.NONE;
            for (int second = 0; second < 3_600; second += 20) {
                var now = NOW.plusSeconds(second);
                if (random.nextInt(6) < run % 6) {
                    calls.add(now);
                }
                var before = flood;
                flood = flood.at(now, calls);
                assertThat(flood.isOn() != before.isOn()).as("a change needs more than ten, or fewer than five")
                        .isEqualTo(before.isOn() ? flood.calls() < 5 : flood.calls() > 10);
            }
        }
    }

    private static Alarm alarm(long id, AlarmKind kind, Long unit, Long category, AlarmSeverity severity) {
        return new Alarm(id, kind, AlarmPriority.LOW, id, unit, "u" + unit, severity, severity, UNACKNOWLEDGED,
                new AlarmCause(null, null, 1, 0, NOW, null, null, null, category), NOW, NOW, null, 1, null, null, false,
                NOW, null, 1);
    }

    @Test
    void aSummaryLosesNone() {
        var random = new SplittableRandom(5);
        var alarms = new ArrayList<Alarm>();
        for (long id = 0; id < 400; id++) {
            alarms.add(alarm(id, AlarmKind.values()[random.nextInt(2)], (long) random.nextInt(1, 9),
                    random.nextInt(3) == 0 ? null : (long) random.nextInt(4),
                    AlarmSeverity.values()[random.nextInt(1, 4)]));
        }
        var lines = AlarmFlood.summary(alarms);
        assertThat(lines.stream().mapToInt(AlarmFlood.Line::count).sum()).isEqualTo(400);
        assertThat(lines).hasSizeLessThan(2 * 8 * 5 + 1).doesNotHaveDuplicates();
        assertThat(lines).isSortedAccordingTo((one, other) -> other.worst().compareTo(one.worst()));
        assertThat(lines).allSatisfy(line -> assertThat(alarms.stream().filter(alarm -> alarm.kind() == line.kind()
                && alarm.unitId().equals(line.unitId())
                && java.util.Objects.equals(alarm.cause().categoryId(), line.categoryId())).count())
                .isEqualTo(line.count()));
    }

    private static AlarmCall call(Instant at, Long operator, AlarmPriority priority) {
        return new AlarmCall(1, at, AlarmKind.UNIT_RED, priority, operator, operator == null ? null : "o" + operator);
    }

    @Test
    void aLoadHasTwelveTimesTenMinutes() {
        var calls = List.of(call(NOW.minusSeconds(10), 1L, AlarmPriority.LOW),
                call(NOW.minus(Duration.ofMinutes(20)), 1L, AlarmPriority.LOW),
                call(NOW.minus(Duration.ofMinutes(20)), 1L, AlarmPriority.LOW),
                call(NOW.minus(Duration.ofHours(3)), 1L, AlarmPriority.LOW),
                call(NOW.minusSeconds(5), null, AlarmPriority.LOW));
        var leaders = List.of(new OperatorLoad.Leader(7, "leader"), new OperatorLoad.Leader(8, "leader 2"));
        var loads = OperatorLoad.of(calls, leaders, NOW);
        assertThat(loads).extracting(OperatorLoad::operator).containsExactly("leader", "leader 2", "o1");
        assertThat(loads).allSatisfy(load -> assertThat(load.counts()).hasSize(12));
        assertThat(loads.getLast().counts()).containsExactly(0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 1);
        assertThat(loads.getFirst().counts().getLast()).isEqualTo(1);
        assertThat(loads.getLast().from()).isEqualTo(Instant.parse("2026-07-16T04:40:00Z"));
        assertThat(loads.getLast().mean()).isEqualTo(0.25);
    }

    @ParameterizedTest
    @CsvSource({"12, GOOD", "13, MUCH", "24, MUCH", "25, TOO_MUCH"})
    void aLoadIsJudgedByOneAndTwo(int calls, OperatorLoad.Standing standing) {
        var counts = new ArrayList<>(java.util.Collections.nCopies(11, 0));
        counts.add(calls);
        assertThat(new OperatorLoad(1L, "o", NOW, counts).standing()).isEqualTo(standing);
    }

    @Test
    void aDayIsTheCentresDayAndItsPeakLiesWhereItLies() {
        var zone = ZoneId.of("Asia/Shanghai");
        var midnight = LocalDate.of(2026, 7, 16).atStartOfDay(zone).toInstant();
        var calls = new ArrayList<AlarmCall>();
        calls.add(call(midnight.minusSeconds(1), 1L, AlarmPriority.LOW));
        // Twelve calls across a full ten minutes of the clock: a peak of twelve, and no ten minutes with more than ten.
        IntStream.range(0, 12).forEach(number -> calls.add(call(midnight.plusSeconds(570 + number * 5L), 2L,
                number < 3 ? AlarmPriority.HIGH : AlarmPriority.LOW)));
        var days = AlarmDay.of(calls, LocalDate.of(2026, 7, 15), LocalDate.of(2026, 7, 17), zone);
        assertThat(days).extracting(AlarmDay::total).containsExactly(1, 12, 0);
        assertThat(days.get(1).peak()).isEqualTo(12);
        assertThat(days.get(1).floods()).isZero();
        assertThat(days.get(1).share(AlarmPriority.HIGH)).isEqualTo(25);
        assertThat(days.get(2).share(AlarmPriority.HIGH)).isZero();
    }
}
