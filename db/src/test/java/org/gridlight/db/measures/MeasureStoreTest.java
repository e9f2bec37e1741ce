package org.gridlight.db.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.cases.CaseTable;
import org.gridlight.db.cases.CaseTable.Row;
import org.gridlight.model.measures.CaseGroup;
import org.gridlight.model.measures.CountedCase;
import org.gridlight.model.measures.Dimension;
import org.gridlight.model.measures.Measure;
import org.gridlight.model.measures.MeasureCounts;
import org.gridlight.model.measures.MeasureQuestion;
import org.gridlight.model.measures.MonthCounts;
import org.gridlight.model.measures.MonthMeasure;
import org.gridlight.model.measures.MonthQuestion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Counting in SQL against a slow, obvious count in Java over the same thousand made-up cases. */
class MeasureStoreTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant AS_OF = Instant.parse("2026-03-20T04:00:00Z");

    private static final List<String> ENDS = List.of("VOID", "MERGED", "FORCED_CLOSED", "ARCHIVED", "REJECTED",
            "NOT_FILED", "SELF_SOLVED");
    private static final Set<String> NEVER_TO_BE_CLOSED = Set.of("REJECTED", "NOT_FILED", "SELF_SOLVED");
    private static final Set<String> FORCED = Set.of("FORCED_CLOSED", "ARCHIVED");

    private final List<Row> rows = madeUp(new SplittableRandom(20260716));

    @BeforeEach
    void fill() {
        var table = new CaseTable(DB.database());
        table.units();
        table.add(rows);
    }

    private static List<Row> madeUp(SplittableRandom random) {
        var rows = new ArrayList<Row>();
        for (int i = 0; i < 1_000; i++) {
            var reported = START.plus(Duration.ofMinutes(random.nextInt(120 * 24 * 60)));
            var due = random.nextInt(10) == 0 ? null : reported.plus(Duration.ofHours(random.nextInt(400)));
            var closed = random.nextInt(4) == 0 ? null : reported.plus(Duration.ofHours(random.nextInt(500) - 2));
            if (random.nextInt(20) == 0) {
                closed = due;
            }
            var department = random.nextInt(4);
            var source = random.nextBoolean() ? "hotline" : "inspector";
            if (random.nextInt(8) == 0) {
                rows.add(new Row(reported, due, null, department, source, ENDS.get(random.nextInt(ENDS.size())),
                        reported.plus(Duration.ofHours(random.nextInt(900))), false));
            } else {
                rows.add(new Row(reported, due, closed, department, source, closed == null ? "HANDLING" : "CLOSED",
                        null, closed != null && random.nextInt(6) == 0));
            }
        }
        return rows;
    }

    @ParameterizedTest
    @EnumSource(names = {"DEPARTMENT", "SOURCE", "MONTH"})
    void countsEqualTheObviousCount(Dimension dimension) {
        var question = question(dimension);

        var counted = store().count(question).stream()
                .collect(Collectors.toMap(MeasureCounts::key, Function.identity()));

        var expected = rows.stream().filter(inPeriod(question))
                .collect(Collectors.groupingBy(row -> key(row, dimension)));
        assertThat(counted.keySet()).isEqualTo(expected.keySet());
        expected.forEach((key, group) -> assertThat(counted.get(key)).usingRecursiveComparison().ignoringFields("name")
                .isEqualTo(obvious(key, group)));
    }

    @ParameterizedTest
    @EnumSource(Dimension.class)
    void everyGroupingAddsUpToTheSameTotals(Dimension dimension) {
        var groups = store().count(question(dimension));

        assertThat(MeasureCounts.total("", groups)).usingRecursiveComparison().ignoringFields("key", "name")
                .isEqualTo(obvious("", rows.stream().filter(inPeriod(question(dimension))).toList()));
    }

    @Test
    void everyNumberCanListItsCases() {
        var question = question(Dimension.DEPARTMENT);

        for (var group : store().count(question)) {
            for (var measure : Measure.values()) {
                assertThat(store().list(question, group.key(), measure)).as("%s.%s", group.key(), measure)
                        .hasSize((int) group.of(measure))
                        .isSortedAccordingTo(Comparator.comparing(CountedCase::reportedAt));
            }
        }
    }

    @Test
    void aMonthCountsAsItsRulesSay() {
        var march = MonthQuestion.of(YearMonth.of(2026, 3), ZONE);

        var units = new MonthStore(DB.database(), ZONE).byDepartment(march).stream()
                .collect(Collectors.toMap(MonthCounts::key, Function.identity()));

        assertThat(units.keySet()).containsExactlyInAnyOrder("D1", "D2", "D3", "D4", "-");
        assertThat(units.get("D4").shouldClose()).as("an assessed unit without a case is there").isZero();
        units.forEach((key, counts) -> {
            var own = rows.stream().filter(row -> key(row, Dimension.DEPARTMENT).equals(key)).toList();
            var due = own.stream().filter(row -> toBeClosed(row, march)).toList();
            assertThat(counts.reported())
                    .isEqualTo(own.stream().filter(row -> within(row.reportedAt(), march)).count());
            assertThat(counts.shouldClose()).isEqualTo(due.size());
            assertThat(counts.closed()).isEqualTo(due.stream().filter(row -> within(row.closedAt(), march)).count());
            assertThat(counts.closedOnTime()).isEqualTo(due.stream()
                    .filter(row -> within(row.closedAt(), march) && !row.closedAt().isAfter(row.dueAt())).count());
            assertThat(counts.carriedOver())
                    .isEqualTo(
                            due.stream().filter(row -> row.dueAt().isBefore(march.from()) && !row.excused()).count());
            assertThat(counts.backlog()).isEqualTo(due.stream().filter(row -> !within(row.closedAt(), march)).count());
            assertThat(counts.exempt()).isEqualTo(due.stream().filter(row -> row.excused()
                    && within(row.closedAt(), march) && row.closedAt().isAfter(row.dueAt())).count());
            assertThat(counts.forcedClosed()).isEqualTo(own.stream()
                    .filter(row -> FORCED.contains(row.state()) && within(row.endedAt(), march)).count());
            assertThat(counts.shouldClose()).isEqualTo(counts.closed() + counts.backlog());
            assertThat(counts.closed())
                    .isEqualTo(counts.closedOnTime() + counts.closedOverdue() + counts.exempt());
        });
    }

    @ParameterizedTest
    @EnumSource(MonthMeasure.class)
    void everyNumberOfAMonthListsTheCasesItCounted(MonthMeasure measure) {
        var march = MonthQuestion.of(YearMonth.of(2026, 3), ZONE);
        var months = new MonthStore(DB.database(), ZONE);

        for (var unit : months.byDepartment(march)) {
            assertThat(months.casesBehind(measure, march, CaseGroup.department(unit.key()), MonthStore.MOST_LISTED))
                    .as("%s of %s", measure, unit.key()).hasSize((int) unit.of(measure)).doesNotHaveDuplicates()
                    .allMatch(one -> one.department().equals(unit.key()));
        }
        assertThat(months.casesBehind(measure, march, CaseGroup.ALL, MonthStore.MOST_LISTED))
                .hasSize((int) months.total(march).of(measure));
    }

    @Test
    void aListStopsWhereItIsToldToAndBeginsWithTheLongestOverdue() {
        var march = MonthQuestion.of(YearMonth.of(2026, 3), ZONE);
        var months = new MonthStore(DB.database(), ZONE);

        var first = months.casesBehind(MonthMeasure.BACKLOG, march, CaseGroup.department("D1"), 5);

        assertThat(first).hasSize(5).isSortedAccordingTo(Comparator.comparing(CountedCase::dueAt));
        assertThat(months.casesBehind(MonthMeasure.BACKLOG, march, CaseGroup.department("D1"), MonthStore.MOST_LISTED))
                .startsWith(first.toArray(CountedCase[]::new));
        assertThat(months.casesBehind(MonthMeasure.BACKLOG, march, CaseGroup.department("nobody"), 5)).isEmpty();
    }

    @Test
    void theMonthOfAllIsTheSumOfItsUnits() {
        var march = MonthQuestion.of(YearMonth.of(2026, 3), ZONE);
        var store = new MonthStore(DB.database(), ZONE);

        var all = store.total(march);
        var units = store.byDepartment(march);

        assertThat(all.shouldClose()).isEqualTo(units.stream().mapToLong(MonthCounts::shouldClose).sum()).isPositive();
        assertThat(all.exempt()).isPositive();
        assertThat(all.forcedClosed()).isPositive();
        assertThat(all.backlog()).isEqualTo(units.stream().mapToLong(MonthCounts::backlog).sum());
        assertThat(store.byDay(march).stream().mapToLong(MonthMapper.DayCounts::filed).sum()).isEqualTo(all.filed());
        assertThat(store.total(MonthQuestion.of(YearMonth.of(2015, 1), ZONE)).shouldClose()).isZero();
    }

    /** Straight from the sentence in the annex of the book. */
    private static boolean toBeClosed(Row row, MonthQuestion month) {
        boolean counts = !NEVER_TO_BE_CLOSED.contains(row.state()) && row.dueAt() != null;
        boolean overdue = open(row, month.until()) && row.dueAt() != null && row.dueAt().isBefore(month.until());
        return counts && (within(row.closedAt(), month) || overdue && !row.excused());
    }

    private static boolean open(Row row, Instant at) {
        return Stream.of(row.closedAt(), row.endedAt()).allMatch(end -> end == null || !end.isBefore(at));
    }

    private static boolean within(Instant at, MonthQuestion month) {
        return at != null && !at.isBefore(month.from()) && at.isBefore(month.until());
    }

    private static MeasureCounts obvious(String key, List<Row> group) {
        Function<Predicate<Row>, Long> count = test -> group.stream().filter(test).count();
        Predicate<Row> closed = row -> row.closedAt() != null && row.closedAt().isBefore(AS_OF);
        Predicate<Row> open = row -> open(row, AS_OF);
        Predicate<Row> limited = row -> row.dueAt() != null;
        return new MeasureCounts(key, "", group.size(), count.apply(closed), count.apply(limited),
                count.apply(limited.and(closed).and(row -> !row.closedAt().isAfter(row.dueAt()))),
                count.apply(limited.and(closed).and(row -> !row.excused() && row.closedAt().isAfter(row.dueAt()))),
                count.apply(limited.and(open).and(row -> !row.dueAt().isBefore(AS_OF))),
                count.apply(limited.and(open).and(row -> !row.excused() && row.dueAt().isBefore(AS_OF))));
    }

    private static Predicate<Row> inPeriod(MeasureQuestion question) {
        return row -> !row.reportedAt().isBefore(question.from()) && row.reportedAt().isBefore(question.until());
    }

    private static String key(Row row, Dimension dimension) {
        return switch (dimension) {
            case DEPARTMENT -> row.department() == 0 ? "-" : "D" + row.department();
            case SOURCE -> row.source();
            case MONTH -> YearMonth.from(row.reportedAt().atZone(ZONE)).toString();
            default -> throw new IllegalArgumentException(dimension.name());
        };
    }

    private static MeasureQuestion question(Dimension dimension) {
        return MeasureQuestion.ofDays(LocalDate.of(2026, 1, 10), LocalDate.of(2026, 4, 5), AS_OF, dimension, ZONE);
    }

    private static MeasureStore store() {
        return new MeasureStore(DB.database(), ZONE);
    }
}
