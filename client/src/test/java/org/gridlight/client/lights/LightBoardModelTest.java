package org.gridlight.client.lights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.gridlight.client.live.OpenCases;
import org.gridlight.client.seat.TestSeat;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.light.Light;
import org.gridlight.model.light.LightCounts;
import org.gridlight.model.light.UnitLightRule;
import org.gridlight.model.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LightBoardModelTest {
    private static final BoardWords WORDS = new BoardWords(Words.of(Locale.SIMPLIFIED_CHINESE),
            ZoneId.of("Asia/Shanghai"));
    private static final long DRAINAGE = 22;
    private static final int UNITS = 60;

    private final MadeUpLights record = MadeUpLights.district();
    private final OpenCases cases = new OpenCases();
    private final AtomicInteger changes = new AtomicInteger();
    private Instant now = TestSeat.NOW;
    private LightBoardModel model;

    @BeforeEach
    void open() {
        cases.replace(record.cases);
        model = new LightBoardModel(cases, () -> now, WORDS, changes::incrementAndGet);
        show(BoardKind.UNITS);
    }

    private void show(BoardKind kind) {
        model.show(record.plan(kind));
    }

    @AfterEach
    void close() {
        model.close();
    }

    private static LightTile tile(LightBoard board, long unit) {
        return board.tiles().get(unit);
    }

    private OpenCase oneOf(long unit, Light light) {
        return record.cases.stream().filter(one -> one.departmentId() == unit && one.stageLight(now) == light)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theWorstStandsFirstInItsGroup() {
        var board = model.board();
        assertThat(board.groups()).extracting(LightBoard.Group::name).containsExactly("专业部门", "权属单位", "街道");
        assertThat(board.groups().get(1).tiles()).extracting(LightTile::name).startsWith("云河排水公司", "云通通信公司", "云河供电公司",
                "云河燃气公司", "云河自来水公司");
        var lights = board.groups().get(1).tiles().stream().map(LightTile::light).toList();
        assertThat(lights).isSorted();
        assertThat(board.unitsUnder(Light.RED)).isEqualTo(8);
        model.sort(Sorting.LONGEST, false);
        assertThat(model.board().groups().getFirst().tiles().getFirst().name()).as("longest overdue")
                .isEqualTo("云河供电公司");
        assertThat(board.groups().getLast().tiles().getFirst().name()).isEqualTo("望江街道");
    }

    @Test
    void quietUnitsKeepTheirPlace() {
        var quiet = model.board().groups().getFirst().tiles().stream().filter(LightTile::isQuiet).map(LightTile::id)
                .toList();
        assertThat(quiet).isSorted();
    }

    @Test
    void aTileSaysItsCountsItsTimeAndWhy() {
        var tile = tile(model.board(), DRAINAGE);
        assertThat(tile.counts()).isEqualTo(new LightCounts(9, 14, 73, 2));
        assertThat(tile.time()).startsWith("最长 ").doesNotContain("已超");
        assertThat(tile.state()).isEqualTo("第 3 天");
        assertThat(tile.trend()).hasSize(LightsRecord.DAYS).endsWith(9);
        var quiet = tile(model.board(), 17);
        assertThat(quiet.trend()).as("no trend of nothing").isEmpty();
        assertThat(quiet.time()).startsWith("最近 剩 ");
        assertThat(tile(model.board(), 24).state()).isEqualTo("紧急");
    }

    @Test
    void aChangeTouchesItsUnitOnly() {
        assertThat(model.board().computed()).isEqualTo(UNITS);
        assertThat(model.board().computed()).isZero();
        var before = model.board();

        var over = oneOf(DRAINAGE, Light.GREEN);
        cases.apply(Set.of(over.id()), List.of());

        var after = model.board();
        assertThat(changes).hasValue(1);
        assertThat(after.computed()).isOne();
        assertThat(tile(after, DRAINAGE).counts()).isEqualTo(new LightCounts(9, 14, 72, 2));
        assertThat(after.tiles().entrySet().stream().filter(one -> !one.getValue().equals(tile(before, one.getKey()))))
                .hasSize(1);
    }

    @Test
    void aCaseThatGoesToAnotherUnitTouchesBoth() {
        model.board();
        var moved = oneOf(DRAINAGE, Light.RED);
        var there = record.one(moved.id(), record.units.getFirst(), moved.stageDue(), false);
        cases.apply(Set.of(moved.id()), List.of(there));
        var after = model.board();
        assertThat(after.computed()).isEqualTo(2);
        assertThat(tile(after, DRAINAGE).counts().red()).isEqualTo(8);
        assertThat(tile(after, 1).counts().red()).isEqualTo(8);
    }

    @Test
    void timePassingTurnsATile() {
        assertThat(tile(model.board(), 23).light()).isEqualTo(Light.YELLOW);
        now = now.plus(Duration.ofHours(1));
        assertThat(tile(model.board(), 23).light()).as("nobody said that time has passed").isEqualTo(Light.YELLOW);
        model.timePassed();
        var board = model.board();
        assertThat(tile(board, 23).light()).isEqualTo(Light.RED);
        assertThat(tile(board, 23).counts().red()).isEqualTo(8);
    }

    @Test
    void anotherRuleIsAnotherBoard() {
        assertThat(tile(model.board(), 5).light()).isEqualTo(Light.YELLOW);
        model.show(UnitLightRule.BY_ANY);
        assertThat(tile(model.board(), 5).light()).isEqualTo(Light.RED);
        assertThat(tile(model.board(), 5).reason()).isEqualTo("超期在手 1 件");
    }

    @Test
    void behindALightStandItsCasesTheWorstFirst() {
        model.choose(DRAINAGE);
        var chosen = model.board().chosen().orElseThrow();
        assertThat(chosen.cases()).hasSize(98).extracting(BehindCase::light).isSorted();
        assertThat(chosen.cases().stream().filter(behind -> behind.light() == Light.RED)
                .map(behind -> behind.one().stageDue())).isSorted();
        assertThat(chosen.cases().getFirst().remaining()).startsWith("已超 ");
        assertThat(chosen.unit().liaison()).isEqualTo("何勇");
    }

    @Test
    void streetsCountByPlaceWhoeverHandles() {
        var all = model.board().groups().stream().map(LightBoard.Group::cases).reduce(LightCounts.NONE,
                LightCounts::plus);
        show(BoardKind.STREETS);
        var board = model.board();
        assertThat(board.groups()).singleElement()
                .satisfies(group -> assertThat(group.name()).isEqualTo("云河区"))
                .satisfies(group -> assertThat(group.tiles()).hasSize(28))
                .satisfies(group -> assertThat(group.cases()).isEqualTo(all));
    }

    /** Every grid has its case; ten seconds later only those are counted anew of which a clock has turned, or is red. */
    @Test
    void timePassingCountsOnlyWhatHasTurned() {
        record.grids = 8_562;
        record.cases.clear();
        for (long id = 1; id <= record.grids; id++) {
            record.cases
                    .add(record.one(id, record.units.getFirst(), now.plus(Duration.ofMinutes(61 + id % 600)), false));
        }
        cases.replace(record.cases);
        show(BoardKind.GRIDS);
        assertThat(model.board().computed()).isEqualTo(8_562);

        now = now.plusSeconds(10);
        model.timePassed();
        assertThat(model.board().computed()).isZero();
        now = now.plusSeconds(55);
        model.timePassed();
        var board = model.board();
        assertThat(board.computed()).as("an hour before its end a clock turns yellow")
                .isEqualTo((int) record.cases.stream().filter(one -> one.stageLight(now) == Light.YELLOW).count())
                .isPositive();
        assertThat(board.unitsUnder(Light.YELLOW)).isEqualTo(board.computed());
    }

    @Test
    void whoIsPinnedStandsFirstInItsGroup() {
        model.pin(Set.of(17L));
        assertThat(model.board().groups().getFirst().tiles().getFirst().id()).isEqualTo(17);
        model.pin(Set.of());
        assertThat(model.board().groups().getFirst().tiles().getFirst().id()).isNotEqualTo(17);
    }

    /** Several units handle one case: each stands under its own share. */
    @Test
    void eachUnitOfAJointCaseHasItsShare() {
        var one = oneOf(DRAINAGE, Light.GREEN);
        int before = tile(model.board(), 1).counts().all();
        var shares = List.of(
                new OpenCase.Share(DRAINAGE, "", null, now, now.plus(Duration.ofDays(1)),
                        now.plus(Duration.ofHours(20)),
                        now.plus(Duration.ofDays(1)), null),
                new OpenCase.Share(1, "", null, now.minus(Duration.ofHours(2)), now.minus(Duration.ofHours(1)),
                        now.minus(Duration.ofHours(1)), now.minus(Duration.ofHours(1)), null));
        cases.apply(Set.of(one.id()), List.of(one.among(shares)));
        var board = model.board();
        assertThat(board.computed()).isEqualTo(2);
        assertThat(tile(board, 1).counts().all()).isEqualTo(before + 1);
        assertThat(tile(board, 1).counts().red()).isEqualTo(8);
        assertThat(tile(board, DRAINAGE).counts().green()).isEqualTo(73);
    }

    /** The record's rule of a unit holds until another is looked through, for it alone. */
    @Test
    void eachUnitHasTheRuleOfTheRecord() {
        var plan = record.plan(BoardKind.UNITS);
        model.show(new BoardPlan(plan.kind(), plan.units(), plan.by(), plan.names(), plan.redDays(),
                unit -> unit == 5 ? UnitLightRule.BY_ANY : UnitLightRule.BY_SHARE, UnitLightRule.BY_SHARE));
        var board = model.board();
        assertThat(tile(board, 5).light()).isEqualTo(Light.RED);
        assertThat(tile(board, 4).light()).isEqualTo(Light.YELLOW);
        assertThat(board.whatIf()).isNull();
        model.show(UnitLightRule.BY_COUNT);
        assertThat(tile(model.board(), 5).light()).isEqualTo(Light.YELLOW);
        assertThat(model.board().whatIf()).isEqualTo(UnitLightRule.BY_COUNT);
        model.show((UnitLightRule) null);
        assertThat(tile(model.board(), 5).light()).isEqualTo(Light.RED);
    }
}
