package org.gridlight.client.support;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;

/**
 * Lets the log of this program say more for some time (详细日志), after which it ends by itself: a log that stays detailed fills
 * the disk and hides what matters. Safe for use by many threads.
 */
public final class DetailedLog extends TurboFilter {
    private static final String OURS = "org.gridlight";

    private final InstantSource clock;
    private volatile Instant until = Instant.MIN;

    DetailedLog(InstantSource clock) {
        this.clock = clock;
    }

    /** The one of this program; empty where another logger writes. */
    public static Optional<DetailedLog> ofThisProgram(InstantSource clock) {
        if (!(LoggerFactory.getILoggerFactory() instanceof LoggerContext context)) {
            return Optional.empty();
        }
        var known = context.getTurboFilterList().stream().filter(DetailedLog.class::isInstance)
                .map(DetailedLog.class::cast).findFirst();
        return known.or(() -> {
            var fresh = new DetailedLog(clock);
            fresh.start();
            context.addTurboFilter(fresh);
            return Optional.of(fresh);
        });
    }

    /** Begins, or goes on from now. */
    public void keepFor(Duration time) {
        until = clock.instant().plus(time);
    }

    /** Ends it now. */
    public void end() {
        until = Instant.MIN;
    }

    /** Until when; empty when the log is as always. */
    public Optional<Instant> until() {
        return Optional.of(until).filter(end -> end.isAfter(clock.instant()));
    }

    @Override
    public FilterReply decide(Marker marker, Logger logger, Level level, String format, Object[] arguments,
            Throwable thrown) {
        boolean ours = level == Level.DEBUG && logger.getName().startsWith(OURS);
        return ours && until().isPresent() ? FilterReply.ACCEPT : FilterReply.NEUTRAL;
    }
}
