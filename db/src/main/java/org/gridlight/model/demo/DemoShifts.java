package org.gridlight.model.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.gridlight.model.patrol.Shift;

/** When invented inspectors are out, early or late, every day: as the names of their teams say. */
public final class DemoShifts {
    private static final LocalTime EARLY = LocalTime.of(7, 0);
    private static final LocalTime LATE = LocalTime.of(13, 0);
    private static final int HOURS = 7;

    private DemoShifts() {}

    /** The shift of one day. @param late whether he has the late one */
    public static Shift on(LocalDate day, String code, boolean late) {
        var begin = day.atTime(late ? LATE : EARLY).atZone(DemoOrder.ZONE).toInstant();
        return new Shift(code, begin, begin.plusSeconds(HOURS * 3_600L));
    }

    /** Those of some days. @param days how many, from the first one on */
    public static List<Shift> of(DemoInspector inspector, LocalDate first, int days) {
        return Stream.iterate(first, day -> day.plusDays(1)).limit(days)
                .map(day -> on(day, inspector.code(), inspector.late())).toList();
    }

    /** Decides the way of a shift: the same for the same inspector on the same day. */
    public static long seed(long inspectorId, Instant begin) {
        return inspectorId * 1_000_003 + begin.getEpochSecond() / 3_600;
    }
}
