package org.gridlight.client.lights;

import java.time.Instant;
import org.gridlight.model.light.Light;
import org.gridlight.model.light.LightCounts;

/**
 * A line of the record of a unit, word for word: since when it had a light, and how long. Immutable.
 *
 * @param before its light until then; null where the period begins
 * @param counts how its cases stood then; null where the period begins
 * @param hours  how long it stood inside the period, in hours with two decimals
 * @param stood  the same in words
 */
record UnitRecordRow(Instant at, String time, Light before, Light light, LightCounts counts, String hours,
        String stood) {}
