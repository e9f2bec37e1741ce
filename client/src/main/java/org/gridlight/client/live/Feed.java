package org.gridlight.client.live;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.words.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps {@link OpenCases} as the record has them: reads all of them once, then follows the changes. After a cut it asks
 * for what it has missed, page by page; where that is much, and in a burst, all is read at once instead, so that what
 * waits here is never more than a page. Threads of its own; safe for many threads.
 */
public final class Feed implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Feed.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int MOST = 1_000;
    /** Reading all open cases costs the record less than asking for more changes than that. */
    private static final int MOST_LEFT = 5_000;
    /** Told when nobody knows what changed: whoever follows anything looks for himself. */
    public static final Set<String> EVERYTHING = Set.of("everything");
    /** The kind of a change of rules, of lights and of all others that people change. */
    public static final String RULE = "rule";
    private static final long UNREAD = -1;
    /** The centre answers at least every three seconds; twice as long without a word and nobody says connected. */
    private static final Duration SILENCE = Duration.ofSeconds(6);

    private final Source source;
    private final OpenCases cases;
    private final InstantSource clock;
    private final ExecutorService thread = Executors
            .newSingleThreadExecutor(Thread.ofPlatform().name("feed").daemon().factory());
    /** Beside the feed's thread, which may hang in a call for as long as the network lets it. */
    private final ScheduledExecutorService watch = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().name("feed-watch").daemon().factory());
    private final List<Consumer<Connection>> listeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<Set<String>>> others = new CopyOnWriteArrayList<>();
    private volatile Connection connection = new Connection.Connecting();
    private volatile boolean closed;
    private volatile Instant heard;
    private volatile long cursor = UNREAD;

    /** The record, as far as the feed asks it. Every call may block and may fail with a {@link Refusal}. */
    public interface Source {
        /** The number of the last change. */
        long head();

        /** Waits some seconds for what came after the change of this number. */
        Batch after(long seq, int most);

        List<OpenCase> all();

        /** Those of them that are still open. */
        List<OpenCase> of(Set<Long> ids);
    }

    /**
     * Changes in their order.
     *
     * @param seq        number up to which all has been told
     * @param ids        cases they are about
     * @param latest     when the last one was made; null when there is none
     * @param left       how many numbers are still to be asked for
     * @param everything whether what was read before says nothing any more: the record was put back, or filled
     * @param others     kinds of what changed beside cases
     */
    public record Batch(long seq, Set<Long> ids, Instant latest, long left, boolean everything, Set<String> others) {
        /** Nothing but cases changed. */
        public Batch(long seq, Set<Long> ids, Instant latest, long left, boolean everything) {
            this(seq, ids, latest, left, everything, Set.of());
        }
    }

    public Feed(Source source, OpenCases cases, InstantSource clock) {
        this.source = source;
        this.cases = cases;
        this.clock = clock;
    }

    /** Begins on the feed's own thread. */
    public void start() {
        thread.execute(this::run);
        watch.scheduleWithFixedDelay(this::noticeSilence, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void noticeSilence() {
        var last = heard;
        if (last != null && connection instanceof Connection.Connected
                && Duration.between(last, clock.instant()).compareTo(SILENCE) > 0) {
            tell(new Connection.Cut(last, 1));
        }
    }

    /** Reads all of it once on the caller's thread and follows nothing: for pictures. */
    public void readOnce() {
        readAll();
    }

    /** Number of the last change that was heard of; below zero before the first. */
    public long heardUpTo() {
        return cursor;
    }

    private void run() {
        for (int tried = 0; !closed;) {
            try {
                if (cursor == UNREAD) {
                    readAll();
                }
                follow();
                tried = 0;
            } catch (RuntimeException ended) {
                if (closed) {
                    return;
                }
                tried++;
                sayCut(ended, tried);
                pause();
            }
        }
    }

    private void sayCut(RuntimeException failure, int tried) {
        if (failure instanceof Refusal) {
            LOG.info("The record cannot be heard, try {}: {}", tried, failure.getMessage());
        } else {
            LOG.error("The feed failed and begins anew", failure);
            cursor = UNREAD;
        }
        tell(new Connection.Cut(heard == null ? clock.instant() : heard, tried));
    }

    /** The number first: what changes while all is read is read twice, and nothing is lost. */
    private void readAll() {
        var head = source.head();
        cases.replace(source.all());
        cursor = head;
        heard(Duration.ZERO);
    }

    private void follow() {
        var batch = source.after(cursor, MOST);
        if (batch.everything() || batch.left() > MOST_LEFT) {
            tellOthers(EVERYTHING);
        } else if (!batch.others().isEmpty()) {
            tellOthers(batch.others());
        }
        if (batch.everything() || batch.left() > MOST_LEFT) {
            readAll();
            return;
        }
        if (!batch.ids().isEmpty()) {
            cases.apply(batch.ids(), source.of(batch.ids()));
        }
        cursor = batch.seq();
        if (batch.left() > 0) {
            // Not connected again before all that was missed is here.
            heard = clock.instant();
        } else {
            heard(batch.latest() == null ? Duration.ZERO : Duration.between(batch.latest(), clock.instant()));
        }
    }

    private void heard(Duration lag) {
        heard = clock.instant();
        tell(new Connection.Connected(lag.isNegative() ? Duration.ZERO : lag));
    }

    private void tellOthers(Set<String> kinds) {
        others.forEach(listener -> listener.accept(kinds));
    }

    private synchronized void tell(Connection now) {
        if (closed) {
            return;
        }
        connection = now;
        listeners.forEach(listener -> listener.accept(now));
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    public Connection connection() {
        return connection;
    }

    /** Tells of every change of the connection until the answer is closed; at once of the present one. */
    public OpenCases.Subscription subscribe(Consumer<Connection> listener) {
        listeners.add(listener);
        listener.accept(connection);
        return () -> listeners.remove(listener);
    }

    /**
     * Tells kinds of what changed beside cases, on the feed's thread, until the answer is closed; {@link #EVERYTHING} when
     * that is not known.
     */
    public OpenCases.Subscription subscribeOthers(Consumer<Set<String>> listener) {
        others.add(listener);
        return () -> others.remove(listener);
    }

    @Override
    public void close() {
        closed = true;
        thread.shutdownNow();
        watch.shutdownNow();
    }
}
