package org.gridlight.client.wall;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gridlight.client.live.Connection;
import org.gridlight.client.live.Feed;
import org.gridlight.client.live.OpenCases;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.tasks.Tasks;
import org.gridlight.client.tasks.Throttle;
import org.gridlight.model.clock.TimeWords;
import org.gridlight.model.feed.Change;

/**
 * What all walls of a seat show: read, counted and timed once, however many monitors there are. Follows the cases at five
 * turns a second at most; what is counted in the record comes every few seconds. On the FX thread.
 */
final class WallHall implements AutoCloseable {
    /** Lights turn by time too. */
    private static final Duration LIGHTS = Duration.ofSeconds(10);
    private static final Duration COUNTING = Duration.ofSeconds(15);
    private static final Duration GROUND = Duration.ofMinutes(10);
    /** Looks at the clock so often, so that no second is shown late. */
    private static final Duration CLOCK = Duration.ofMillis(100);

    private final Seat seat;
    private final WallRecord record;
    private final TimeWords times;
    private final List<Follower> followers = new ArrayList<>();
    private final Throttle turns;
    private final Throttle alarmTurns;
    private final List<Tasks.Running> running;
    private final List<OpenCases.Subscription> subscriptions;
    private WallState state = WallState.NOTHING;
    private volatile Instant changed;
    private volatile long second;
    private boolean counting;
    private boolean askedMeanwhile;
    private boolean asking;
    private boolean askingAlarms;
    private boolean alarmsChanged;
    private boolean closed;

    /** A wall. */
    interface Follower {
        void show(WallState now);

        /** A second has begun. */
        void tick(Instant now);
    }

    WallHall(Seat seat, WallRecord record) {
        this.seat = seat;
        this.record = record;
        this.times = new TimeWords(seat.words(), seat.centre().zone());
        this.turns = new Throttle("wall", seat.tasks(), this::count);
        this.alarmTurns = new Throttle("wall alarms", seat.tasks(), this::readAlarms);
        this.subscriptions = List.of(seat.cases().subscribe(this::onChange),
                seat.connection().subscribe(this::onConnection), seat.connection().others(this::onOthers));
        var tasks = seat.tasks();
        this.running = List.of(tasks.every("wall clock", CLOCK, this::lookAtTheClock),
                tasks.every("wall lights", LIGHTS, turns::trigger),
                tasks.every("wall day", COUNTING, () -> tasks.onScreen(this::readDay)),
                tasks.every("wall alarms", COUNTING, alarmTurns::trigger),
                tasks.every("wall ground", GROUND, () -> tasks.onScreen(this::readGround)));
        readGround();
        readDay();
    }

    Seat seat() {
        return seat;
    }

    WallState state() {
        return state;
    }

    /** Shows a wall what there is, and all that comes, until the answer is closed. */
    OpenCases.Subscription follow(Follower follower) {
        followers.add(follower);
        follower.show(state);
        follower.tick(seat.clock().instant());
        return () -> followers.remove(follower);
    }

    private void onChange(OpenCases.Changed change) {
        changed = seat.clock().instant();
        turns.trigger();
    }

    private void onConnection(Connection now) {
        seat.tasks().onScreen(() -> put(state.withConnection(now)));
    }

    private void lookAtTheClock() {
        long now = seat.clock().instant().getEpochSecond();
        if (now != second) {
            second = now;
            seat.tasks().onScreen(() -> {
                if (!closed) {
                    List.copyOf(followers).forEach(follower -> follower.tick(seat.clock().instant()));
                }
            });
        }
    }

    private void readGround() {
        seat.tasks().run("wall ground", record::ground, read -> {
            put(state.withGround(read));
            count();
            readAlarms();
        }, failure -> put(state.withFailure(seat.told(failure))));
    }

    /** One at a time; a record that answers slowly is not asked twice. */
    private void readDay() {
        if (asking || closed) {
            return;
        }
        asking = true;
        seat.tasks().run("wall day", record::day, counted -> {
            asking = false;
            put(state.withDay(counted));
            if (state.ground().isEmpty()) {
                readGround();
            }
        }, failure -> asking = false);
    }

    private void onOthers(Set<String> kinds) {
        if (kinds.contains(Change.ALARM) || kinds.equals(Feed.EVERYTHING)) {
            alarmTurns.trigger();
        }
        if (kinds.contains(Feed.RULE)) {
            seat.tasks().onScreen(this::readGround);
        }
    }

    /** One at a time; what changes meanwhile is read after it. */
    private void readAlarms() {
        var ground = state.ground();
        if (ground.isEmpty() || closed) {
            return;
        }
        if (askingAlarms) {
            alarmsChanged = true;
            return;
        }
        askingAlarms = true;
        seat.tasks().run("wall alarms", () -> WallAlarms.of(record.alarms(), ground.get(),
                id -> seat.cases().find(id).orElse(null), seat.words()), read -> {
                    alarmsRead();
                    put(state.withAlarms(read));
                }, failure -> alarmsRead());
    }

    private void alarmsRead() {
        askingAlarms = false;
        if (alarmsChanged) {
            alarmsChanged = false;
            alarmTurns.trigger();
        }
    }

    /** One at a time, so that an older picture never comes after a newer one. */
    private void count() {
        var ground = state.ground();
        if (ground.isEmpty() || closed) {
            return;
        }
        if (counting) {
            askedMeanwhile = true;
            return;
        }
        counting = true;
        seat.tasks().run("wall board",
                () -> WallBoard.of(seat.cases().all(), ground.get(), times, seat.clock().instant()), board -> {
                    counted();
                    var at = Optional.ofNullable(changed);
                    put(at.map(state::withChange).orElse(state).withBoard(board));
                }, failure -> counted());
    }

    private void counted() {
        counting = false;
        if (askedMeanwhile) {
            askedMeanwhile = false;
            turns.trigger();
        }
    }

    private void put(WallState now) {
        if (!closed && !now.equals(state)) {
            state = now;
            List.copyOf(followers).forEach(follower -> follower.show(now));
        }
    }

    @Override
    public void close() {
        closed = true;
        followers.clear();
        running.forEach(Tasks.Running::cancel);
        subscriptions.forEach(OpenCases.Subscription::close);
        turns.close();
        alarmTurns.close();
    }
}
