package org.gridlight.client.bench;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.gridlight.db.Database;
import org.gridlight.db.Progress;
import org.gridlight.db.centre.SettingStore;
import org.gridlight.db.bench.MadeUpCaseStore;
import org.gridlight.db.measures.AnomalyStore;
import org.gridlight.db.measures.MeasureStore;
import org.gridlight.db.measures.MonthStore;
import org.gridlight.db.measures.RollupStore;
import org.gridlight.model.measures.Dimension;
import org.gridlight.model.measures.MeasureCounts;
import org.gridlight.model.measures.MeasureQuestion;
import org.gridlight.model.measures.MonthCounts;
import org.gridlight.model.measures.MonthQuestion;

/**
 * Counts a month of very many cases, by every grouping of the month: from the roll-ups, and beside it from the record
 * itself. Checks that both say the same to the last digit and add up: a fast wrong number is worth nothing.
 */
public final class MeasuresBench {
    private static final YearMonth MONTH = YearMonth.of(2026, 6);
    private static final double SECONDS_TO_READ = 2;
    private static final double SECONDS_TO_RECOUNT = 60;
    private static final String RECOUNT = "recount";

    private final Database database;
    private final Progress progress;
    private final Stopwatch stopwatch;

    public MeasuresBench(Database database, Progress progress, Stopwatch stopwatch) {
        this.database = database;
        this.progress = progress;
        this.stopwatch = stopwatch;
    }

    /** @param cases how many cases the month has; they are made when the database has none. */
    public BenchReport run(int cases) {
        var rows = new ArrayList<BenchRow>();
        var zone = new SettingStore(database).zone();
        progress.step("bench.filling", cases);
        rows.add(new BenchRow("fill",
                stopwatch.seconds(() -> new MadeUpCaseStore(database).fill(MONTH, cases, zone)), "s", null));
        progress.step("bench.rollingUp", cases);
        rows.add(new BenchRow("roll up", stopwatch.seconds(new RollupStore(database)::catchUpWhole), "s", null));
        progress.step("bench.counting");
        double read = 0;
        double recounted = 0;
        for (var each : groupings(MonthQuestion.of(MONTH, zone), zone, cases)) {
            var row = each.measure(stopwatch);
            read += row.value();
            recounted += row.peerValue();
            rows.add(row);
        }
        rows.add(anomalies(MonthQuestion.of(MONTH, zone), zone));
        rows.add(new BenchRow("month read from the roll-ups", rounded(read), "s", SECONDS_TO_READ, RECOUNT,
                rounded(recounted)));
        rows.add(new BenchRow("month recounted from the record", rounded(recounted), "s", SECONDS_TO_RECOUNT));
        return new BenchReport("measures", rows);
    }

    private BenchRow anomalies(MonthQuestion month, ZoneId zone) {
        var months = new MonthStore(database.patiently(), zone);
        var total = months.total(month);
        var units = months.byDepartment(month);
        return new BenchRow("what stands out", stopwatch.seconds(
                () -> new AnomalyStore(database.patiently()).find(month, total, units, Map.of())), "s", null);
    }

    private static double rounded(double seconds) {
        return Math.round(seconds * 1000) / 1000.0;
    }

    /** One count in its two ways. */
    private record Grouping<T>(String name, Supplier<List<T>> read, Supplier<List<T>> recount, Sum<T> sum) {
        BenchRow measure(Stopwatch stopwatch) {
            var quick = new ArrayList<T>();
            var slow = new ArrayList<T>();
            double reading = stopwatch.seconds(() -> quick.addAll(read.get()));
            double recounting = stopwatch.seconds(() -> slow.addAll(recount.get()));
            if (!quick.equals(slow)) {
                throw new IllegalStateException("Roll-ups and record differ: " + name);
            }
            sum.require(quick);
            return new BenchRow(name, reading, "s", null, RECOUNT, recounting);
        }
    }

    private interface Sum<T> {
        void require(List<T> groups);
    }

    private List<Grouping<?>> groupings(MonthQuestion month, ZoneId zone, int cases) {
        var months = new MonthStore(database.patiently(), zone);
        var measures = new MeasureStore(database.patiently(), zone);
        var groupings = new ArrayList<Grouping<?>>();
        groupings.add(new Grouping<>("month by department", () -> months.byDepartment(month),
                () -> months.recounting().byDepartment(month), groups -> requireSum(cases, groups)));
        groupings.add(new Grouping<>("month by street", () -> months.byStreet(month),
                () -> months.recounting().byStreet(month), groups -> requireSum(cases, groups)));
        groupings.add(new Grouping<>("month by day", () -> months.byDay(month),
                () -> months.recounting().byDay(month), _ -> {}));
        groupings.add(new Grouping<>("grids with most reports", () -> months.hotGrids(month, 10),
                () -> months.recounting().hotGrids(month, 10), _ -> {}));
        for (var dimension : List.of(Dimension.DEPARTMENT, Dimension.COMMUNITY, Dimension.GRID, Dimension.CATEGORY,
                Dimension.SOURCE)) {
            var question = new MeasureQuestion(month.from(), month.until(), month.until(), dimension);
            groupings.add(new Grouping<>("measures by " + dimension.name().toLowerCase(Locale.ROOT),
                    () -> measures.count(question), () -> measures.recounting().count(question),
                    groups -> requireTotal(cases, MeasureCounts.total("", groups))));
        }
        return groupings;
    }

    private static void requireSum(int cases, List<MonthCounts> groups) {
        long reported = groups.stream().mapToLong(MonthCounts::reported).sum();
        long split = groups.stream().mapToLong(one -> one.closedOnTime() + one.closedOverdue() + one.backlog()).sum();
        if (reported != cases || split != groups.stream().mapToLong(MonthCounts::shouldClose).sum()) {
            throw new IllegalStateException("The month does not add up: " + reported + " of " + cases);
        }
    }

    private static void requireTotal(int cases, MeasureCounts total) {
        if (total.registered() != cases) {
            throw new IllegalStateException("The groups do not add up: " + total.registered() + " of " + cases);
        }
    }
}
