package org.gridlight.client.field;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.gridlight.db.DatabaseAddress;
import org.gridlight.db.Progress;
import org.gridlight.db.centre.SettingStore;
import org.gridlight.db.demo.FieldStore;
import org.gridlight.db.patrol.PatrolStore;
import org.gridlight.model.cases.CaseAction;
import org.gridlight.model.words.Refusal;
import org.gridlight.model.words.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The simulated field at work on a thread of its own: inspectors walk their rounds, report and check, citizens call, units sign for and
 * handle, and if wanted the hall does its part. All of it goes through the doors that real people use, signed in with
 * accounts of the record. A broken connection is waited out. Safe for many threads.
 */
public final class FieldSimulation implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FieldSimulation.class);
    private static final Duration REST = Duration.ofSeconds(2);
    private static final Duration TOLD_EVERY = Duration.ofSeconds(10);
    private static final long PATIENCE_SECONDS = 10;

    private final Crew crew;
    private final FieldWork work;
    private final PatrolWork patrol;
    private final Pace pace;
    private final InstantSource clock;
    private final Words words;
    private final Progress progress;
    private final Instant started;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final ExecutorService thread = Executors
            .newSingleThreadExecutor(Thread.ofPlatform().name("field").daemon().factory());
    private volatile boolean closed;
    private Instant told;
    private boolean cut;

    /**
     * Signs in and begins.
     *
     * @param progress hears a summary every ten seconds, on the thread of the field
     * @throws Refusal when the record lets nobody in; nothing was begun then
     */
    public static FieldSimulation start(DatabaseAddress address, FieldSettings settings, Passwords passwords,
            InstantSource clock, Words words, Progress progress) {
        var crew = Crew.at(address, passwords);
        try {
            var simulation = new FieldSimulation(crew, settings, clock, words, progress);
            simulation.thread.execute(simulation::run);
            return simulation;
        } catch (RuntimeException refused) {
            crew.close();
            throw refused;
        }
    }

    private FieldSimulation(Crew crew, FieldSettings settings, InstantSource clock, Words words, Progress progress) {
        this.crew = crew;
        this.clock = clock;
        this.words = words;
        this.progress = progress;
        this.pace = new RunningPace(clock, settings.speed());
        this.work = new FieldWork(crew, settings, new SettingStore(crew.reader()).zone(),
                new PhotoBag(settings.seed(), clock), clock, words,
                (number, reason) -> progress.step("field.refused", number, reason));
        this.patrol = new PatrolWork(new FieldStore(crew.reader()));
        this.started = clock.instant();
        this.told = started;
    }

    private void run() {
        try (crew) {
            while (!closed) {
                round();
                tellSometimes();
            }
        } finally {
            ended.countDown();
        }
    }

    private void round() {
        try {
            var next = work.round(pace.now());
            walk();
            if (cut) {
                cut = false;
                progress.step("field.back");
            }
            pace.until(next);
        } catch (Refusal refused) {
            if (!cut && !closed) {
                cut = true;
                progress.step("field.cut", refused.in(words));
            }
            pace.rest(REST);
        } catch (RuntimeException defect) {
            LOG.error("A round of the simulated field failed", defect);
            pace.rest(REST);
        }
    }

    private void walk() {
        var now = clock.instant();
        if (patrol.isDue(now)) {
            crew.registrar(true).ifPresent(account -> patrol.round(new PatrolStore(crew.signedIn(account)), now));
        }
    }

    private void tellSometimes() {
        var now = clock.instant();
        if (Duration.between(told, now).compareTo(TOLD_EVERY) >= 0) {
            told = now;
            tell();
        }
    }

    private void tell() {
        var figures = figures();
        double seconds = Math.max(0.1, Duration.between(started, clock.instant()).toMillis() / 1000.0);
        progress.step("field.summary", Math.round(seconds), figures.of(CaseAction.REGISTER),
                figures.of(CaseAction.FEEDBACK), figures.of(CaseAction.RETURN_CASE), figures.late(),
                figures.of(CaseAction.ANSWER_VERIFY) + figures.of(CaseAction.ANSWER_CHECK),
                figures.of(CaseAction.CLOSE), figures.all(), Math.round(10 * figures.all() / seconds) / 10.0,
                figures.allRefused());
    }

    /** What has been done so far. */
    public FieldTally.Figures figures() {
        return work.tally().figures();
    }

    /** Waits until it was closed, at most so long. @return whether it was closed */
    public boolean await(Duration most) {
        try {
            return ended.await(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Finishes the act at hand, signs everybody off and says what was done. Closing twice is harmless. */
    @Override
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
        }
        thread.shutdown();
        if (!await(Duration.ofSeconds(PATIENCE_SECONDS))) {
            LOG.warn("The simulated field is still busy");
        }
        tell();
        figures().refused().values().forEach(one -> progress.step("field.refusedOften", one.count(), one.said()));
    }
}
