package org.gridlight.client.seat;

import java.net.URI;

/** The program of the system that plays pictures of cameras: behind an interface, so that tests play nothing. */
@FunctionalInterface
public interface Player {
    /**
     * Hands an address over and comes back at once; the program goes on by itself. Off the FX thread.
     *
     * @param address of a kind that only plays
     * @throws org.gridlight.model.words.Refusal when the system has no such program
     */
    void play(URI address);
}
