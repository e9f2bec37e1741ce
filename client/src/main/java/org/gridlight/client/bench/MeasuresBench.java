package org.gridlight.client.bench;

import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gridlight.db.Database;
import org.gridlight.db.Progress;
import org.gridlight.db.measures.MadeUpCaseStore;
import org.gridlight.db.measures.MeasureStore;
import org.gridlight.db.measures.MonthStore;
import org.gridlight.model.measures.Dimension;
import org.gridlight.model.measures.MeasureCounts;
import org.gridlight.model.measures.MeasureQuestion;
import org.gridlight.model.measures.MonthCounts;
import org.gridlight.model.measures.MonthQuestion;

/**
 * Counts a month of very many cases from the record itself, by every grouping of the month, and checks that they add
 * up to the last digit: a fast wrong number is worth nothing.
 */
public final class MeasuresBench {
    private static final YearMonth MONTH = YearMonth.of(2026, 6);
    private static final double SECONDS_TO_RECOUNT = 60;

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
        progress.step("bench.filling", cases);
        rows.add(
                new BenchRow("fill", stopwatch.seconds(() -> new MadeUpCaseStore(database).fill(MONTH, cases)), "s",
                        null));
        progress.step("bench.counting");
        var month = MonthQuestion.of(MONTH, ZoneOffset.UTC);
        double all = 0;
        for (var each : groupings(month, cases)) {
            double took = stopwatch.seconds(each.count());
            all += took;
            rows.add(new BenchRow(each.name(), took, "s", null));
        }
        rows.add(new BenchRow("month recounted from the record", Math.round(all * 1000) / 1000.0, "s",
                SECONDS_TO_RECOUNT));
        return new BenchReport("measures", rows);
    }

    private record Grouping(String name, Runnable count) {}

    private List<Grouping> groupings(MonthQuestion month, int cases) {
        var months = new MonthStore(database.patiently(), ZoneOffset.UTC);
        var measures = new MeasureStore(database.patiently(), ZoneOffset.UTC);
        var groupings = new ArrayList<Grouping>();
        groupings.add(new Grouping("month by department", () -> requireSum(cases, months.byDepartment(month))));
        groupings.add(new Grouping("month by street", () -> requireSum(cases, months.byStreet(month))));
        for (var dimension : List.of(Dimension.DEPARTMENT, Dimension.GRID, Dimension.CATEGORY, Dimension.SOURCE)) {
            var question = new MeasureQuestion(month.from(), month.until(), month.until(), dimension);
            groupings.add(
                    new Grouping("measures by " + dimension.name().toLowerCase(Locale.ROOT), () -> requireTotal(cases,
                            MeasureCounts.total("", measures.count(question)))));
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
