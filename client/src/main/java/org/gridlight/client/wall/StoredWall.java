package org.gridlight.client.wall;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.gridlight.client.lights.ShortNames;
import org.gridlight.client.overview.StreetShape;
import org.gridlight.db.Database;
import org.gridlight.db.alarm.AlarmStore;
import org.gridlight.db.clock.CalendarStore;
import org.gridlight.db.grid.GridStore;
import org.gridlight.db.light.LightBoardStore;
import org.gridlight.db.light.LightRuleStore;
import org.gridlight.db.measures.DayStore;
import org.gridlight.db.measures.MonthStore;
import org.gridlight.model.alarm.AlarmList;
import org.gridlight.model.grid.AreaLevel;
import org.gridlight.model.measures.DayQuestion;
import org.gridlight.model.measures.DayStep;
import org.gridlight.model.measures.MonthQuestion;
import org.gridlight.model.measures.StepCount;

/** The record behind a wall. Holds no state; safe for many threads. */
record StoredWall(Database database, InstantSource clock, ZoneId zone) implements WallRecord {
    /** So many points can be told apart across the map of a large wall. */
    private static final double ACROSS = 2_000;

    @Override
    public WallGround ground() {
        var today = LocalDate.ofInstant(clock.instant(), zone);
        var board = new LightBoardStore(database);
        var units = board.units(today);
        var streets = board.streets(today);
        return new WallGround(StreetShape.of(new GridStore(database).areas(AreaLevel.STREET), ACROSS), streets,
                board.communities(today), units, ShortNames.of(units, streets),
                new CalendarStore(database).caseClocks(), new LightRuleStore(database).boardRules(today));
    }

    @Override
    public WallDay day() {
        var now = clock.instant();
        var days = new DayStore(database);
        var today = DayQuestion.until(now, zone);
        var steps = days.steps(today).stream().collect(Collectors.toMap(StepCount::step, StepCount::cases));
        return new WallDay(today, steps.get(DayStep.REPORTED), steps.get(DayStep.FILED), steps.get(DayStep.CLOSED),
                onTime(now), days.halfHours(today));
    }

    @Override
    public AlarmList alarms() {
        return new AlarmStore(database).active();
    }

    private OptionalDouble onTime(Instant now) {
        var month = MonthQuestion.of(YearMonth.from(now.atZone(zone)), zone);
        if (!month.from().isBefore(now)) {
            return OptionalDouble.empty();
        }
        var total = new MonthStore(database, zone).total(month.until(now));
        return total.shouldClose() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) total.closedOnTime() / total.shouldClose());
    }
}
