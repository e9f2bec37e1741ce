package org.gridlight.client.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.gridlight.model.cases.CaseState;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.cases.ReportSource;
import org.gridlight.model.words.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FeedTest {
    private static final Instant NOW = Instant.parse("2026-07-16T06:36:08Z");

    private final BlockingQueue<Connection> heard = new LinkedBlockingQueue<>();
    private final OpenCases cases = new OpenCases();
    private final Record record = new Record();
    private volatile Instant now = NOW;
    private final Feed feed = new Feed(record, cases, () -> now);

    @AfterEach
    void close() {
        feed.close();
    }

    @Test
    void saysNothingOfAConnectionBeforeItIsProven() {
        feed.subscribe(heard::add);
        assertThat(heard.poll()).isInstanceOf(Connection.Connecting.class);
    }

    @Test
    void readsAllAndThenFollows() throws InterruptedException {
        record.put(open(1, 1), open(2, 1));
        begin();
        awaitCases(2);
        record.put(open(2, 2), open(3, 1));
        record.change(2L, 3L);
        awaitCases(3);
        assertThat(cases.find(2).orElseThrow().version()).isEqualTo(2);
        record.over(1);
        record.change(1L);
        awaitCases(2);
    }

    @Test
    void saysSinceWhenItIsCutOffAndCatchesUpByItself() throws InterruptedException {
        record.put(open(1, 1));
        begin();
        awaitCases(1);
        record.isAway = true;
        Connection.Cut cut = await(Connection.Cut.class);
        assertThat(cut.since()).isEqualTo(NOW);
        record.put(open(9, 1));
        record.change(9L);
        record.isAway = false;
        await(Connection.Connected.class);
        awaitCases(2);
        assertThat(record.reads()).as("only what was missed is read").isEqualTo(1);
    }

    @Test
    void isNotConnectedAgainBeforeAllThatWasMissedIsHere() throws InterruptedException {
        record.put(open(1, 1));
        begin();
        awaitCases(1);
        record.isAway = true;
        await(Connection.Cut.class);
        for (long id = 2; id <= 40; id++) {
            record.put(open(id, 1));
            record.change(id);
        }
        heard.clear();
        record.isAway = false;
        await(Connection.Connected.class);
        assertThat(cases.size()).isEqualTo(40);
        assertThat(record.reads()).isEqualTo(1);
    }

    @Test
    void aBurstIsReadAsOneWhole() throws InterruptedException {
        begin();
        await(Connection.Connected.class);
        record.put(open(1, 1), open(2, 1), open(3, 1));
        record.burst(10_000, 1);
        awaitCases(3);
        assertThat(record.reads()).isEqualTo(2);
    }

    @Test
    void aRecordThatWasPutBackIsReadAnew() throws InterruptedException {
        record.put(open(1, 1));
        record.change(1L);
        begin();
        awaitCases(1);
        record.over(1);
        record.putBack();
        // The change from before may be told first, and leaves no case either: only the second reading is what is meant.
        while (record.reads() < 2) {
            assertThat(heard.poll(20, TimeUnit.SECONDS)).as("waiting to be read anew").isNotNull();
        }
        awaitCases(0);
    }

    @Test
    void saysThatItIsCutOffWhileACallHangs() throws InterruptedException {
        record.put(open(1, 1));
        begin();
        awaitCases(1);
        record.hang();
        heard.clear();
        now = NOW.plusSeconds(7);
        assertThat(await(Connection.Cut.class).since()).isEqualTo(NOW);
        record.goOn();
        await(Connection.Connected.class);
    }

    @Test
    void anOlderAnswerDoesNotReplaceANewerOne() {
        cases.replace(List.of(open(1, 5)));
        cases.apply(Set.of(1L), List.of(open(1, 4)));
        assertThat(cases.find(1).orElseThrow().version()).isEqualTo(5);
    }

    private void begin() {
        feed.subscribe(heard::add);
        feed.start();
    }

    private <C extends Connection> C await(Class<C> kind) throws InterruptedException {
        for (var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(20); System.nanoTime() < until;) {
            var next = heard.poll(20, TimeUnit.SECONDS);
            if (kind.isInstance(next)) {
                return kind.cast(next);
            }
        }
        throw new AssertionError("Not heard: " + kind);
    }

    private void awaitCases(int count) throws InterruptedException {
        while (cases.size() != count) {
            assertThat(heard.poll(20, TimeUnit.SECONDS)).as("waiting for %d cases, have %d", count, cases.size())
                    .isNotNull();
        }
    }

    private static OpenCase open(long id, int version) {
        return new OpenCase(id, null, "S" + id, CaseState.REPORTED, ReportSource.HOTLINE, "0104", "x", "y", null, null,
                0,
                0, 0, null, 0, null, false, NOW, null, null, null, null, null, null, null, null, null, version);
    }

    /** A record that may go away. */
    private static final class Record implements Feed.Source {
        private final Map<Long, OpenCase> open = new HashMap<>();
        private final BlockingQueue<Set<Long>> changes = new LinkedBlockingQueue<>();
        private final Semaphore answers = new Semaphore(1);
        private volatile boolean isAway;
        private volatile long seq;
        private volatile long told;
        private int reads;

        synchronized void put(OpenCase... some) {
            for (var one : some) {
                open.put(one.id(), one);
            }
        }

        synchronized void over(long id) {
            open.remove(id);
        }

        /** Until it goes on no question after changes is answered. */
        void hang() throws InterruptedException {
            answers.acquire();
            while (!answers.hasQueuedThreads()) {
                Thread.onSpinWait();
            }
        }

        void goOn() {
            answers.release();
        }

        void change(Long... ids) {
            seq++;
            changes.add(Set.of(ids));
        }

        /** As many changes at once, all of one case. */
        void burst(int count, long id) {
            seq += count;
            changes.add(Set.of(id));
        }

        /** From a backup: the numbers are smaller than what was heard before. */
        void putBack() {
            seq = 0;
            told = 0;
        }

        synchronized int reads() {
            return reads;
        }

        @Override
        public synchronized long head() {
            requireHere();
            return seq;
        }

        @Override
        public Feed.Batch after(long cursor, int most) {
            requireHere();
            try {
                answers.acquire();
                answers.release();
                var ids = changes.poll(Duration.ofMillis(5).toMillis(), TimeUnit.MILLISECONDS);
                return ids == null
                        ? new Feed.Batch(Math.min(cursor, seq), Set.of(), null, 0, cursor > seq)
                        : new Feed.Batch(++told, ids, NOW, seq - told, false);
            } catch (InterruptedException closing) {
                throw Refusal.failed("db.unreachable", "test", "interrupted");
            }
        }

        @Override
        public synchronized List<OpenCase> all() {
            requireHere();
            reads++;
            told = seq;
            return new ArrayList<>(open.values());
        }

        @Override
        public synchronized List<OpenCase> of(Set<Long> ids) {
            requireHere();
            return ids.stream().filter(open::containsKey).map(open::get).toList();
        }

        private void requireHere() {
            if (isAway) {
                throw Refusal.failed("db.unreachable", "test", "away");
            }
        }
    }
}
