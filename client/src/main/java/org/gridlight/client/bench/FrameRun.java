package org.gridlight.client.bench;

import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntPredicate;
import javafx.animation.AnimationTimer;
import org.gridlight.client.look.Toolkit;

/** Does something with every frame of a shown window and keeps how far the frames lie apart. */
final class FrameRun {
    private static final double NANOSECONDS_A_MILLISECOND = 1e6;

    private FrameRun() {}

    /** Times between frames in milliseconds, from the shortest to the longest. */
    record Intervals(double[] sorted) {
        double share(double share) {
            return sorted.length == 0
                    ? 0
                    : round(sorted[(int) Math.min(sorted.length - 1L, Math.round(
                            share * (sorted.length - 1)))]);
        }

        double longest() {
            return share(1);
        }
    }

    static double round(double milliseconds) {
        return Math.round(milliseconds * 10) / 10.0;
    }

    /**
     * Runs until the work says that it is done, or for so many frames.
     *
     * @param work called on the FX thread with the number of the frame; false ends the run
     */
    static Intervals of(int frames, IntPredicate work) {
        var ended = new CompletableFuture<double[]>();
        Toolkit.onScreen(() -> {
            new Frames(frames, work, ended).start();
            return null;
        });
        var sorted = ended.join();
        Arrays.sort(sorted);
        return new Intervals(sorted);
    }

    private static final class Frames extends AnimationTimer {
        private final double[] intervals;
        private final IntPredicate work;
        private final CompletableFuture<double[]> ended;
        private long before;
        private int count;

        Frames(int frames, IntPredicate work, CompletableFuture<double[]> ended) {
            this.intervals = new double[frames];
            this.work = work;
            this.ended = ended;
        }

        @Override
        public void handle(long now) {
            if (before != 0 && count < intervals.length) {
                intervals[count++] = (now - before) / NANOSECONDS_A_MILLISECOND;
            }
            before = now;
            boolean more;
            try {
                more = work.test(count);
            } catch (RuntimeException defect) {
                stop();
                ended.completeExceptionally(defect);
                return;
            }
            if (!more || count == intervals.length) {
                stop();
                ended.complete(Arrays.copyOf(intervals, count));
            }
        }
    }
}
