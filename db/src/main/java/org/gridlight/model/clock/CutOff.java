package org.gridlight.model.clock;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.gridlight.model.words.Refusal;

/**
 * The time of day from which on what is dispatched counts from the next morning (截单时刻). What runs through waits for no
 * morning. The database has the same rule in {@code work_start}.
 *
 * @param time null where a centre knows none
 */
public record CutOff(LocalTime time) {
    /** A centre without one. */
    public static final CutOff NONE = new CutOff(null);

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("HH:mm");

    /** @param text e.g. 17:00; empty for none. @throws Refusal when it is no time of day */
    public static CutOff parse(String text) {
        try {
            return text == null || text.isBlank() ? NONE : new CutOff(LocalTime.parse(text.strip(), FORMAT));
        } catch (DateTimeException wrong) {
            throw Refusal.wrongUse("clock.cutOffText", text);
        }
    }

    /** As the record keeps it, empty for none. */
    public String text() {
        return time == null ? "" : FORMAT.format(time);
    }

    /** From when a limit counts that begins at this moment: itself, or the next midnight of the zone. */
    public Instant counted(Instant start, LimitUnit unit, ZoneId zone) {
        var local = start.atZone(zone);
        boolean waits = time != null && !unit.runsThrough() && !local.toLocalTime().isBefore(time);
        return waits ? local.toLocalDate().plusDays(1).atStartOfDay(zone).toInstant() : start;
    }
}
