package org.gridlight.client.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.gridlight.client.live.OpenCases;
import org.gridlight.client.seat.CaseSelection;
import org.gridlight.client.seat.TestSeat;
import org.gridlight.model.cases.CaseState;
import org.gridlight.model.cases.OpenCase;
import org.junit.jupiter.api.Test;

class QueueModelTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final InstantSource CLOCK = InstantSource.fixed(TestSeat.NOW);

    private final OpenCases cases = new OpenCases();

    private QueueModel model() {
        return new QueueModel(cases, CLOCK, ZONE);
    }

    private static List<Long> ids(QueueRows rows) {
        return IntStream.range(0, rows.size()).mapToObj(rows::at).filter(QueueRows.Line.class::isInstance)
                .map(row -> ((QueueRows.Line) row).one().id()).toList();
    }

    private static List<String> headings(QueueRows rows) {
        return IntStream.range(0, rows.size()).mapToObj(rows::at).filter(QueueRows.Heading.class::isInstance)
                .map(QueueRows.Heading.class::cast).map(head -> head.group() + " " + head.count()).toList();
    }

    @Test
    void whatIsDueNextComesFirstUnderItsHeading() {
        cases.replace(MadeUpCases.desk());

        var rows = model().rows();

        assertThat(headings(rows)).containsExactly("OVERDUE 4", "HOUR 9", "TODAY 8", "LATER 4");
        assertThat(ids(rows)).isSorted().hasSize(25);
        assertThat(rows.at(0)).isInstanceOf(QueueRows.Heading.class);
        assertThat(rows.indexOf(1)).isEqualTo(1);
        assertThat(rows.indexOf(99)).isEqualTo(-1);
    }

    @Test
    void queuesCountWhatLiesInThemAndWhatIsLate() {
        cases.replace(MadeUpCases.desk());

        var count = model().count(Queue.CLOSING);

        var closing = MadeUpCases.desk().stream().filter(one -> one.state() == CaseState.PENDING_CLOSE).toList();
        assertThat(count.count()).isEqualTo(closing.size());
        assertThat(count.late())
                .isEqualTo((int) closing.stream().filter(one -> one.stageDue().isBefore(TestSeat.NOW)).count());
        assertThat(count.oldestSince())
                .isEqualTo(closing.stream().map(OpenCase::stageStarted).min(Comparator.naturalOrder()).orElseThrow());
    }

    /** At 3,000 rows a change costs some dozens of comparisons: a sort would cost thirty thousand. */
    @Test
    void aChangeTouchesTheCaseThatChangedAndNoOther() {
        cases.replace(MadeUpCases.many(3_000));
        var comparisons = new AtomicInteger();
        var model = new QueueModel(cases, CLOCK, ZONE, (one, other) -> {
            comparisons.incrementAndGet();
            return DueOrder.COMPARATOR.compare(one, other);
        });
        comparisons.set(0);

        var moved = MadeUpCases.one(1_500, TestSeat.NOW.plus(Duration.ofMinutes(3)), 2);
        cases.apply(Set.of(1_500L), List.of(MadeUpCases.newer(moved)));

        assertThat(comparisons.get()).isPositive().isLessThan(60);
        var rows = model.rows();
        assertThat(comparisons.get()).as("what is shown is not sorted again").isLessThan(60);
        assertThat(rows.at(rows.indexOf(1_500))).isEqualTo(new QueueRows.Line(MadeUpCases.newer(moved)));
    }

    @Test
    void afterAnyChangesTheListIsWhatASortWouldGive() {
        var dice = new SplittableRandom(5);
        var now = new HashMap<Long, OpenCase>();
        MadeUpCases.many(200).forEach(one -> now.put(one.id(), one));
        cases.replace(now.values());
        var model = model();
        model.filter("街");
        for (int turn = 0; turn < 300; turn++) {
            long id = dice.nextInt(1, 260);
            if (dice.nextInt(4) == 0) {
                now.remove(id);
                cases.apply(Set.of(id), List.of());
            } else {
                var one = MadeUpCases.one(id, TestSeat.NOW.plusSeconds(dice.nextInt(-9_000, 90_000)), dice.nextInt(40));
                now.put(id, one);
                cases.apply(Set.of(id), List.of(one));
            }
        }

        var expected = new ArrayList<>(now.values());
        expected.removeIf(one -> !(one.place() + one.street()).contains("街"));
        expected.sort(DueOrder.COMPARATOR);
        assertThat(ids(model.rows())).isEqualTo(expected.stream().map(OpenCase::id).toList()).isNotEmpty();
        model.filter("");
        model.show(Queue.CLOSING);
        assertThat(ids(model.rows())).hasSize((int) now.values().stream().filter(Queue.CLOSING::holds).count());
    }

    @Test
    void theFilterLooksAtNumbersNamesAndPlacesAndTheNumberBehindOpensItsList() {
        cases.replace(MadeUpCases.desk());
        var model = model();

        model.filter("1007");
        assertThat(ids(model.rows())).containsExactly(1L);
        model.filter("排水公司");
        assertThat(ids(model.rows())).isNotEmpty().doesNotContain(1L);
        model.filter("没有的");
        assertThat(model.rows().size()).isZero();
        model.filter("");
        model.show(new CaseSelection("急件", OpenCase::urgent));
        assertThat(ids(model.rows())).containsExactlyElementsOf(
                MadeUpCases.desk().stream().filter(OpenCase::urgent).map(OpenCase::id).toList());
        model.show(Queue.ALL);
        assertThat(model.selection()).isNull();
        assertThat(ids(model.rows())).hasSize(25);
    }

    @Test
    void groupsHoldAllCasesAndTheirOldestComesFirst() {
        cases.replace(MadeUpCases.many(5_000));
        var model = model();
        model.group(new GroupBy() {
            @Override
            public Object key(OpenCase one, Instant now) {
                return one.streetId();
            }

            @Override
            public String name(OpenCase one, Instant now) {
                return one.street();
            }
        });
        var rows = model.rows();
        assertThat(rows.size()).isEqualTo(5_000 + 7);
        assertThat(ids(rows)).hasSize(5_000).doesNotHaveDuplicates();
        IntStream.range(0, rows.size()).forEach(row -> {
            if (rows.at(row) instanceof QueueRows.Line(var one)) {
                assertThat(rows.indexOf(one.id())).isEqualTo(row);
                assertThat(rows.groupOf(one.id())).contains(one.streetId());
            }
        });
        var heads = IntStream.range(0, rows.size()).mapToObj(rows::at).filter(QueueRows.Heading.class::isInstance)
                .map(QueueRows.Heading.class::cast).toList();
        assertThat(heads)
                .isSortedAccordingTo((one, other) -> DueOrder.COMPARATOR.compare(one.oldest(), other.oldest()));
        model.fold(rows.groups(), true);
        assertThat(model.rows().size()).isEqualTo(7);
        assertThat(model.rows().rowOf(heads.getLast().oldest().id())).isEqualTo(6);
        assertThat(model.rows().indexOf(heads.getLast().oldest().id())).isEqualTo(-1);
    }

    @Test
    void whatGoesByTheClockComesAndGoesWithIt() {
        var now = new Instant[]{TestSeat.NOW};
        cases.replace(MadeUpCases.desk());
        var model = new QueueModel(cases, () -> now[0], ZONE);
        model.narrow(one -> one.dueNext().orElseThrow().isBefore(now[0]));
        assertThat(ids(model.rows())).containsExactly(1L, 2L, 3L, 4L);
        now[0] = now[0].plus(Duration.ofMinutes(10));
        assertThat(ids(model.rows())).as("looked at again").containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
        now[0] = TestSeat.NOW.minus(Duration.ofMinutes(30));
        var first = MadeUpCases.desk().get(3);
        cases.apply(Set.of(first.id()), List.of());
        assertThat(ids(model.rows())).as("not by the clock any more, and over").doesNotContain(first.id());
        model.narrow(null);
        assertThat(ids(model.rows())).hasSize(24);
    }

    @Test
    void aFoldedGroupKeepsItsHeadingOnly() {
        cases.replace(MadeUpCases.desk());
        var model = model();

        model.fold(DueGroup.OVERDUE);

        assertThat(headings(model.rows())).first().isEqualTo("OVERDUE 4");
        assertThat(model.rows().size()).isEqualTo(25 + 4 - 4);
        assertThat(model.rows().indexOf(1)).isEqualTo(-1);
        model.fold(DueGroup.OVERDUE);
        assertThat(model.rows().indexOf(1)).isEqualTo(1);
    }

    @Test
    void theNextOneIsTheOneBelowAndAtTheEndTheOneAbove() {
        cases.replace(MadeUpCases.desk());
        var rows = model().rows();

        assertThat(rows.after(4, one -> true).orElseThrow().id()).as("over the heading").isEqualTo(5);
        assertThat(rows.after(25, one -> true).orElseThrow().id()).isEqualTo(24);
        assertThat(rows.after(99, one -> true).orElseThrow().id()).as("when it is not in the list").isEqualTo(1);
        assertThat(QueueRows.NONE.after(1, one -> true)).isEmpty();
    }
}
