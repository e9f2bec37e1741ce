package org.gridlight.client.tasks;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.gridlight.model.words.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The tasks of a running workstation. Safe for many threads; its threads end with the program. */
public final class FxTasks implements Tasks, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FxTasks.class);

    private final ExecutorService pool = Executors
            .newCachedThreadPool(Thread.ofPlatform().name("task-", 1).daemon().factory());
    private final ScheduledExecutorService clock = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().name("task-clock").daemon().factory());

    @Override
    public <T> Running run(String name, Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
        var wanted = new AtomicBoolean(true);
        try {
            var running = pool.submit(() -> work(name, work, wanted, done, failed));
            return () -> {
                wanted.set(false);
                running.cancel(true);
            };
        } catch (RejectedExecutionException ended) {
            LOG.debug("{} was asked for after the end", name);
            return () -> {};
        }
    }

    private <T> void work(String name, Callable<T> work, AtomicBoolean wanted, Consumer<T> done,
            Consumer<Exception> failed) {
        try {
            var result = work.call();
            onScreenIf(wanted, () -> done.accept(result));
        } catch (Exception failure) {
            fail(name, wanted, failure, failed);
        } catch (Error defect) {
            fail(name, wanted, new IllegalStateException(defect), failed);
        }
    }

    /** What is not wanted any more may fail in any way: its thread was interrupted. */
    private void fail(String name, AtomicBoolean wanted, Exception failure, Consumer<Exception> failed) {
        if (wanted.get()) {
            log(name, failure);
        } else {
            LOG.debug("{} was given up", name, failure);
        }
        onScreenIf(wanted, () -> failed.accept(failure));
    }

    /** What a person was refused is no defect; anything else is one, and only the log has the whole of it. */
    static void log(String name, Exception failure) {
        if (failure instanceof Refusal) {
            LOG.info("{} was refused: {}", name, failure.getMessage());
        } else {
            LOG.error("{} failed", name, failure);
        }
    }

    /** What comes after the end is not wanted either: the screen that asked is closed. */
    private void onScreenIf(AtomicBoolean wanted, Runnable act) {
        if (wanted.get()) {
            Platform.runLater(() -> {
                if (wanted.get() && !clock.isShutdown()) {
                    act.run();
                }
            });
        }
    }

    @Override
    public void onScreen(Runnable act) {
        if (Platform.isFxApplicationThread()) {
            act.run();
        } else {
            Platform.runLater(act);
        }
    }

    @Override
    public Running every(String name, Duration pause, Runnable work) {
        Future<?> running = clock.scheduleWithFixedDelay(() -> {
            try {
                work.run();
            } catch (RuntimeException failure) {
                LOG.warn("{} failed and goes on", name, failure);
            }
        }, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
        return () -> running.cancel(false);
    }

    @Override
    public Worker worker(String name) {
        var threads = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name(name).daemon().priority(Thread.MIN_PRIORITY).factory());
        return new Worker() {
            @Override
            public void execute(Runnable work) {
                threads.execute(work);
            }

            @Override
            public void close() {
                threads.shutdownNow();
            }
        };
    }

    @Override
    public void close() {
        clock.shutdownNow();
        pool.shutdown();
        try {
            // Signing off is work too.
            if (!pool.awaitTermination(2, TimeUnit.SECONDS)) {
                pool.shutdownNow();
            }
        } catch (InterruptedException ending) {
            pool.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
