package org.gridlight.client.lights;

/** What the board of lights asks the record besides the open cases. Every call may block. Safe for many threads. */
interface LightsRecord {
    /** The days of a trend, today included (近 7 日). */
    int DAYS = 7;

    /** Who stands on a board today, and how often each was red. */
    BoardPlan plan(BoardKind kind);
}
