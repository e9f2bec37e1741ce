package org.gridlight.client.alarms;

import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;

/** When the hall changes its shift (交接班): at eight and at twenty, as in most centres; rosters are not kept yet. */
final class ShiftEnd {
    private static final List<LocalTime> ENDS = List.of(LocalTime.of(8, 0), LocalTime.of(20, 0));

    private ShiftEnd() {}

    /** The next one after a moment. */
    static ZonedDateTime after(ZonedDateTime now) {
        return Stream.concat(ENDS.stream().map(now::with), ENDS.stream().map(now.plusDays(1)::with))
                .filter(end -> end.isAfter(now)).findFirst().orElseThrow();
    }
}
