package org.gridlight.client.look;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import javafx.application.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The toolkit of the screen, once a process. Safe for many threads. */
public final class Toolkit {
    private static final Logger LOG = LoggerFactory.getLogger(Toolkit.class);

    private Toolkit() {}

    /**
     * Starts it, unless it runs, with the fonts of the product. It goes on when the last window is closed.
     *
     * @param headless whether it is to draw into memory because there is no display
     */
    public static void start(boolean headless) {
        if (headless) {
            System.setProperty("glass.platform", "Headless");
            System.setProperty("prism.order", "sw");
        }
        var started = new CountDownLatch(1);
        try {
            Platform.startup(started::countDown);
            started.await();
            Platform.setImplicitExit(false);
        } catch (IllegalStateException running) {
            LOG.debug("The toolkit runs already");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        onScreen(Look::loadFonts);
    }

    /** Whether this machine has a display that the toolkit could open. */
    public static boolean hasDisplay() {
        var system = System.getProperty("os.name", "");
        var display = System.getenv("DISPLAY");
        return !system.startsWith("Linux") || display != null && !display.isBlank();
    }

    /** Does something on the FX thread and waits for its answer. */
    public static <T> T onScreen(Callable<T> work) {
        var answer = new CompletableFuture<T>();
        Runnable task = () -> {
            try {
                answer.complete(work.call());
            } catch (Exception | Error failure) {
                answer.completeExceptionally(failure);
            }
        };
        if (Platform.isFxApplicationThread()) {
            task.run();
        } else {
            Platform.runLater(task);
        }
        try {
            return answer.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the screen worked", interrupted);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException failure
                    ? failure
                    : new IllegalStateException(failed.getCause());
        }
    }
}
