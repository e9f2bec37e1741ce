package org.gridlight.client.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.gridlight.model.words.Refusal;
import picocli.CommandLine.Option;

/** Whether a command does its work once, or again and again until somebody presses Ctrl-C. */
final class RoundOptions {
    private static final int LONGEST = 3_600;

    @Option(names = "--once")
    private boolean once;

    @Option(names = "--every", paramLabel = "SECONDS", defaultValue = "5")
    private int seconds;

    /** A round that could not be done is told and done again with the next; one alone is refused. */
    void repeat(Console console, Runnable round) {
        if (seconds < 1 || seconds > LONGEST) {
            throw Refusal.wrongUse("intake.every", seconds, LONGEST);
        }
        if (once) {
            round.run();
            return;
        }
        var stop = new CountDownLatch(1);
        var ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
            stop.countDown();
            awaitQuietly(ended);
        }));
        try {
            do {
                tried(console, round);
            } while (!stop.await(seconds, TimeUnit.SECONDS));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            ended.countDown();
        }
    }

    private static void tried(Console console, Runnable round) {
        try {
            round.run();
        } catch (Refusal refused) {
            console.step("intake.again", refused.in(console.words()));
        }
        console.out().flush();
    }

    /** What is under way is finished before the program ends. */
    private static void awaitQuietly(CountDownLatch ended) {
        try {
            if (!ended.await(10, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
