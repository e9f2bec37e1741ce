package org.gridlight.db.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.Progress;
import org.gridlight.db.cases.OpenCaseStore;
import org.gridlight.db.demo.DemoStore;
import org.gridlight.db.map.MapStore;
import org.gridlight.db.measures.MeasureStore;
import org.gridlight.db.measures.MonthStore;
import org.gridlight.db.measures.RollupStore;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.demo.DemoOrder;
import org.gridlight.model.light.Light;
import org.gridlight.model.map.MapGround;
import org.gridlight.model.measures.CaseGroup;
import org.gridlight.model.measures.Dimension;
import org.gridlight.model.measures.MeasureCounts;
import org.gridlight.model.measures.MeasureQuestion;
import org.gridlight.model.measures.MonthCounts;
import org.gridlight.model.measures.MonthMeasure;
import org.gridlight.model.theme.FillChoice;
import org.gridlight.model.theme.FillCount;
import org.gridlight.model.theme.FillMeasure;
import org.gridlight.model.theme.FillPeriod;
import org.gridlight.model.theme.FillUnit;
import org.gridlight.model.theme.FillValues;
import org.gridlight.model.theme.Tally;
import org.gridlight.model.theme.UnitPlaces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What thematic maps show is what the stores of measures count, unit by unit. */
class FillStoreTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private static final ZoneId ZONE = DemoOrder.ZONE;
    private static final Instant NOW = Instant.parse("2026-07-16T06:36:00Z");
    private static final List<FillPeriod> PERIODS = List.of(new FillPeriod(FillPeriod.Span.TODAY, null),
            new FillPeriod(FillPeriod.Span.SEVEN_DAYS, null), new FillPeriod(FillPeriod.Span.THIS_MONTH, null),
            FillPeriod.of(YearMonth.of(2026, 7)));

    private FillStore store;
    private MapGround ground;

    /** Loading a district takes longest, so it is loaded once. */
    @Test
    void thematicMapsShowWhatTheMeasuresCount() {
        new DemoStore(DB.database()).load(new DemoOrder(3, 500, 4, 500, NOW), Progress.UNHEARD);
        store = new FillStore(DB.database(), ZONE);
        ground = new MapStore(DB.database()).ground();
        withRollupsAndWithout();
        new RollupStore(DB.database()).catchUpWhole();
        withRollupsAndWithout();
        theMonthOfPlacesIsTheMonthOfAll();
        aNumberOfAGridListsItsCases();
        liveMapsCountTheOpenCases();
        densitiesAreOfTheRecordedSizes();
        reportedPlacesAreThoseOfThePeriod();
        whatIsNotOnTheMapIsLeftOut();
    }

    private void withRollupsAndWithout() {
        for (var period : PERIODS) {
            for (var unit : FillUnit.values()) {
                equalsTheMeasures(choice(FillMeasure.REPORTED, unit, period));
                equalsTheMeasures(choice(FillMeasure.REPORTED_OVERDUE, unit, period));
                equalsTheMeasures(choice(FillMeasure.ON_TIME_RATE, unit, period));
            }
        }
        for (var measure : FillMeasure.values()) {
            if (!measure.isLive()) {
                equalsTheMeasures(choice(measure, FillUnit.UNIT_GRID, PERIODS.get(2)));
            }
        }
    }

    private static FillChoice choice(FillMeasure measure, FillUnit unit, FillPeriod period) {
        return FillChoice.USUAL.with(measure).with(unit).with(period).atLeast(1);
    }

    /** Each unit by the count from the record itself, grouped by hand. */
    private void equalsTheMeasures(FillChoice choice) {
        var places = UnitPlaces.of(choice.unit(), ground);
        var shown = FillCount.of(choice, places, store.count(choice, NOW), Map.of());

        var counted = counted(choice);
        long all = 0;
        for (int i = 0; i < places.count(); i++) {
            var tally = counted.getOrDefault(places.id(i), new Tally("", 0, 0));
            all += tally.part();
            long expected = choice.measure().among() == null
                    ? tally.part() == 0 ? FillValues.NONE : tally.part()
                    : tally.whole() == 0
                            ? FillValues.NONE
                            : Math.round(Math.floor(tally.part() * 1_000.0 / tally.whole() + 0.5));
            assertThat(shown.of(i)).as("%s %s", choice, places.id(i)).isEqualTo(expected);
        }
        if (choice.measure() == FillMeasure.REPORTED) {
            assertThat(all).as(choice.toString()).isPositive();
        }
    }

    private Map<Long, Tally> counted(FillChoice choice) {
        var question = choice.period().question(NOW, ZONE);
        var dimension = switch (choice.unit()) {
            case UNIT_GRID, RESPONSIBILITY_GRID -> Dimension.GRID;
            case COMMUNITY -> Dimension.COMMUNITY;
            case STREET -> Dimension.STREET;
        };
        Map<String, Tally> byCode = choice.measure().reports() != null
                ? new MeasureStore(DB.database(), ZONE).recounting()
                        .count(new MeasureQuestion(question.from(), question.until(), NOW, dimension)).stream()
                        .collect(Collectors.toMap(MeasureCounts::key,
                                row -> new Tally(row.key(), row.of(choice.measure().reports()), 0)))
                : new MonthStore(DB.database(), ZONE).recounting().byPlace(question, dimension).stream()
                        .collect(Collectors.toMap(MonthCounts::key, row -> new Tally(row.key(),
                                row.of(choice.measure().month()),
                                choice.measure().among() == null ? 0 : row.of(choice.measure().among()))));
        var byId = new HashMap<Long, Tally>();
        switch (choice.unit()) {
            case UNIT_GRID, RESPONSIBILITY_GRID -> ground.grids().forEach(grid -> {
                long id = choice.unit() == FillUnit.UNIT_GRID ? grid.id() : grid.responsibilityId();
                byId.merge(id, byCode.getOrDefault(grid.code(), new Tally("", 0, 0)),
                        (one, other) -> new Tally("", one.part() + other.part(), one.whole() + other.whole()));
            });
            default -> ground.areas()
                    .forEach(area -> byId.put(area.id(), byCode.getOrDefault(area.code(), new Tally("", 0, 0))));
        }
        return byId;
    }

    private void theMonthOfPlacesIsTheMonthOfAll() {
        var months = new MonthStore(DB.database(), ZONE);
        var question = PERIODS.get(2).question(NOW, ZONE);
        for (var dimension : List.of(Dimension.STREET, Dimension.COMMUNITY, Dimension.GRID)) {
            for (var measure : MonthMeasure.values()) {
                assertThat(months.byPlace(question, dimension).stream().mapToLong(row -> row.of(measure)).sum())
                        .as("%s %s", dimension, measure).isEqualTo(months.total(question).of(measure));
            }
        }
    }

    private void aNumberOfAGridListsItsCases() {
        var months = new MonthStore(DB.database(), ZONE);
        var question = PERIODS.get(2).question(NOW, ZONE);
        var busiest = months.byPlace(question, Dimension.GRID).getFirst();
        assertThat(busiest.shouldClose()).isPositive();
        for (var measure : MonthMeasure.values()) {
            assertThat(months.casesBehind(measure, question, new CaseGroup(Dimension.GRID, busiest.key()), 1_000))
                    .as(measure.name()).hasSize((int) busiest.of(measure));
        }
    }

    private void liveMapsCountTheOpenCases() {
        var open = new OpenCaseStore(DB.database()).all();
        var lights = Map.of(FillMeasure.OVERDUE, Light.RED, FillMeasure.NEAR_DUE, Light.YELLOW);
        for (var unit : FillUnit.values()) {
            var places = UnitPlaces.of(unit, ground);
            for (var measure : List.of(FillMeasure.OPEN, FillMeasure.OVERDUE, FillMeasure.NEAR_DUE)) {
                var values = FillCount.ofOpen(choice(measure, unit, FillPeriod.NOW), places, open, NOW, Map.of());
                long shown = IntStream.range(0, values.count()).mapToLong(i -> Math.max(0, values.of(i))).sum();
                long expected = open.stream().filter(one -> isPlaced(one, unit)).map(one -> one.stageLight(NOW))
                        .filter(light -> measure == FillMeasure.OPEN
                                ? light != Light.GREY
                                : light == lights.get(measure))
                        .count();
                assertThat(shown).as("%s %s", unit, measure).isEqualTo(expected).isPositive();
            }
        }
        var longest = FillCount.ofOpen(choice(FillMeasure.LONGEST_OVERDUE, FillUnit.STREET, FillPeriod.NOW),
                UnitPlaces.of(FillUnit.STREET, ground), open, NOW, Map.of());
        long hours = open.stream().filter(one -> one.streetId() != 0 && one.stageLight(NOW) == Light.RED)
                .mapToLong(one -> NOW.getEpochSecond() - one.dueNext().orElseThrow().getEpochSecond()).max()
                .orElseThrow() / 360;
        assertThat(IntStream.range(0, longest.count()).mapToLong(longest::of).max().orElseThrow())
                .isBetween(hours, hours + 1);
    }

    private static boolean isPlaced(OpenCase one, FillUnit unit) {
        return switch (unit) {
            case UNIT_GRID, RESPONSIBILITY_GRID -> one.unitGridId() != 0;
            case COMMUNITY -> one.communityId() != 0;
            case STREET -> one.streetId() != 0;
        };
    }

    private void densitiesAreOfTheRecordedSizes() {
        for (var unit : FillUnit.values()) {
            var places = UnitPlaces.of(unit, ground);
            var choice = choice(FillMeasure.REPORTED, unit, PERIODS.get(2)).dense(true);
            var sizes = store.squareMetres(unit);
            var tallies = store.count(choice, NOW);
            var dense = FillCount.of(choice, places, tallies, sizes);
            var plain = FillCount.of(choice.dense(false), places, tallies, Map.of());
            double whole = sizes.values().stream().mapToDouble(size -> size).sum();
            assertThat(whole).as(unit.name()).isBetween(50e6, 2_000e6);
            for (int i = 0; i < places.count(); i++) {
                assertThat(dense.of(i) > 0).as("%s %s", unit, i).isEqualTo(plain.of(i) > 0);
            }
        }
    }

    private void reportedPlacesAreThoseOfThePeriod() {
        var question = PERIODS.get(1).question(NOW, ZONE);
        long reported = new MonthStore(DB.database(), ZONE).total(question).reported();

        assertThat(store.reported(question)).hasSizeBetween((int) (reported * 0.9), (int) reported);
    }

    private void whatIsNotOnTheMapIsLeftOut() {
        var values = FillCount.of(choice(FillMeasure.REPORTED, FillUnit.STREET, PERIODS.get(0)),
                UnitPlaces.of(FillUnit.STREET, ground), List.of(new Tally("-", 7, 0), new Tally("x", 3, 0)), Map.of());

        assertThat(IntStream.range(0, values.count()).mapToObj(values::of)).containsOnly(FillValues.NONE);
    }
}
