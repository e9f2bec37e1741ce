package org.gridlight.client.bench;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.gridlight.client.alarms.AlarmDesk;
import org.gridlight.client.alarms.StoredAlarms;
import org.gridlight.client.live.Feed;
import org.gridlight.client.live.LiveAlarms;
import org.gridlight.client.live.OpenCases;
import org.gridlight.client.look.Look;
import org.gridlight.client.look.Toolkit;
import org.gridlight.client.tasks.FxTasks;
import org.gridlight.client.workstation.RecordSource;
import org.gridlight.db.Database;
import org.gridlight.db.Progress;
import org.gridlight.db.alarm.AlarmStore;
import org.gridlight.db.bench.TrialStore;
import org.gridlight.model.alarm.AlarmState;

/** One workstation takes an alarm on and gives it back; another one has the list on its screen. */
final class TwoSeats {
    private static final int CASES = 3_000;
    private static final int ALARMS = 200;
    private static final int TIMES = 40;
    private static final double SEEN = 500;
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Database database;
    private final Progress progress;
    private final InstantSource clock;
    private final LongSupplier nanoseconds;

    TwoSeats(Database database, Progress progress, InstantSource clock, LongSupplier nanoseconds) {
        this.database = database;
        this.progress = progress;
        this.clock = clock;
        this.nanoseconds = nanoseconds;
    }

    List<BenchRow> rows() {
        var trial = new TrialStore(database);
        progress.step("bench.filling", CASES);
        trial.fill(CASES);
        trial.alarms(ALARMS);
        var accounts = trial.operators(2);
        try (var acting = Database.open(database.address(), accounts.getFirst(), progress);
                var looking = Database.open(database.address(), accounts.getLast(), progress);
                var tasks = new FxTasks();
                var feed = new Feed(new RecordSource(looking), new OpenCases(), clock);
                var live = new LiveAlarms(new StoredAlarms(looking, clock), tasks, clock)) {
            feed.start();
            live.start(feed::subscribeOthers);
            live.followLoad();
            var desk = Toolkit.onScreen(() -> new AlarmDesk(BenchSeat.of(looking, tasks, clock, live, feed)));
            var stage = Toolkit.onScreen(() -> {
                var shown = new Stage();
                var scene = new Scene(new StackPane(desk), 586, 966);
                Look.standard().dress(scene);
                shown.setScene(scene);
                shown.show();
                return shown;
            });
            var took = Percentiles.ofNanoseconds(times(new AlarmStore(acting), live, desk));
            Toolkit.onScreen(() -> {
                desk.close();
                stage.close();
                return null;
            });
            return List.of(
                    new BenchRow("alarm changed elsewhere seen on the screen, p50", took.at(50), "ms", null),
                    new BenchRow("alarm changed elsewhere seen on the screen, p95", took.at(95), "ms", SEEN),
                    new BenchRow("alarm changed elsewhere seen on the screen, longest", took.most(), "ms", null));
        }
    }

    /** From before the act is sent to when the other screen shows it. */
    private long[] times(AlarmStore acting, LiveAlarms live, AlarmDesk desk) {
        await(() -> live.all().stream().anyMatch(alarm -> alarm.state() == AlarmState.UNACKNOWLEDGED));
        var alarms = live.all().stream().filter(alarm -> alarm.state() == AlarmState.UNACKNOWLEDGED)
                .map(alarm -> alarm.id()).limit(TIMES).toList();
        var times = new long[TIMES];
        for (int i = 0; i < TIMES; i++) {
            long id = alarms.get(i % alarms.size());
            boolean takes = i / alarms.size() % 2 == 0;
            long begin = nanoseconds.getAsLong();
            if (takes) {
                acting.acknowledge(UUID.randomUUID(), List.of(id), null);
            } else {
                acting.unacknowledge(UUID.randomUUID(), List.of(id));
            }
            var wanted = takes ? AlarmState.ACKNOWLEDGED : AlarmState.UNACKNOWLEDGED;
            await(() -> Toolkit.onScreen(() -> desk.shownAs(id).filter(state -> state == wanted).isPresent()));
            times[i] = nanoseconds.getAsLong() - begin;
        }
        return times;
    }

    private void await(BooleanSupplier until) {
        long end = nanoseconds.getAsLong() + LONGEST.toNanos();
        while (!until.getAsBoolean()) {
            if (nanoseconds.getAsLong() > end) {
                throw new IllegalStateException("The other workstation did not see it");
            }
            LockSupport.parkNanos(Duration.ofMillis(2).toNanos());
        }
    }
}
