package org.gridlight.client.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/**
 * Many people who work at the same time, each on a thread of his own.
 *
 * @param nanoseconds a clock that only goes forward
 */
record Crowd(LongSupplier nanoseconds) {
    /**
     * Work comes at an even pace and goes to whoever's turn it is. How long a piece took is counted from when it came, so
     * that waiting behind others counts too.
     *
     * @param people     one piece of work each at a time
     * @param aSecond    pieces that come in a second
     * @param pieces     how many come in all
     * @return how long each took, in nanoseconds
     */
    long[] offer(List<? extends Runnable> people, double aSecond, int pieces) {
        var took = new long[pieces];
        long begin = nanoseconds.getAsLong();
        double between = 1e9 / aSecond;
        everybody(people, (person, number) -> {
            for (int piece = number; piece < pieces; piece += people.size()) {
                long comes = begin + (long) (piece * between);
                for (long left = comes - nanoseconds.getAsLong(); left > 0; left = comes - nanoseconds.getAsLong()) {
                    LockSupport.parkNanos(left);
                }
                person.run();
                took[piece] = nanoseconds.getAsLong() - comes;
            }
            return 0L;
        });
        return took;
    }

    /** Everybody works as fast as he can for so long. @return pieces done in a second by all together */
    double atOnce(List<? extends Runnable> people, Duration time) {
        var done = new AtomicLong();
        long begin = nanoseconds.getAsLong();
        long end = begin + time.toNanos();
        everybody(people, (person, number) -> {
            while (nanoseconds.getAsLong() < end) {
                person.run();
                done.incrementAndGet();
            }
            return 0L;
        });
        return Math.round(done.get() * 1e10 / (nanoseconds.getAsLong() - begin)) / 10.0;
    }

    /** What one of them does. @param <P> a person */
    interface Part<P, R> {
        R of(P person, int number) throws Exception;
    }

    /** Everybody does his part, at the same time. @return what each of them says, in their order */
    <P, R> List<R> everybody(List<? extends P> people, Part<P, R> part) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var started = new ArrayList<Future<R>>();
            for (int number = 0; number < people.size(); number++) {
                int place = number;
                started.add(threads.submit(() -> part.of(people.get(place), place)));
            }
            return started.stream().map(Crowd::await).toList();
        }
    }

    /** What came of it, or what went wrong. */
    static <R> R await(Future<R> work) {
        try {
            return work.get();
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof RuntimeException told ? told : new IllegalStateException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
