package org.gridlight.client.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.gridlight.client.tasks.SameThreadTasks;
import org.gridlight.model.alarm.Alarm;
import org.gridlight.model.alarm.AlarmKind;
import org.gridlight.model.alarm.AlarmList;
import org.gridlight.model.alarm.AlarmPriority;
import org.gridlight.model.alarm.AlarmSeverity;
import org.gridlight.model.alarm.AlarmState;
import org.gridlight.model.alarm.OperatorLoad;
import org.gridlight.model.words.Refusal;
import org.junit.jupiter.api.Test;

/** How a seat keeps up with the alarms of the record. */
class LiveAlarmsTest {
    private static final Instant NOON = Instant.parse("2026-07-16T04:00:00Z");

    private final List<String> asked = new ArrayList<>();
    private final List<Consumer<Set<String>>> feed = new ArrayList<>();
    private final SameThreadTasks tasks = new SameThreadTasks();
    private Instant now = NOON;
    private AlarmList answer = new AlarmList(List.of(), 0, NOON, null);
    private RuntimeException failure;
    private final LiveAlarms live = new LiveAlarms(new LiveAlarms.Source() {
        @Override
        public AlarmList active() {
            asked.add("all");
            return answered();
        }

        @Override
        public AlarmList changed(long afterVersion) {
            asked.add("after " + afterVersion);
            return answered();
        }

        @Override
        public List<OperatorLoad> load(Instant moment) {
            return List.of();
        }
    }, tasks, () -> now);

    private AlarmList answered() {
        if (failure != null) {
            throw failure;
        }
        return answer;
    }

    private static Alarm alarm(long id, AlarmState state, long version) {
        return new Alarm(id, AlarmKind.UNIT_RED, AlarmPriority.LOW, id, id, "unit " + id, AlarmSeverity.RED,
                AlarmSeverity.RED, state, null, NOON, NOON, null, 1, null, null, false, NOON, null, version);
    }

    private void answers(long version, Alarm... alarms) {
        answer = new AlarmList(List.of(alarms), version, now, null);
    }

    private void start() {
        live.start(listener -> {
            feed.add(listener);
            return () -> feed.remove(listener);
        });
    }

    private void hears(String kind) {
        feed.forEach(listener -> listener.accept(Set.of(kind)));
    }

    @Test
    void allIsReadOnceAndThenOnlyWhatChanged() {
        answers(3, alarm(1, AlarmState.UNACKNOWLEDGED, 2), alarm(2, AlarmState.ACKNOWLEDGED, 3));
        start();
        answers(5, alarm(1, AlarmState.NORMAL, 4), alarm(3, AlarmState.UNACKNOWLEDGED, 5));
        hears("case");
        assertThat(asked).containsExactly("all");
        hears(LiveAlarms.KIND);
        assertThat(asked).containsExactly("all", "after 3");
        assertThat(live.all()).extracting(Alarm::id).containsExactlyInAnyOrder(2L, 3L);
        hears("everything");
        assertThat(asked).last().isEqualTo("all");
    }

    @Test
    void anOlderAnswerDoesNotPutBackWhatIsNewer() {
        answers(9, alarm(1, AlarmState.ACKNOWLEDGED, 9));
        start();
        var told = new ArrayList<Alarm>();
        live.subscribe(changed -> told.addAll(changed.alarms()));
        told.clear();
        answers(9, alarm(1, AlarmState.UNACKNOWLEDGED, 8), alarm(4, AlarmState.NORMAL, 7));
        live.ask();
        assertThat(told).as("one that nobody knew and that is over is no news").isEmpty();
        assertThat(live.find(1).orElseThrow().state()).isEqualTo(AlarmState.ACKNOWLEDGED);
    }

    /** A record that is not evaluated sends nothing at all: that alone is what must be seen. */
    @Test
    void silenceIsNoticedAndEnds() {
        answers(1);
        start();
        assertThat(live.silentSince()).isEmpty();
        now = NOON.plus(Duration.ofSeconds(5));
        assertThat(live.silentSince()).isEmpty();
        now = NOON.plus(Duration.ofSeconds(6));
        assertThat(live.silentSince()).contains(NOON);
        answers(1);
        live.ask();
        assertThat(live.silentSince()).isEmpty();
    }

    @Test
    void aRecordThatDoesNotAnswerIsLeftAloneForAWhile() {
        answers(1);
        start();
        asked.clear();
        failure = Refusal.failed("db.unreachable", "x");
        for (int turn = 0; turn < 20; turn++) {
            tasks.tick();
        }
        assertThat(asked.size()).isBetween(3, 6);
        failure = null;
        hears("everything");
        assertThat(live.silentSince()).isEmpty();
        live.close();
        assertThat(feed).isEmpty();
    }
}
