package org.gridlight.client.bench;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.gridlight.client.alarms.AlarmDesk;
import org.gridlight.client.alarms.AlarmWork;
import org.gridlight.client.live.LiveAlarms;
import org.gridlight.client.look.Look;
import org.gridlight.client.look.Toolkit;
import org.gridlight.client.tasks.FxTasks;
import org.gridlight.client.tasks.Tasks;
import org.gridlight.model.alarm.Alarm;

/** Three thousand alarms in a window, and five hundred changes of them in every second, in our list and in the usual one. */
final class AlarmStorm {
    private static final int CHANGES_A_SECOND = 500;
    private static final int PIECES_A_SECOND = 50;
    private static final double BUSY = 50;
    private static final double WIDTH = 586;
    private static final double HEIGHT = 966;
    private static final Duration TURN = Duration.ofMillis(200);
    private static final Duration WARM = Duration.ofSeconds(3);

    private final int count;
    private final Duration time;
    private final InstantSource clock;
    private final LongSupplier nanoseconds;

    /** What one list did with it. @param compared comparisons, @param filled cells, in a second */
    private record Measured(double most, double mean, double compared, double filled, boolean kept,
            double rest) {}

    AlarmStorm(int count, Duration time, InstantSource clock, LongSupplier nanoseconds) {
        this.count = count;
        this.time = time;
        this.clock = clock;
        this.nanoseconds = nanoseconds;
    }

    List<BenchRow> rows() {
        var ours = ours();
        var peer = peer();
        var name = "sorted table that tells of each property";
        return List.of(new BenchRow("active alarms", count, "alarms", null),
                new BenchRow("changes a second", CHANGES_A_SECOND, "changes/s", null),
                new BenchRow("screen busy in the worst second", ours.most(), "ms", BUSY, name, peer.most()),
                new BenchRow("screen busy in a second, mean", ours.mean(), "ms", null, name, peer.mean()),
                new BenchRow("screen busy in a second at rest, mean", ours.rest(), "ms", null),
                new BenchRow("comparisons in a second", Math.round(ours.compared()), "calls", null, name,
                        (double) Math.round(peer.compared())),
                new BenchRow("cells filled in a second", Math.round(ours.filled()), "cells", null),
                new BenchRow("selection or scroll lost", ours.kept() ? 0 : 1, "times", 0.0));
    }

    private static Stage shown(Parent content) {
        var stage = new Stage();
        var scene = new Scene(new StackPane(content), WIDTH, HEIGHT);
        Look.standard().dress(scene);
        stage.setScene(scene);
        stage.show();
        return stage;
    }

    private Measured ours() {
        var record = new MadeUpAlarmList(count, clock);
        try (var tasks = new FxTasks()) {
            var live = new LiveAlarms(record, tasks, clock);
            live.start(listener -> () -> {});
            live.followLoad();
            var desk = Toolkit.onScreen(() -> new AlarmDesk(BenchSeat.of(null, tasks, clock, live, null), record));
            var stage = Toolkit.onScreen(() -> shown(desk));
            await(() -> Toolkit.onScreen(() -> desk.shownAs(count / 2L).isPresent()));
            Toolkit.onScreen(() -> {
                desk.showAlarm(count / 2L);
                return null;
            });
            var rest = new ScreenBusy();
            still(WARM, rest);
            storm(record, count / 2L, WARM, live::ask, new ScreenBusy());
            var before = Toolkit.onScreen(desk::work);
            var busy = new ScreenBusy();
            storm(record, count / 2L, time, live::ask, busy);
            AlarmWork after = Toolkit.onScreen(desk::work);
            live.close();
            Toolkit.onScreen(() -> {
                desk.close();
                stage.close();
                return null;
            });
            boolean kept = after.chosen().equals(before.chosen()) && Math.abs(after.place() - before.place()) < 1;
            return new Measured(busy.most(), busy.mean(),
                    (after.compared() - before.compared()) / (double) time.toSeconds(),
                    (after.filled() - before.filled()) / (double) time.toSeconds(), kept, rest.mean());
        }
    }

    /** As it came is as it is shown: five times a second all that has changed, one batch at a time. */
    private Measured peer() {
        var record = new MadeUpAlarmList(count, clock);
        try (var tasks = new FxTasks()) {
            var table = Toolkit.onScreen(ResortingTable::new);
            var stage = Toolkit.onScreen(() -> shown(table));
            Toolkit.onScreen(() -> {
                table.fill(all(record));
                return null;
            });
            var changed = new HashMap<Long, Alarm>();
            var working = new AtomicBoolean();
            Tasks.Running turns = tasks.every("peer", TURN, () -> batch(changed, working, tasks, table));
            storm(record, 0, WARM, () -> {}, new ScreenBusy(), changed);
            long before = table.compared();
            var busy = new ScreenBusy();
            storm(record, 0, time, () -> {}, busy, changed);
            turns.cancel();
            long compared = Toolkit.onScreen(table::compared) - before;
            Toolkit.onScreen(() -> {
                stage.close();
                return null;
            });
            return new Measured(busy.most(), busy.mean(), compared / (double) time.toSeconds(), 0, true, 0);
        }
    }

    private static void batch(Map<Long, Alarm> changed, AtomicBoolean working, Tasks tasks, ResortingTable table) {
        if (working.compareAndSet(false, true)) {
            List<Alarm> batch;
            synchronized (changed) {
                batch = new ArrayList<>(changed.values());
                changed.clear();
            }
            tasks.onScreen(() -> {
                table.update(batch);
                working.set(false);
            });
        }
    }

    private static Collection<Alarm> all(MadeUpAlarmList record) {
        return record.active().alarms();
    }

    private void storm(MadeUpAlarmList record, long but, Duration length, Runnable told, ScreenBusy busy) {
        storm(record, but, length, told, busy, new HashMap<>());
    }

    /** Changes come at an even pace; each second the screen's time is read. */
    private void storm(MadeUpAlarmList record, long but, Duration length, Runnable told, ScreenBusy busy,
            Map<Long, Alarm> changed) {
        long begin = nanoseconds.getAsLong();
        long pieces = length.toSeconds() * PIECES_A_SECOND;
        for (long piece = 0; piece < pieces; piece++) {
            for (int i = 0; i < CHANGES_A_SECOND / PIECES_A_SECOND; i++) {
                var one = record.change(but);
                synchronized (changed) {
                    changed.put(one.id(), one);
                }
            }
            told.run();
            if (piece % PIECES_A_SECOND == PIECES_A_SECOND - 1) {
                busy.second();
            }
            long next = begin + (piece + 1) * 1_000_000_000L / PIECES_A_SECOND;
            for (long left = next - nanoseconds.getAsLong(); left > 0; left = next - nanoseconds.getAsLong()) {
                LockSupport.parkNanos(left);
            }
        }
    }

    private static void still(Duration length, ScreenBusy busy) {
        for (int second = 0; second < length.toSeconds(); second++) {
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            busy.second();
        }
    }

    private static void await(java.util.function.BooleanSupplier until) {
        for (int tries = 0; !until.getAsBoolean(); tries++) {
            if (tries > 1_000) {
                throw new IllegalStateException("The alarms did not come to the screen");
            }
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }
}
