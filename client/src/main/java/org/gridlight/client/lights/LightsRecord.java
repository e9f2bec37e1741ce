package org.gridlight.client.lights;

import java.util.List;
import org.gridlight.model.light.LightUnit;
import org.gridlight.model.light.RedDays;

/** What the board of lights asks the record besides the open cases. Every call may block. Safe for many threads. */
interface LightsRecord {
    /** The days of a trend, today included (近 7 日). */
    int DAYS = 7;

    /** Who stands on a board today. */
    List<LightUnit> units(BoardKind kind);

    RedDays redDays(BoardKind kind);
}
