package org.gridlight.client.tasks;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Work that takes time: it runs off the FX thread, its result comes back on it. In tests the same thread does both.
 */
public interface Tasks {
    /**
     * @param name   for the log and the list of running work
     * @param work   may block; runs off the FX thread
     * @param done   on the FX thread; not called after {@link Running#cancel}
     * @param failed on the FX thread, with what the work threw; not called after {@link Running#cancel}
     */
    <T> Running run(String name, Callable<T> work, Consumer<T> done, Consumer<Exception> failed);

    /** Something for the FX thread, soon. */
    void onScreen(Runnable act);

    /** Again and again off the FX thread until the answer is cancelled; a failure is logged and does not end it. */
    Running every(String name, java.time.Duration pause, Runnable work);

    /** A worker for drawing: one thread of the lowest priority, so that the screen always comes first. */
    Worker worker(String name);

    /** Does one thing after the other. Safe for many threads; closing it ends it with what is not yet begun. */
    interface Worker extends Executor, AutoCloseable {
        @Override
        void close();
    }

    /** Work that was begun. */
    interface Running {
        /** Its result is not wanted any more; the thread is interrupted. Harmless when it is over. */
        void cancel();
    }
}
