package org.gridlight.client.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ThrottleTest {
    private final SameThreadTasks tasks = new SameThreadTasks();
    private final AtomicInteger acts = new AtomicInteger();
    private final Throttle throttle = new Throttle("test", tasks, acts::incrementAndGet);

    @Test
    void theFirstTriggerActsAtOnceTheNextOnesTogether() {
        throttle.trigger();
        assertThat(acts).hasValue(1);
        for (int i = 0; i < 100; i++) {
            throttle.trigger();
        }
        assertThat(acts).hasValue(1);
        tasks.tick();
        assertThat(acts).hasValue(2);
    }

    @Test
    void actsAtOnceAgainAfterATurnOfQuiet() {
        throttle.trigger();
        tasks.tick();
        throttle.trigger();
        assertThat(acts).hasValue(2);
    }

    @Test
    void isQuietWhenClosed() {
        throttle.trigger();
        throttle.trigger();
        throttle.close();
        tasks.tick();
        assertThat(acts).hasValue(1);
    }
}
