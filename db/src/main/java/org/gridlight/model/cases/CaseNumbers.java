package org.gridlight.model.cases;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Gives case numbers (案卷编号): the day in the centre's zone and a running number of five digits within the day,
 * e.g. 2026071601187. Not shared by threads: one giver works through one import.
 */
public final class CaseNumbers {
    private final ZoneId zone;
    private final Map<String, Integer> lastOfDay;
    private final DateTimeFormatter day = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);

    /** @param lastOfDay the highest running number already given, by day yyyyMMdd. */
    public CaseNumbers(ZoneId zone, Map<String, Integer> lastOfDay) {
        this.zone = zone;
        this.lastOfDay = new HashMap<>(lastOfDay);
    }

    /** The next number for a case that was filed at this moment. */
    public String next(Instant filedAt) {
        var today = day.format(filedAt.atZone(zone));
        return today + String.format(Locale.ROOT, "%05d", lastOfDay.merge(today, 1, Integer::sum));
    }
}
