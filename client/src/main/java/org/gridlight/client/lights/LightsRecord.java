package org.gridlight.client.lights;

import java.time.Instant;
import org.gridlight.model.board.replay.ReplayDay;

/** What the board of lights asks the record besides the open cases. Every call may block. Safe for many threads. */
interface LightsRecord {
    /** The days of a trend, today included (近 7 日). */
    int DAYS = 7;

    /** Who stands on a board today, and how often each was red. */
    BoardPlan plan(BoardKind kind);

    /** All clocks that ran between two moments, for a replay. */
    ReplayDay replay(Instant from, Instant until);
}
