package org.gridlight.client.live;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.gridlight.client.tasks.Tasks;
import org.gridlight.model.alarm.Alarm;
import org.gridlight.model.alarm.AlarmList;
import org.gridlight.model.alarm.AlarmState;
import org.gridlight.model.alarm.Maintenance;
import org.gridlight.model.alarm.OperatorLoad;

/**
 * The one picture of all alarms at this workstation: the list, the load, the strips and the voice are made from it. What
 * the record says replaces what stood here; nobody else writes. All is read once; after that only what changed, when the
 * feed says that something did, and every other second, because a record that is not evaluated any more says nothing.
 *
 * <p>
 * Safe for many threads: what is read comes through the tasks, listeners are told there and must not block.
 */
public final class LiveAlarms implements AutoCloseable {
    /** The kind of their changes in the feed. */
    public static final String KIND = "alarm";
    /** One evaluation a second; three that fail to come are a silence. */
    public static final Duration SILENCE = Duration.ofSeconds(3);
    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final Duration LOAD = Duration.ofSeconds(30);
    private static final long UNREAD = -1;
    private static final int REST = 5;

    private final Source source;
    private final Tasks tasks;
    private final InstantSource clock;
    private final Mute mute;
    private final List<Consumer<Changed>> listeners = new CopyOnWriteArrayList<>();
    private final List<Runnable> others = new CopyOnWriteArrayList<>();
    private final List<OpenCases.Subscription> running = new ArrayList<>();
    private final AtomicBoolean asking = new AtomicBoolean();
    private final AtomicBoolean asked = new AtomicBoolean();
    private final AtomicBoolean anew = new AtomicBoolean();
    private final AtomicInteger rest = new AtomicInteger();
    private final Object lock = new Object();
    private Map<Long, Alarm> alarms = new HashMap<>();
    private long version = UNREAD;
    private Instant turnedAt;
    private Instant startedAt;
    private Maintenance maintenance;
    private volatile List<OperatorLoad> load = List.of();

    /** The record, as far as the list asks it. Every call may block and fail with a refusal. */
    public interface Source {
        AlarmList active();

        /** With those that left the list. */
        AlarmList changed(long afterVersion);

        List<OperatorLoad> load(Instant now);
    }

    /**
     * What has changed.
     *
     * @param everything whether the whole picture is new; then all of it stands in the list
     * @param alarms     as they are now, with those that left the list ({@link AlarmState#NORMAL})
     */
    public record Changed(boolean everything, List<Alarm> alarms) {
        public Changed {
            alarms = List.copyOf(alarms);
        }
    }

    public LiveAlarms(Source source, Tasks tasks, InstantSource clock) {
        this.source = source;
        this.tasks = tasks;
        this.clock = clock;
        this.mute = new Mute(clock);
    }

    /** A seat that has none, such as a screen in a test. */
    public static LiveAlarms none(Tasks tasks, InstantSource clock) {
        return new LiveAlarms(new Source() {
            @Override
            public AlarmList active() {
                return new AlarmList(List.of(), 0, null, null);
            }

            @Override
            public AlarmList changed(long afterVersion) {
                return active();
            }

            @Override
            public List<OperatorLoad> load(Instant now) {
                return List.of();
            }
        }, tasks, clock);
    }

    /** Begins to follow. @param feed tells kinds of changes, as of a seat's connections */
    public void start(Function<Consumer<Set<String>>, OpenCases.Subscription> feed) {
        startedAt = clock.instant();
        ask();
        var looks = tasks.every("alarms", LOOK, this::look);
        running.add(looks::cancel);
        running.add(feed.apply(this::heard));
    }

    /** Follows the load of the seats too: for people of the centre, a unit has none. */
    public void followLoad() {
        readLoad();
        var loads = tasks.every("alarm-load", LOAD, this::readLoad);
        running.add(loads::cancel);
    }

    /** Reads all of it once and follows nothing: for pictures. */
    public void readOnce() {
        startedAt = clock.instant();
        ask();
    }

    /** The same with the load of the seats. */
    public void readLoadOnce() {
        readLoad();
    }

    /** A record that did not answer is left alone for some turns; the feed says when it is there again. */
    private void look() {
        if (rest.updateAndGet(turns -> Math.max(0, turns - 1)) == 0) {
            ask();
        }
    }

    private void heard(Set<String> kinds) {
        if (kinds.containsAll(Feed.EVERYTHING)) {
            anew.set(true);
            ask();
        } else if (kinds.contains(KIND)) {
            ask();
        }
    }

    /** Asks for what changed; while an answer is under way once more after it, and no more than that. */
    public void ask() {
        asked.set(true);
        if (asking.compareAndSet(false, true)) {
            tasks.run("alarms", () -> {
                readAsked();
                return null;
            }, done -> {}, failed -> rest.set(REST));
        }
    }

    private void readAsked() {
        try {
            while (asked.getAndSet(false)) {
                read();
            }
        } finally {
            asking.set(false);
        }
        if (asked.get()) {
            ask();
        }
    }

    private void read() {
        long from = anew.getAndSet(false) ? UNREAD : knownVersion();
        var now = from == UNREAD ? source.active() : source.changed(from);
        apply(from == UNREAD, now);
    }

    private long knownVersion() {
        synchronized (lock) {
            return version;
        }
    }

    private void apply(boolean everything, AlarmList now) {
        var changed = new ArrayList<Alarm>();
        boolean told;
        synchronized (lock) {
            if (everything) {
                alarms = new HashMap<>();
            }
            now.alarms().stream().filter(this::isNews).forEach(changed::add);
            changed.forEach(this::put);
            version = now.version();
            told = !Objects.equals(maintenance, now.maintenance());
            turnedAt = now.turnedAt();
            maintenance = now.maintenance();
        }
        if (everything || !changed.isEmpty()) {
            var change = new Changed(everything, changed);
            listeners.forEach(listener -> listener.accept(change));
        }
        if (told) {
            others.forEach(Runnable::run);
        }
    }

    /** An older answer may come after a newer one. */
    private boolean isNews(Alarm alarm) {
        var known = alarms.get(alarm.id());
        return known == null ? alarm.state().isListed() : alarm.version() > known.version();
    }

    private void put(Alarm alarm) {
        if (alarm.state().isListed()) {
            alarms.put(alarm.id(), alarm);
        } else {
            alarms.remove(alarm.id());
        }
    }

    private void readLoad() {
        tasks.run("alarm-load", () -> source.load(clock.instant()), now -> {
            load = List.copyOf(now);
            others.forEach(Runnable::run);
        }, failed -> {});
    }

    /** All on the list, in no order: a copy of this moment. */
    public Collection<Alarm> all() {
        synchronized (lock) {
            return List.copyOf(alarms.values());
        }
    }

    public Optional<Alarm> find(long id) {
        synchronized (lock) {
            return Optional.ofNullable(alarms.get(id));
        }
    }

    /** What each seat had in the last two hours, as it was asked last. */
    public List<OperatorLoad> load() {
        return load;
    }

    /** Empty unless alarms are listed and not called. */
    public Optional<Maintenance> maintenance() {
        synchronized (lock) {
            return Optional.ofNullable(maintenance);
        }
    }

    /** Since when nobody evaluates the lights and alarms; empty while somebody does. */
    public Optional<Instant> silentSince() {
        synchronized (lock) {
            var last = turnedAt == null ? startedAt : turnedAt;
            boolean silent = last != null
                    && Duration.between(last, clock.instant()).compareTo(SILENCE.plus(LOOK)) > 0;
            return silent ? Optional.of(last) : Optional.empty();
        }
    }

    /** Whether this seat is muted. */
    public Mute mute() {
        return mute;
    }

    /** Calls the listener at every change of alarms, and at once with all of them, until the answer is closed. */
    public OpenCases.Subscription subscribe(Consumer<Changed> listener) {
        listeners.add(listener);
        listener.accept(new Changed(true, List.copyOf(all())));
        return () -> listeners.remove(listener);
    }

    /** Calls the listener when load or maintenance changed, until the answer is closed. */
    public OpenCases.Subscription subscribeOthers(Runnable listener) {
        others.add(listener);
        return () -> others.remove(listener);
    }

    @Override
    public void close() {
        running.forEach(OpenCases.Subscription::close);
        running.clear();
    }
}
