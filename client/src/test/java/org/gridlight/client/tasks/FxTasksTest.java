package org.gridlight.client.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class FxTasksTest {
    @Test
    void whatWasCancelledIsNoDefect() throws InterruptedException {
        var logged = new ListAppender<ILoggingEvent>();
        logged.start();
        var log = (Logger) LoggerFactory.getLogger(FxTasks.class);
        log.addAppender(logged);
        var begun = new CountDownLatch(1);
        var ended = new CountDownLatch(1);
        var tasks = new FxTasks();
        var running = tasks.run("search", () -> {
            begun.countDown();
            try {
                return new CountDownLatch(1).await(20, TimeUnit.SECONDS);
            } catch (InterruptedException cancelled) {
                ended.countDown();
                throw new IllegalStateException("cut short", cancelled);
            }
        }, found -> {}, failure -> {});
        begun.await();
        running.cancel();
        assertThat(ended.await(20, TimeUnit.SECONDS)).isTrue();
        tasks.close();
        log.detachAppender(logged);
        assertThat(logged.list).isEmpty();
    }
}
