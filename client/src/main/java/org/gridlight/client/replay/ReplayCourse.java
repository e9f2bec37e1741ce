package org.gridlight.client.replay;

import java.time.Instant;

/**
 * A day as one screen shows it, at any moment of it. Asked off the FX thread, one question at a time.
 *
 * @param <P> what that screen shows
 */
public interface ReplayCourse<P> extends AutoCloseable {
    /** What is seen at a moment; a moment outside the day is the nearest one of it. */
    P at(Instant moment);

    /** How many units were red then. */
    int redAt(Instant moment);

    @Override
    void close();
}
