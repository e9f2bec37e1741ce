package org.gridlight.client.tasks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Does everything at once on the caller's thread: for tests and for pictures of screens. */
public final class SameThreadTasks implements Tasks {
    private final List<Runnable> repeated = new ArrayList<>();

    @Override
    public <T> Running run(String name, Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
        T result;
        try {
            result = work.call();
        } catch (Exception failure) {
            FxTasks.log(name, failure);
            failed.accept(failure);
            return () -> {};
        }
        done.accept(result);
        return () -> {};
    }

    @Override
    public void onScreen(Runnable act) {
        act.run();
    }

    @Override
    public Running every(String name, Duration pause, Runnable work) {
        repeated.add(work);
        return () -> repeated.remove(work);
    }

    @Override
    public Worker worker(String name) {
        return new Worker() {
            @Override
            public void execute(Runnable work) {
                work.run();
            }

            @Override
            public void close() {
                // Nothing waits here.
            }
        };
    }

    /** Lets the time pass for all that is done again and again. */
    public void tick() {
        List.copyOf(repeated).forEach(Runnable::run);
    }
}
