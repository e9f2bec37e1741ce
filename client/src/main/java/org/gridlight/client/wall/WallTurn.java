package org.gridlight.client.wall;

import java.time.Duration;
import java.time.Instant;

/**
 * Which page of a wall is shown: each for its time, unless it is held. Immutable.
 *
 * @param pages how many there are, at least one
 * @param page  which one, from 0
 * @param since when it came
 * @param held  whether it stays until somebody turns it
 */
record WallTurn(int pages, int page, Duration each, Instant since, boolean held) {
    static WallTurn first(int pages, Duration each, Instant now) {
        return new WallTurn(pages, 0, each, now, false);
    }

    /** As it is at a moment. */
    WallTurn at(Instant now) {
        boolean over = !held && pages > 1 && !now.isBefore(since.plus(each));
        return over ? turned(1, now) : this;
    }

    /** Turned by hand; the page stays its whole time, and held when it was. */
    WallTurn turned(int by, Instant now) {
        return new WallTurn(pages, Math.floorMod(page + by, pages), each, now, held);
    }

    /** Held, or let go again. */
    WallTurn heldOrNot(Instant now) {
        return new WallTurn(pages, page, each, now, !held);
    }
}
