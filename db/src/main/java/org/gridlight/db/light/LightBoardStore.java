package org.gridlight.db.light;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.apache.ibatis.session.SqlSession;
import org.gridlight.db.Reading;
import org.gridlight.model.light.LightUnit;
import org.gridlight.model.light.RedDays;

/** Reads what the boards of lights show besides the open cases. Holds no state; safe for use by many threads. */
public final class LightBoardStore {
    private final Reading reading;

    public LightBoardStore(Reading reading) {
        this.reading = reading;
    }

    /** Units of the first level that exist on a day, by group as they stand on the board, then by code. */
    public List<LightUnit> units(LocalDate day) {
        return reading.read(session -> mapper(session).selectUnits(day));
    }

    /** The streets of a day, where the place of a case counts and nobody answers; their group is their district. */
    public List<LightUnit> streets(LocalDate day) {
        return reading.read(session -> mapper(session).selectStreets(day));
    }

    /** The communities of a day, as they follow each other in the district; their group is their street. */
    public List<LightUnit> communities(LocalDate day) {
        return reading.read(session -> mapper(session).selectCommunities(day));
    }

    /** How many handling clocks of each unit were red on each of the last days, today included. */
    public RedDays redDays(Instant now, ZoneId zone, int days) {
        return redDays(now, zone, days, LightBoardMapper::selectRedSpans);
    }

    /** The same for the streets in which the cases lie, whoever handles them. */
    public RedDays redDaysOfStreets(Instant now, ZoneId zone, int days) {
        return redDays(now, zone, days, LightBoardMapper::selectRedSpansByStreet);
    }

    private interface Spans {
        List<RedDays.Span> select(LightBoardMapper mapper, Instant from, Instant now);
    }

    private RedDays redDays(Instant now, ZoneId zone, int days, Spans spans) {
        var today = LocalDate.ofInstant(now, zone);
        var from = today.minusDays(days - 1L).atStartOfDay(zone).toInstant();
        return RedDays.of(reading.read(session -> spans.select(mapper(session), from, now)), today, days, zone);
    }

    private static LightBoardMapper mapper(SqlSession session) {
        return session.getMapper(LightBoardMapper.class);
    }
}
