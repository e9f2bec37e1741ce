package org.gridlight.client.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.store.LockObtainFailedException;
import org.gridlight.model.search.Pinyin;
import org.gridlight.model.search.SearchNames;
import org.gridlight.model.search.SearchedCase;
import org.gridlight.model.words.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the index of one account as the record is: goes over all cases once and takes what is new, then follows the
 * changes by their numbers. What fails at the disk is told in one line and the record is asked instead; what fails at the
 * centre is tried again. A thread of its own; safe for many threads.
 */
public final class CaseIndexKeeper implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CaseIndexKeeper.class);
    /** Raised when terms are made otherwise: what was made before is thrown away. */
    private static final String FORMAT = "1";
    private static final int PAGE = 1_000;
    private static final int PAGES_A_COMMIT = 50;
    private static final int SEATS = 4;
    private static final int TRIES = 50;
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(100);
    private static final Duration LOOK = Duration.ofSeconds(30);
    /** After a change, so that a burst is asked for at once. */
    private static final Duration GATHER = Duration.ofSeconds(1);
    private static final Duration WIPE = Duration.ofMinutes(10);
    private static final Duration KEEP = Duration.ofMinutes(1);

    private final Source source;
    private final Path folder;
    private final String scope;
    private final InstantSource clock;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("search").daemon().priority(Thread.MIN_PRIORITY).factory());
    private final Semaphore changed = new Semaphore(0);
    private volatile boolean closed;
    private volatile SearchState state = new SearchState.Building(0, 0);
    private volatile Opened opened;
    private volatile long heard;
    private boolean complete;
    private Instant kept;
    private Instant wiped;
    private boolean holdsGone;

    /** What is needed to look, at one moment. */
    record Opened(CaseIndex index, SearchNames names, Pinyin pinyin) {}

    /** The record, with the rights of the account. Every call may block and may fail with a {@link Refusal}. */
    public interface Source {
        /** Number of the last change. */
        long head();

        /** What changed after this one. */
        Changes after(long seq, int most);

        /** The next cases by their keys; fewer than asked for at the end only. Key and version. */
        List<Map.Entry<Long, Integer>> keys(long after, int most);

        /** Those of these cases that the account may read. */
        List<SearchedCase> of(Collection<Long> ids);

        long last();

        /** Names of everything that cases share. */
        SearchNames names();
    }

    /**
     * Changes of cases.
     *
     * @param seq        number up to which all has been told
     * @param ids        cases they are about
     * @param left       how many numbers are still to be asked for
     * @param everything whether nobody knows which cases changed
     */
    public record Changes(long seq, Set<Long> ids, long left, boolean everything) {}

    /**
     * @param folder of this centre and this account
     * @param scope  what the account may read; an index made with other rights is thrown away
     */
    public CaseIndexKeeper(Source source, Path folder, String scope, InstantSource clock) {
        this.source = source;
        this.folder = folder;
        this.scope = scope;
        this.clock = clock;
        this.kept = clock.instant();
        this.wiped = clock.instant();
    }

    /** Begins, on a thread of its own. */
    public void start() {
        thread.execute(this::run);
    }

    /** Something has changed in the record. */
    public void wake() {
        if (changed.availablePermits() == 0) {
            changed.release();
        }
    }

    public SearchState state() {
        return state;
    }

    /** Number of the change up to which all is in it. */
    public long heard() {
        return heard;
    }

    /** What to look in; empty while not all cases are in it. */
    Optional<Opened> opened() {
        return state instanceof SearchState.Ready ? Optional.ofNullable(opened) : Optional.empty();
    }

    private void run() {
        try {
            open();
            while (!closed) {
                step();
            }
        } catch (IOException | UncheckedIOException failure) {
            without("search.index.disk", failure);
        } catch (RuntimeException failure) {
            without("search.index.failed", failure);
        } finally {
            end();
        }
    }

    private void without(String key, Exception failure) {
        if (!closed) {
            LOG.error("The index in {} is given up for this session", folder, failure);
            state = new SearchState.Without(key);
        }
    }

    private void open() throws IOException {
        ForgottenIndexes.delete(folder.getParent(), folder, clock.instant());
        var pinyin = new Pinyin();
        var index = openIn(pinyin);
        opened = new Opened(index, new SearchNames(List.of()), pinyin);
        var notes = index.notes();
        if (!FORMAT.equals(notes.get("format")) || !scope.equals(notes.get("scope"))) {
            index.clear();
            index.commit(notes(0, false));
            return;
        }
        heard = Long.parseLong(notes.get("heard"));
        complete = Boolean.parseBoolean(notes.get("complete"));
    }

    /** A second program of the same person has an index of its own. */
    private CaseIndex openIn(Pinyin pinyin) throws IOException {
        int tries = TRIES;
        for (int seat = 1;; seat++) {
            var own = folder.resolve("seat-" + seat);
            try {
                return new CaseIndex(own, pinyin);
            } catch (LockObtainFailedException taken) {
                if (seat == SEATS) {
                    throw taken;
                }
                // The frame before this one may still be closing its own.
                if (taken.getMessage().contains("this virtual machine") && tries-- > 0) {
                    seat--;
                    waitABit();
                }
            } catch (IOException | IllegalArgumentException damaged) {
                LOG.warn("The index in {} cannot be read and is made anew: {}", own, damaged.getMessage());
                ForgottenIndexes.delete(own);
                return new CaseIndex(own, pinyin);
            }
        }
    }

    private static void waitABit() {
        try {
            TimeUnit.MILLISECONDS.sleep(BETWEEN_TRIES.toMillis());
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whatever is next; what fails at the centre is tried again, and nothing is lost by it. */
    private void step() throws IOException {
        try {
            if (!complete || !(state instanceof SearchState.Ready)) {
                names();
            }
            if (!complete) {
                goOver();
            }
            follow();
            housekeeping();
            rest();
        } catch (Refusal cut) {
            LOG.info("The index waits for the centre: {}", cut.getMessage());
            rest();
        }
    }

    private void names() {
        opened = new Opened(opened.index(), source.names(), opened.pinyin());
    }

    /** Compares all cases with what is known of them. The number first: what changes meanwhile is read again. */
    private void goOver() throws IOException {
        opened.index().show();
        long head = source.head();
        long last = source.last();
        long after = 0;
        boolean more = true;
        state = new SearchState.Building(0, last);
        for (int page = 1; more && !closed; page++) {
            var keys = source.keys(after, PAGE);
            more = keys.size() == PAGE;
            long upTo = more ? keys.getLast().getKey() : Long.MAX_VALUE;
            compare(keys, opened.index().versions(after, upTo));
            after = upTo;
            if (page % PAGES_A_COMMIT == 0) {
                opened.index().commit(notes(0, false));
            }
            state = new SearchState.Building(Math.min(after, last), last);
        }
        if (!closed) {
            heard = head;
            complete = true;
            keep();
        }
    }

    private void compare(List<Map.Entry<Long, Integer>> keys, Map<Long, Integer> known) throws IOException {
        var gone = new HashSet<>(known.keySet());
        keys.forEach(key -> gone.remove(key.getKey()));
        takeOut(gone);
        opened.index().put(source.of(keys.stream().filter(key -> !key.getValue().equals(known.get(key.getKey())))
                .map(Map.Entry::getKey).toList()));
    }

    private void takeOut(Set<Long> gone) throws IOException {
        if (!gone.isEmpty()) {
            opened.index().remove(gone);
            holdsGone = true;
        }
    }

    private void follow() throws IOException {
        Changes changes;
        // At the head there is nothing to ask for, and asking would wait at the centre.
        for (boolean more = complete && source.head() != heard; more && !closed; more = changes.left() > 0) {
            changes = source.after(heard, PAGE);
            if (changes.everything()) {
                complete = false;
                state = new SearchState.Building(0, 0);
                return;
            }
            take(changes.ids());
            heard = changes.seq();
        }
        if (!complete) {
            return;
        }
        opened.index().show();
        state = new SearchState.Ready(opened.index().size());
    }

    /** As they are now: whatever of them was deleted, or may not be read any more, leaves the index. */
    private void take(Set<Long> ids) throws IOException {
        var cases = source.of(ids);
        var gone = new HashSet<>(ids);
        cases.forEach(one -> gone.remove(one.id()));
        // Terms that a case had before stay on the disk as well until it is written anew.
        holdsGone |= !cases.isEmpty();
        takeOut(gone);
        opened.index().put(cases);
    }

    private void housekeeping() throws IOException {
        var now = clock.instant();
        if (holdsGone && wiped.plus(WIPE).isBefore(now)) {
            opened.index().wipe();
            wiped = now;
            holdsGone = false;
            keep();
        } else if (kept.plus(KEEP).isBefore(now)) {
            names();
            keep();
        }
    }

    private void keep() throws IOException {
        opened.index().commit(notes(heard, complete));
        kept = clock.instant();
    }

    private Map<String, String> notes(long upTo, boolean all) {
        return Map.of("format", FORMAT, "scope", scope, "heard", Long.toString(upTo), "complete",
                Boolean.toString(all));
    }

    private void rest() {
        try {
            if (changed.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                TimeUnit.MILLISECONDS.sleep(GATHER.toMillis());
                changed.drainPermits();
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private void end() {
        var last = opened;
        opened = null;
        if (last == null) {
            return;
        }
        try (var index = last.index()) {
            if (complete && state instanceof SearchState.Ready) {
                index.commit(notes(heard, true));
            }
        } catch (IOException failure) {
            LOG.warn("The index in {} was not kept; it is brought up to date the next time: {}", folder,
                    failure.getMessage());
        }
    }

    /** Ends it soon; what it knows is kept for the next time. */
    @Override
    public void close() {
        closed = true;
        wake();
        thread.shutdown();
    }

    /** Waits until it has ended: its folder can be opened by another. @return whether it has */
    boolean awaitEnd(Duration time) throws InterruptedException {
        return thread.awaitTermination(time.toMillis(), TimeUnit.MILLISECONDS);
    }
}
