package org.gridlight.client.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.gridlight.client.look.Toolkit;

/** How long the screen's thread works, by its own time on the processor, so that what else the machine does is left out. */
final class ScreenBusy {
    private static final double NANOSECONDS_A_MILLISECOND = 1e6;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final long thread = Toolkit.onScreen(() -> Thread.currentThread().threadId());
    private double before = now();
    private double most;
    private double all;
    private int seconds;

    private double now() {
        return threads.getThreadCpuTime(thread) / NANOSECONDS_A_MILLISECOND;
    }

    /** A second is over. */
    void second() {
        double now = now();
        most = Math.max(most, now - before);
        all += now - before;
        before = now;
        seconds++;
    }

    /** Milliseconds in the busiest second. */
    double most() {
        return FrameRun.round(most);
    }

    double mean() {
        return seconds == 0 ? 0 : FrameRun.round(all / seconds);
    }
}
