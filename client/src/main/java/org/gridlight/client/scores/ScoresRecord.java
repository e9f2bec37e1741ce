package org.gridlight.client.scores;

import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.gridlight.db.Reading;
import org.gridlight.db.light.LightHistoryStore;
import org.gridlight.db.measures.MonthStore;
import org.gridlight.model.measures.CaseGroup;
import org.gridlight.model.measures.CountedCase;
import org.gridlight.model.measures.MonthMeasure;
import org.gridlight.model.measures.MonthQuestion;

/** What the sheets read from the record. Holds no state; safe for many threads; every call may block. */
final class ScoresRecord {
    /** A list to choose from is no archive. */
    private static final int MOST_MONTHS = 24;

    private final MonthStore store;
    private final LightHistoryStore lights;
    private final ZoneId zone;
    private final InstantSource clock;

    ScoresRecord(Reading reading, ZoneId zone, InstantSource clock) {
        this.store = new MonthStore(reading, zone);
        this.lights = new LightHistoryStore(reading);
        this.zone = zone;
        this.clock = clock;
    }

    /** The months the record reaches, this one first; empty while there are no cases. */
    List<YearMonth> months() {
        var now = YearMonth.from(clock.instant().atZone(zone));
        return store.firstReport().map(first -> YearMonth.from(first.atZone(zone)))
                .map(first -> Stream.iterate(now, month -> !month.isBefore(first), month -> month.minusMonths(1))
                        .limit(MOST_MONTHS).toList())
                .orElse(List.of());
    }

    /** Counts a month, the running one until now. */
    MonthUnits read(YearMonth month) {
        Instant now = clock.instant();
        var whole = MonthQuestion.of(month, zone);
        var question = whole.until(now);
        return new MonthUnits(month, question, !whole.until().isAfter(now), store.byDepartment(question),
                lights.ofDepartments(question));
    }

    /** The cases behind a number of a unit. */
    List<CountedCase> cases(MonthMeasure measure, MonthQuestion question, String unit, int most) {
        return store.casesBehind(measure, question, CaseGroup.department(unit), most);
    }
}
