package org.gridlight.client.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gridlight.client.cases.QueueFrames;
import org.gridlight.client.live.OpenCases;
import org.gridlight.client.queue.QueueFilter.Part;
import org.gridlight.client.queue.QueueFilter.Picked;
import org.gridlight.client.seat.TestSeat;
import org.gridlight.model.cases.CaseState;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.cases.ReportSource;
import org.gridlight.model.grid.PlaceNames;
import org.gridlight.model.light.Light;
import org.gridlight.model.words.Refusal;
import org.junit.jupiter.api.Test;

class QueueFilterTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final InstantSource CLOCK = InstantSource.fixed(TestSeat.NOW);

    private static final QueueFilter ALL_PARTS = new QueueFilter(Set.of(new Picked("GB13-C01", "公用设施")),
            Set.of(new Picked("C3", "小类3|带竖线")), Set.of(new Picked("4", "单位4"), new Picked("5", "单位5")),
            Set.of(new Picked("6", "街道6")), Set.of(new Picked("101", "柳堤社区")),
            Set.of(new Picked("1001", "110108016003047 柳堤社区")), Set.of(Light.RED, Light.YELLOW),
            Set.of(ReportSource.HOTLINE), DueWindow.TODAY);

    private static Set<Long> ids(QueueFilter filter, List<OpenCase> cases) {
        return cases.stream().filter(filter.which(CLOCK, ZONE)).map(OpenCase::id).collect(Collectors.toSet());
    }

    private static OpenCase due(long id, int minutes) {
        return MadeUpLines.one(id, CaseState.PENDING_DISPATCH, 1, 1, 1, "路",
                TestSeat.NOW.plus(Duration.ofMinutes(minutes)));
    }

    private static QueueFilter when(DueWindow window) {
        return new QueueFilter(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), window);
    }

    @Test
    void everyPartMustFitAndOneOfEachIsEnough() {
        var cases = MadeUpLines.many(3_000);
        var filter = new QueueFilter(Set.of(new Picked("C3", "小类3"), new Picked("C5", "小类5")),
                Set.of(new Picked("5", "单位5"), new Picked("13", "单位13")), Set.of(), Set.of(), Set.of(), DueWindow.ANY);
        var wanted = cases.stream()
                .filter(one -> (one.categoryCode().equals("C3") || one.categoryCode().equals("C5"))
                        && (one.departmentId() == 5 || one.departmentId() == 13))
                .map(OpenCase::id).collect(Collectors.toSet());
        assertThat(ids(filter, cases)).isEqualTo(wanted).isNotEmpty();
        assertThat(ids(filter.without(Part.UNITS).without(Part.CLASSES), cases)).hasSize(3_000);
        assertThat(ids(QueueFilter.NONE, cases)).hasSize(3_000);
    }

    @Test
    void classAndPlaceAreThoseOfTheCase() {
        var cases = MadeUpLines.many(3_000);
        var none = Set.<Picked>of();
        var community = new QueueFilter(none, none, none, none, Set.of(new Picked("103", "某社区")), none, Set.of(),
                Set.of(), DueWindow.ANY);
        assertThat(ids(community, cases)).hasSize(34).allMatch(id -> id % 90 == 3);
        var grid = new QueueFilter(none, none, none, none, none, Set.of(new Picked("1007", "某网格")), Set.of(), Set.of(),
                DueWindow.ANY);
        assertThat(ids(grid, cases)).containsOnly(7L, 707L, 1407L, 2107L, 2807L);
        var major = new QueueFilter(Set.of(new Picked("C", "大类")), none, none, none, none, none, Set.of(), Set.of(),
                DueWindow.ANY);
        assertThat(ids(major, cases)).as("C10 to C39").hasSize(3_000 * 30 / 40);
        assertThat(ids(grid.without(Part.GRIDS), cases)).hasSize(3_000);
    }

    @Test
    void whatCanBePickedIsNamedOnceTheRecordHasSaidHow() {
        var cases = MadeUpLines.many(1_000);
        assertThat(FilterChoices.of(cases, QueueFilter.NONE, FilterChoices.Names.NONE).grids()).isEmpty();
        var names = new FilterChoices.Names(Map.of("C", "公用设施"),
                new PlaceNames(Map.of(103L, "柳堤社区"), Map.of(1007L, "110108016003047 柳堤社区")));
        var found = FilterChoices.of(cases, QueueFilter.NONE, names);
        assertThat(found.majors()).containsExactly(new FilterChoices.Choice(new Picked("C", "公用设施"), 750));
        assertThat(found.communities()).containsExactly(new FilterChoices.Choice(new Picked("103", "柳堤社区"), 12));
        assertThat(found.grids())
                .containsExactly(new FilterChoices.Choice(new Picked("1007", "110108016003047 柳堤社区"), 2));
    }

    /** From the filter to the rows of a screen, as the queue does it. */
    @Test
    void ofSixtyThousandCasesThoseThatFitStandThereWithinATenthOfASecond() {
        var open = new OpenCases();
        open.replace(MadeUpLines.many(60_000));
        var none = Set.<Picked>of();
        var filters = List.of(
                new QueueFilter(Set.of(new Picked("C", "大类")), none, none, none, none, none, Set.of(), Set.of(),
                        DueWindow.ANY),
                new QueueFilter(none, none, none, none, Set.of(new Picked("103", "某社区")), none, Set.of(), Set.of(),
                        DueWindow.ANY),
                new QueueFilter(none, none, none, none, none, Set.of(new Picked("1007", "某网格")), Set.of(), Set.of(),
                        DueWindow.ANY));
        try (var frames = new QueueFrames(open, CLOCK, ZONE)) {
            for (var filter : filters) {
                var which = filter.which(CLOCK, ZONE);
                var times = new ArrayList<Long>();
                for (int i = 0; i < 12; i++) {
                    long from = System.nanoTime();
                    assertThat(frames.narrow(which)).isBetween(1, 59_999);
                    times.add(System.nanoTime() - from);
                    frames.narrow(null);
                }
                times.sort(null);
                // Other work on the machine makes some of them longer; a quarter stays quick when the code is.
                long usual = times.get(times.size() / 4);
                System.out.println("measured: " + filter.written() + " of 60,000 in " + usual / 1_000 + " µs");
                assertThat(Duration.ofNanos(usual)).as(filter.written()).isLessThanOrEqualTo(Duration.ofMillis(100));
            }
        }
    }

    @Test
    void aWindowGoesByTheClock() {
        // 14:36 at the centre: 564 minutes to midnight.
        var cases = List.of(due(1, -5), due(2, 0), due(3, 30), due(4, 200), due(5, 560), due(6, 570), due(7, 5_000));
        assertThat(ids(when(DueWindow.OVERDUE), cases)).containsOnly(1L, 2L);
        assertThat(ids(when(DueWindow.HOUR), cases)).containsOnly(3L);
        assertThat(ids(when(DueWindow.TODAY), cases)).containsOnly(3L, 4L, 5L);
        assertThat(ids(when(DueWindow.THREE_DAYS), cases)).containsOnly(3L, 4L, 5L, 6L);
    }

    @Test
    void lightsAndSourcesAreThoseThatTheListShows() {
        var cases = MadeUpLines.many(3_000);
        var filter = new QueueFilter(Set.of(), Set.of(), Set.of(), Set.of(Light.RED), Set.of(ReportSource.VIDEO),
                DueWindow.ANY);
        assertThat(ids(filter, cases)).isNotEmpty().isEqualTo(cases.stream()
                .filter(one -> one.stageLight(TestSeat.NOW) == Light.RED && one.source() == ReportSource.VIDEO)
                .map(OpenCase::id).collect(Collectors.toSet()));
    }

    @Test
    void whatIsWrittenReadsTheSameAndWhatNobodyKnowsIsLeftOut() {
        assertThat(QueueFilter.read(ALL_PARTS.written())).isEqualTo(ALL_PARTS);
        assertThat(QueueFilter.read(QueueFilter.NONE.written())).isEqualTo(QueueFilter.NONE);
        assertThat(QueueFilter.read("light|PURPLE\nunit|abc|x\nunit\nnew|1|2\n\nlight|RED"))
                .isEqualTo(new QueueFilter(Set.of(), Set.of(), Set.of(), Set.of(Light.RED), Set.of(), DueWindow.ANY));
    }

    @Test
    void namesKeepTheirDigitAndFollowThePerson() {
        var memory = new TestSeat();
        var saved = new SavedFilters(memory);
        assertThat(saved.save("急件", when(DueWindow.HOUR)).number()).isEqualTo(1);
        assertThat(saved.save("我的街道", ALL_PARTS).number()).isEqualTo(2);
        assertThat(saved.save(" 急件 ", when(DueWindow.OVERDUE)).number()).as("replaced").isEqualTo(1);
        assertThat(new SavedFilters(memory).all()).extracting(SavedFilters.Saved::name).containsExactly("急件", "我的街道");
        assertThat(new SavedFilters(memory).at(1).orElseThrow().filter()).isEqualTo(when(DueWindow.OVERDUE));
        saved.forget(1);
        assertThat(new SavedFilters(memory).all()).extracting(SavedFilters.Saved::number).containsExactly(2);
        assertThat(saved.save("新", when(DueWindow.TODAY)).number()).as("the first that is free").isEqualTo(1);
    }

    @Test
    void whatCannotBeKeptIsRefusedAndSaysWhy() {
        var saved = new SavedFilters(new TestSeat());
        assertThat(key(() -> saved.save("  ", ALL_PARTS))).isEqualTo("queue.filter.nameWanted");
        var much = IntStream.range(0, 100).mapToObj(id -> new Picked("C" + id, "某个名称很长的小类" + id))
                .collect(Collectors.toSet());
        assertThat(key(() -> saved.save("多", new QueueFilter(much, Set.of(), Set.of(), Set.of(), Set.of(),
                DueWindow.ANY)))).isEqualTo("queue.filter.tooMuch");
        IntStream.rangeClosed(1, SavedFilters.MOST).forEach(number -> saved.save("名" + number, ALL_PARTS));
        assertThat(key(() -> saved.save("第十个", ALL_PARTS))).isEqualTo("queue.filter.full");
        assertThat(saved.all()).hasSize(SavedFilters.MOST);
    }

    private static String key(ThrowingCallable act) {
        return catchThrowableOfType(Refusal.class, act).key();
    }
}
