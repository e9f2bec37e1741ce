package org.gridlight.client.lights;

import java.time.Instant;
import org.gridlight.model.board.replay.ReplayDay;
import org.gridlight.model.light.LightBoard;
import org.gridlight.model.light.UnitLightHistory;

/** What the board of lights asks the record besides the open cases. Every call may block. Safe for many threads. */
interface LightsRecord {
    /** The days of a trend, today included (近 7 日). */
    int DAYS = 7;

    /** Who stands on a board today, and how often each was red. */
    BoardPlan plan(BoardKind kind);

    /** All clocks that ran between two moments, for a replay. */
    ReplayDay replay(Instant from, Instant until);

    /** The record of the lights of a unit (灯号记录). @param until exclusive; what is to come is left out */
    Kept history(LightBoard board, long unit, Instant from, Instant until);

    /**
     * What the record knows of a unit in a period.
     *
     * @param begin   since when there is a record of lights at all; null while there is none
     * @param history null when nothing of the period was observed
     */
    record Kept(Instant begin, UnitLightHistory history) {}
}
