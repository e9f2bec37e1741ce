package org.gridlight.client.wall;

import java.util.List;
import java.util.OptionalDouble;
import org.gridlight.model.measures.DayQuestion;
import org.gridlight.model.measures.HalfHour;

/**
 * What the record counted of today and of this month.
 *
 * @param day      today, until the moment of counting
 * @param reported today, as are filed and closed; each case once
 * @param onTime   share of the cases to be closed this month that were closed and not late (按期结案率), 0 to 1; empty while
 *                 nothing was to be closed
 * @param today    half-hours in which something was reported or closed
 */
record WallDay(DayQuestion day, long reported, long filed, long closed, OptionalDouble onTime, List<HalfHour> today) {
    WallDay {
        today = List.copyOf(today);
    }
}
