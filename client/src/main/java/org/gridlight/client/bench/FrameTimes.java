package org.gridlight.client.bench;

import java.util.function.IntConsumer;

/** How long frames of a shown window take while something moves in it. */
public final class FrameTimes {
    private FrameTimes() {}

    /**
     * Moves something with each frame.
     *
     * @param move called on the FX thread with the number of the frame
     * @return milliseconds between frames, from the shortest to the longest
     */
    public static double[] of(int frames, IntConsumer move) {
        return FrameRun.of(frames, frame -> {
            move.accept(frame);
            return true;
        }).sorted();
    }
}
