package org.gridlight.client.support;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** The log says more for some time, of this program alone. */
class DetailedLogTest {
    @Test
    void itEndsByItself() {
        var now = new AtomicReference<>(Instant.parse("2026-07-16T06:00:00Z"));
        var ours = LoggerFactory.getLogger("org.gridlight.client.support.Anything");
        var others = LoggerFactory.getLogger("com.zaxxer.hikari.Anything");
        var log = new DetailedLog(now::get);
        log.start();
        var context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.addTurboFilter(log);
        try {
            boolean before = ours.isDebugEnabled();
            log.keepFor(Duration.ofMinutes(30));
            assertThat(log.until()).contains(Instant.parse("2026-07-16T06:30:00Z"));
            assertThat(ours.isDebugEnabled()).isTrue();
            assertThat(ours.isTraceEnabled()).isFalse();
            assertThat(others.isTraceEnabled()).isFalse();
            now.set(Instant.parse("2026-07-16T06:30:00Z"));
            assertThat(log.until()).isEmpty();
            assertThat(ours.isDebugEnabled()).isEqualTo(before);
            log.keepFor(Duration.ofMinutes(30));
            log.end();
            assertThat(ours.isDebugEnabled()).isEqualTo(before);
        } finally {
            context.getTurboFilterList().remove(log);
        }
        assertThat(DetailedLog.ofThisProgram(now::get)).isPresent()
                .isEqualTo(DetailedLog.ofThisProgram(now::get));
        context.getTurboFilterList().removeIf(DetailedLog.class::isInstance);
    }
}
