package org.gridlight.client.overview;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.gridlight.db.Database;
import org.gridlight.db.cases.CaseActStore;
import org.gridlight.db.clock.CalendarStore;
import org.gridlight.db.grid.GridStore;
import org.gridlight.db.light.LightBoardStore;
import org.gridlight.db.light.LightRuleStore;
import org.gridlight.db.measures.DayStore;
import org.gridlight.model.grid.AreaLevel;
import org.gridlight.model.light.LightUnit;
import org.gridlight.model.measures.CountedCase;
import org.gridlight.model.measures.DayQuestion;
import org.gridlight.model.measures.DayStep;

/** What the overview reads from the record. Holds no state; safe for many threads; every call may block. */
final class OverviewRecord {
    private final Database database;
    private final DayStore days;
    private final ZoneId zone;
    private final InstantSource clock;

    OverviewRecord(Database database, ZoneId zone, InstantSource clock) {
        this.database = database;
        this.days = new DayStore(database);
        this.zone = zone;
        this.clock = clock;
    }

    OverviewGround ground() {
        var clocks = new CalendarStore(database).caseClocks();
        var today = LocalDate.ofInstant(clock.instant(), zone);
        var units = new LightBoardStore(database).units(today).stream()
                .collect(Collectors.toMap(LightUnit::id, LightUnit::name));
        return new OverviewGround(StreetShape.of(new GridStore(database).areas(AreaLevel.STREET)), units,
                new CaseActStore(database).workflow(), clocks, clocks.working().calendar().slots(today),
                new LightRuleStore(database).boardRules(today));
    }

    DayFigures figures() {
        Instant now = clock.instant();
        var today = DayQuestion.until(now, zone);
        var before = today.weekBefore();
        return new DayFigures(today, days.steps(today), days.steps(before).getFirst().cases(), days.halfHours(today),
                days.halfHours(before.wholeDay()));
    }

    /** The cases behind the count of a step, latest first. */
    List<CountedCase> cases(DayStep step, DayQuestion day, int most) {
        return days.casesBehind(step, day, most);
    }
}
