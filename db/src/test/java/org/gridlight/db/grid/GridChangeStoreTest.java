package org.gridlight.db.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.cases.Hall;
import org.gridlight.db.measures.MeasureStore;
import org.gridlight.db.measures.RollupStore;
import org.gridlight.model.cases.NewReport;
import org.gridlight.model.grid.GroundProjection;
import org.gridlight.model.grid.change.ChangeOutcome;
import org.gridlight.model.grid.change.ChangePlan;
import org.gridlight.model.grid.change.ChangeRules;
import org.gridlight.model.grid.change.GridChange;
import org.gridlight.model.grid.change.GridChanges;
import org.gridlight.model.grid.change.KeptChange;
import org.gridlight.model.grid.change.PlannedGrid;
import org.gridlight.model.grid.change.StandingGrid;
import org.gridlight.model.measures.Dimension;
import org.gridlight.model.measures.MeasureQuestion;
import org.gridlight.model.words.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/** Changes of grids in the real record: what comes into force, what follows from it, what is refused and taken back. */
class GridChangeStoreTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final GeometryFactory PLAIN = new GeometryFactory();

    private final GridChanges changes = new GridChanges(
            GroundProjection.around(new Envelope(116.3, 116.31, 39.95, 39.955)), ChangeRules.USUAL);
    private Hall hall;
    private GridChangeStore store;
    private LocalDate today;

    @BeforeEach
    void open() {
        hall = new Hall(DB);
        store = new GridChangeStore(hall.signedIn(Hall.KEEPER));
        today = store.today();
        // Responsibility grid 1 has the western street, 2 the eastern one.
        hall.run("INSERT INTO management_grid (id, code, name, level_name, kind, valid_from) VALUES"
                + " (1, 'Z1', '西', '责任网格', 'RESPONSIBILITY', '2026-01-01'), (2, 'Z2', '东', '责任网格', 'RESPONSIBILITY', '2026-01-01')",
                "INSERT INTO management_grid_part (management_grid_id, unit_grid_id, valid_from)"
                        + " SELECT IF(code LIKE '110108001%', 1, 2), id, '2026-01-01' FROM unit_grid",
                "INSERT INTO grid_role (unit_grid_id, preset, role, holder, valid_from)"
                        + " SELECT id, 'FIVE_POSTS', 'GRID_HEAD', CONCAT('长', id), '2026-01-01' FROM unit_grid",
                "INSERT INTO component (code, category_id, name, unit_grid_id, position, valid_from)"
                        + " SELECT CONCAT('11010801', '01', LPAD(seq, 6, '0')), (SELECT MIN(id) FROM category), '井盖', g.id, p.at, '2026-01-01'"
                        + " FROM (SELECT seq, POINT(116.3 + 0.00001 * MOD(seq * 37, 1000), 39.95 + 0.00001 * MOD(seq * 61, 500)) AS at"
                        + " FROM seq_1_to_400) p JOIN unit_grid g ON ST_Intersects(g.outline, p.at)"
                        + " AND NOT EXISTS (SELECT 1 FROM unit_grid x WHERE ST_Intersects(x.outline, p.at) AND x.code < g.code)");
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private StandingGrid at(double longitude, double latitude) {
        var id = hall
                .one("SELECT id FROM unit_grid WHERE valid_to IS NULL AND ST_Intersects(outline, POINT(" + longitude
                        + ", " + latitude + ")) ORDER BY code LIMIT 1");
        return store.standing(List.of(Long.parseLong(id))).getFirst();
    }

    private StandingGrid told() {
        return at(116.3011, 39.9511);
    }

    private ChangePlan plan(GridChange change) {
        var outcome = store.preview(changes, change);
        assertThat(outcome).as("%s", outcome).isInstanceOf(ChangeOutcome.Planned.class);
        return ((ChangeOutcome.Planned) outcome).plan();
    }

    private ChangePlan split(StandingGrid grid) {
        var box = grid.outline().getEnvelopeInternal();
        double middle = box.getMinX() + box.getWidth() * 0.4;
        return plan(new GridChange.Split(grid, PLAIN.createLineString(new Coordinate[]{
            new Coordinate(middle, box.getMinY() - 0.001), new Coordinate(middle, box.getMaxY() + 0.001)})));
    }

    /** A grid and the one beside it in the same community. */
    private List<StandingGrid> neighbours(StandingGrid grid) {
        var ids = hall
                .rows("SELECT g.id FROM unit_grid g JOIN unit_grid o ON o.community_id = g.community_id AND o.id = "
                        + grid.id() + " WHERE g.valid_to IS NULL AND g.id <> o.id"
                        + " AND ST_GeometryType(ST_Intersection(g.outline, o.outline)) LIKE '%LINE%' ORDER BY g.code LIMIT 1");
        return List.of(grid, store.standing(List.of(Long.parseLong(ids.getFirst()))).getFirst());
    }

    private long keep(ChangePlan plan, LocalDate from) {
        return store.plan(UUID.randomUUID(), plan, from, "路口改建", _ -> "东至一路");
    }

    private void refused(Callable<?> wish, String key) {
        assertThatThrownBy(() -> wish.call()).isInstanceOf(Refusal.class).hasMessageContaining(key);
    }

    private long registered() {
        return hall.register().caseId();
    }

    /** Everything that may change, to prove that nothing did. */
    private List<String> everything() {
        var rows = new ArrayList<String>();
        for (var table : List.of("unit_grid", "management_grid", "management_grid_part", "grid_role", "component",
                "case_file", "map_version", "grid_change", "grid_change_new")) {
            var columns = String.join(", ", hall.rows("SELECT CONCAT('COALESCE(HEX(`', column_name, '`), ''-'')') FROM"
                    + " information_schema.columns WHERE table_schema = DATABASE() AND table_name = '" + table + "'"));
            rows.addAll(
                    hall.rows("SELECT CONCAT_WS('|', '" + table + "', " + columns + ") FROM " + table + " ORDER BY 1"));
        }
        return rows;
    }

    private KeptChange kept(long id) {
        return store.changes(50).stream().filter(one -> one.id() == id).findFirst().orElseThrow();
    }

    /** Every component in use and every open case lies in a grid in force that holds it. */
    private void allIsPlaced() {
        assertThat(hall.rows("SELECT c.code FROM component c JOIN unit_grid g ON g.id = c.unit_grid_id"
                + " WHERE g.valid_to IS NOT NULL OR NOT ST_Intersects(g.outline, c.position)")).isEmpty();
        assertThat(hall.rows("SELECT c.id FROM case_file c JOIN workflow_state w ON w.state = c.state AND NOT w.ended"
                + " JOIN unit_grid g ON g.id = COALESCE(c.present_grid_id, c.unit_grid_id)"
                + " WHERE g.valid_to IS NOT NULL OR NOT ST_Intersects(g.outline, POINT(c.longitude, c.latitude))"))
                .isEmpty();
        assertThat(hall.rows("SELECT g.code FROM unit_grid g WHERE g.valid_to IS NULL AND 1 <> (SELECT COUNT(*) FROM"
                + " management_grid_part p WHERE p.unit_grid_id = g.id AND p.valid_to IS NULL)")).isEmpty();
    }

    @Test
    void aSplitFromTodayTakesEverythingWithIt() {
        var grid = told();
        long open = registered();
        var before = store.effect(List.of(grid.id()));
        assertThat(before.components()).isPositive();
        assertThat(before.openCases()).isEqualTo(1);
        long version = Long.parseLong(hall.one("SELECT number FROM map_version"));
        long heard = Long.parseLong(hall.one("SELECT seq FROM chain_head"));

        var plan = split(grid);
        long change = keep(plan, today);

        assertThat(kept(change)).satisfies(one -> {
            assertThat(one.state()).isEqualTo(KeptChange.State.IN_FORCE);
            assertThat(one.components()).isEqualTo(before.components());
            assertThat(one.cases()).isEqualTo(1);
            assertThat(one.closed()).isEqualTo(grid.code());
            assertThat(one.begun()).isEqualTo(String.join(",", plan.grids().stream().map(PlannedGrid::code).toList()));
        });
        allIsPlaced();
        assertThat(hall.rows("SELECT CONCAT_WS(' ', valid_to, void_reason) FROM unit_grid WHERE id = " + grid.id()))
                .containsExactly(today.minusDays(1) + " 路口改建");
        assertThat(hall.rows("SELECT CONCAT_WS(' ', code, valid_from, bounds) FROM unit_grid WHERE id > "
                + hall.one("SELECT MAX(id) - 2 FROM unit_grid") + " ORDER BY code")).containsExactlyElementsOf(
                        plan.grids().stream().map(one -> one.code() + " " + today + " 东至一路").toList());
        assertThat(hall.one("SELECT COUNT(*) FROM grid_role WHERE holder = '长" + grid.id() + "' AND valid_to IS NULL"))
                .isEqualTo("2");
        assertThat(hall.one("SELECT number FROM map_version")).isEqualTo(String.valueOf(version + 1));
        assertThat(hall.rows("SELECT CONCAT(kind, ' ', object_id) FROM change_log WHERE seq > " + heard))
                .containsExactly("grid " + change);
        assertThat(hall.one("SELECT content FROM audit_log WHERE action = 'planGrids'")).contains(grid.code(),
                plan.grids().getFirst().code());
        // Told today: counts in the new grid too, because the change holds from the beginning of the day.
        assertThat(hall.one("SELECT CONCAT(unit_grid_id = " + grid.id() + ", present_grid_id IS NULL) FROM case_file"
                + " WHERE id = " + open)).isEqualTo("01");
        assertThat(store.movedCases(change)).containsExactly(open);
        assertThat(store.became(change)).hasSize(3)
                .anySatisfy(one -> assertThat(one.outline() == null).isTrue())
                .filteredOn(one -> one.outline() != null).extracting(GridChangeMapper.BecameRow::responsibilityId)
                .containsExactly(1L, 1L);
    }

    @Test
    void figuresOfEarlierDaysNeverChange() {
        var grid = told();
        var past = new ArrayList<Long>();
        for (int i = 0; i < 4; i++) {
            past.add(registered());
        }
        hall.run(
                "UPDATE case_file SET reported_at = reported_at - INTERVAL 20 DAY, due_at = reported_at + INTERVAL 1 DAY",
                "UPDATE case_file SET filed_at = reported_at WHERE id = " + past.get(0),
                "UPDATE case_file SET state = 'CLOSED', closed_at = reported_at + INTERVAL 1 HOUR WHERE id = "
                        + past.get(1));
        var question = MeasureQuestion.ofDays(today.minusDays(40), today.minusDays(1),
                MeasureQuestion.endOf(today.minusDays(1), ZONE), Dimension.GRID, ZONE);
        var measures = new MeasureStore(DB.database(), ZONE);
        new RollupStore(DB.database()).catchUpWhole();
        var before = measures.count(question);
        assertThat(before).singleElement().satisfies(one -> assertThat(one.key()).contains(grid.code()));

        keep(split(grid), today);
        new RollupStore(DB.database()).catchUpWhole();

        assertThat(measures.count(question)).isEqualTo(before);
        assertThat(measures.recounting().count(question)).isEqualTo(before);
        allIsPlaced();
        // The three open ones lie in a new grid; the closed one stays where it ended.
        assertThat(hall.rows(
                "SELECT id FROM case_file WHERE unit_grid_id = " + grid.id() + " AND present_grid_id IS NOT NULL"))
                .containsExactly(past.get(0).toString(), past.get(2).toString(), past.get(3).toString());
        // Closed afterwards it still counts where it was told.
        hall.run("UPDATE case_file SET state = 'CLOSED', closed_at = SYSDATE(6) WHERE id = " + past.get(2));
        assertThat(measures.recounting().count(question)).isEqualTo(before);
        long fresh = registered();
        assertThat(hall.one("SELECT g.valid_to IS NULL FROM case_file c JOIN unit_grid g ON g.id = c.unit_grid_id"
                + " WHERE c.id = " + fresh)).isEqualTo("1");
    }

    @Test
    void aPlannedChangeComesIntoForceByItselfOnItsDay() {
        var grids = neighbours(told());
        var merge = plan(new GridChange.Merge(grids));
        long change = keep(merge, today.plusDays(3));
        assertThat(kept(change).state()).isEqualTo(KeptChange.State.PLANNED);
        assertThat(hall.one("SELECT COUNT(*) FROM unit_grid WHERE valid_to IS NOT NULL")).isEqualTo("0");
        store.enforceDue();
        assertThat(kept(change).state()).isEqualTo(KeptChange.State.PLANNED);

        long open = registered();
        hall.run("UPDATE case_file SET reported_at = reported_at - INTERVAL 2 DAY WHERE id = " + open,
                "UPDATE grid_change SET effective_on = '" + today + "' WHERE id = " + change);
        store.enforceDue();

        assertThat(kept(change).state()).isEqualTo(KeptChange.State.IN_FORCE);
        allIsPlaced();
        assertThat(hall.one("SELECT g.code FROM case_file c JOIN unit_grid g ON g.id = c.present_grid_id WHERE c.id = "
                + open)).isEqualTo(merge.grids().getFirst().code());
        assertThat(hall.rows("SELECT code FROM unit_grid WHERE valid_to = '" + today.minusDays(1) + "' ORDER BY code"))
                .containsExactlyElementsOf(merge.closed().stream().map(StandingGrid::code).toList());
        assertThat(hall.rows("SELECT action FROM audit_log WHERE kind = 'grid' ORDER BY seq"))
                .containsExactly("planGrids", "enforceGrids");
        // A case that was being told meanwhile is gathered in.
        long late = registered();
        hall.run("UPDATE case_file SET unit_grid_id = " + grids.getFirst().id() + " WHERE id = " + late);
        store.enforceDue();
        assertThat(hall
                .one("SELECT g.code FROM case_file c JOIN unit_grid g ON g.id = c.unit_grid_id WHERE c.id = " + late))
                .isEqualTo(merge.grids().getFirst().code());
    }

    @Test
    void whatOthersChangedMeanwhileIsRefusedAndNothingIsDoneByHalf() {
        var grid = told();
        var late = split(grid);
        var rival = plan(new GridChange.Merge(neighbours(grid)));
        long planned = keep(late, today.plusDays(1));
        refused(() -> keep(rival, today), "grid.change.busy");
        // Somebody changed it by hand, as the owner.
        hall.run("UPDATE unit_grid SET valid_to = '" + today + "' WHERE id = " + grid.id(),
                "UPDATE grid_change SET effective_on = '" + today + "' WHERE id = " + planned);
        var before = hall.rows("SELECT CONCAT_WS('|', id, code, valid_to) FROM unit_grid ORDER BY id");
        store.enforceDue();
        assertThat(kept(planned)).satisfies(one -> {
            assertThat(one.state()).isEqualTo(KeptChange.State.REFUSED);
            assertThat(one.reason()).isEqualTo("grid.change.ended");
            assertThat(one.about()).isEqualTo(grid.code());
        });
        assertThat(hall.rows("SELECT CONCAT_WS('|', id, code, valid_to) FROM unit_grid ORDER BY id")).isEqualTo(before);
        assertThat(hall.rows("SELECT action FROM audit_log WHERE kind = 'grid' ORDER BY seq"))
                .containsExactly("planGrids", "refuseGrids");
        refused(() -> store.undo(UUID.randomUUID(), planned), "grid.change.over");
    }

    @Test
    void whatIsTakenBackOnItsDayIsAsBeforeButItsCodesStayUsed() {
        var grid = told();
        long open = registered();
        hall.run("UPDATE case_file SET reported_at = reported_at - INTERVAL 5 DAY WHERE id = " + open);
        var grids = hall.rows("SELECT CONCAT_WS('|', id, code, valid_to, void_reason) FROM unit_grid ORDER BY id");
        var components = hall.rows("SELECT CONCAT(id, '|', unit_grid_id) FROM component ORDER BY id");
        var parts = hall.rows("SELECT CONCAT_WS('|', management_grid_id, unit_grid_id, valid_to, ended_by) FROM"
                + " management_grid_part ORDER BY unit_grid_id");
        var first = split(grid);
        var wish = UUID.randomUUID();
        long change = store.plan(wish, first, today, "试", _ -> "");
        assertThat(store.plan(wish, first, today, "试", _ -> "")).isEqualTo(change);
        long meanwhile = registered();

        store.undo(UUID.randomUUID(), change);

        int before = grids.size();
        assertThat(hall.rows("SELECT CONCAT_WS('|', id, code, valid_to, void_reason) FROM unit_grid ORDER BY id LIMIT "
                + before)).isEqualTo(grids);
        assertThat(hall.rows("SELECT CONCAT(id, '|', unit_grid_id) FROM component ORDER BY id")).isEqualTo(components);
        assertThat(hall.rows("SELECT CONCAT_WS('|', management_grid_id, unit_grid_id, valid_to, ended_by) FROM"
                + " management_grid_part WHERE valid_to IS NULL ORDER BY unit_grid_id")).isEqualTo(parts);
        assertThat(hall.rows("SELECT CONCAT_WS('|', unit_grid_id, present_grid_id) FROM case_file WHERE id IN (" + open
                + ", " + meanwhile + ")")).containsExactly(grid.id() + "", grid.id() + "");
        allIsPlaced();
        assertThat(split(grid).grids()).extracting(PlannedGrid::code).doesNotContainAnyElementsOf(
                first.grids().stream().map(PlannedGrid::code).toList());
        refused(() -> store.undo(UUID.randomUUID(), change), "grid.change.over");
    }

    @Test
    void onlyOnItsDayAndOnlyWhenNothingWasBuiltOnIt() {
        var grid = told();
        long first = keep(split(grid), today);
        long second = keep(split(told()), today);
        refused(() -> store.undo(UUID.randomUUID(), first), "grid.change.builtOn");
        store.undo(UUID.randomUUID(), second);
        hall.run("UPDATE grid_change SET effective_on = effective_on - INTERVAL 1 DAY WHERE id = " + first);
        refused(() -> store.undo(UUID.randomUUID(), first), "grid.change.late");
        allIsPlaced();
    }

    @Test
    void aPlanThatIsWithdrawnFreesItsGridsAndItsCodes() {
        var grid = told();
        var plan = split(grid);
        long change = keep(plan, today.plusDays(9));
        assertThat(split(at(116.3011, 39.9531)).grids()).extracting(PlannedGrid::code)
                .doesNotContainAnyElementsOf(plan.grids().stream().map(PlannedGrid::code).toList());
        store.undo(UUID.randomUUID(), change);
        assertThat(kept(change).state()).isEqualTo(KeptChange.State.UNDONE);
        assertThat(split(grid).grids()).extracting(PlannedGrid::code)
                .isEqualTo(plan.grids().stream().map(PlannedGrid::code).toList());
        keep(split(grid), today);
        allIsPlaced();
    }

    @Test
    void twoWhoDrawAtTheSameTimeComeOneAfterTheOther() throws Exception {
        var other = new GridChangeStore(hall.signedIn(Hall.KEEPER_2));
        var mine = split(told());
        var his = plan(new GridChange.Merge(neighbours(told())));
        var beside = split(at(116.3081, 39.9511));
        var together = new CyclicBarrier(3);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(List.of(wish(together, store, mine), wish(together, other, his),
                    wish(together, other, beside)));
            var kinds = new ArrayList<String>();
            for (var answer : answers) {
                kinds.add(answer.get());
            }
            assertThat(kinds.getLast()).isEqualTo("done");
            assertThat(kinds.subList(0, 2)).contains("done")
                    .containsAnyOf("grid.change.ended", "grid.change.codeTaken");
        }
        allIsPlaced();
        assertThat(hall.one("SELECT ROUND(SUM(ST_Area(outline)) * 1e12) FROM unit_grid WHERE valid_to IS NULL"))
                .isEqualTo(hall.one("SELECT ROUND(SUM(ST_Area(outline)) * 1e12) FROM area WHERE level = 'COMMUNITY'"));
    }

    private static Callable<String> wish(CyclicBarrier together, GridChangeStore store, ChangePlan plan) {
        return () -> {
            together.await();
            try {
                store.plan(UUID.randomUUID(), plan, store.today(), "同时", _ -> "");
                return "done";
            } catch (Refusal refused) {
                return refused.key();
            }
        };
    }

    @Test
    void aChangeThatIsKilledInTheMiddleLeavesNothing() throws Exception {
        var grid = told();
        long open = registered();
        var plan = split(grid);
        var before = everything();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            // Somebody has the case in hand: the change is written up to there and waits.
            DB.database().<Void>bulk(connection -> {
                try (var statement = connection.createStatement()) {
                    statement.execute("SELECT id FROM case_file WHERE id = " + open + " FOR UPDATE");
                    var change = threads.submit(() -> store.plan(UUID.randomUUID(), plan, today, "中断", _ -> ""));
                    String thread = null;
                    for (var until = Instant.now().plusSeconds(20); thread == null && Instant.now().isBefore(until);) {
                        thread = hall.one("SELECT t.trx_mysql_thread_id FROM information_schema.innodb_trx t"
                                + " JOIN information_schema.processlist p ON p.id = t.trx_mysql_thread_id"
                                + " WHERE p.user = '" + Hall.KEEPER + "' AND t.trx_state = 'LOCK WAIT'");
                    }
                    assertThat(thread).as("the change waits for the case").isNotNull();
                    assertThat(hall.one("SELECT COUNT(*) FROM unit_grid WHERE valid_to IS NOT NULL")).isEqualTo("0");
                    statement.execute("KILL QUERY " + thread);
                    assertThatThrownBy(change::get).hasRootCauseInstanceOf(java.sql.SQLException.class);
                    return null;
                }
            });
        }
        assertThat(everything()).isEqualTo(before);
        keep(plan, today);
        allIsPlaced();
    }

    @Test
    void theRecordChecksTheGroundItself() {
        var grid = told();
        var plan = split(grid);
        var one = plan.grids().getFirst();
        var two = plan.grids().getLast();
        var other = at(116.3081, 39.9511);
        refused(() -> keep(with(plan, one, one), today), "grid.change.");
        refused(() -> keep(with(plan, one, moved(two, 0.0001)), today), "grid.change.record.");
        refused(() -> keep(with(plan, one, new PlannedGrid(grid.code(), two.outline(), two.squareMetres(), grid.id())),
                today), "grid.change.codeTaken");
        refused(() -> keep(with(plan, one, new PlannedGrid(other.communityCode() + "900", two.outline(),
                two.squareMetres(), grid.id())), today), "grid.change.code");
        refused(() -> keep(with(plan, one, new PlannedGrid(two.code(), two.outline(), two.squareMetres(), other.id())),
                today), "grid.change.code");
        refused(() -> keep(
                with(plan, one, new PlannedGrid(two.code(), two.outline(), two.squareMetres() * 3, grid.id())),
                today), "grid.change.size");
        refused(() -> keep(with(plan, one), today), "grid.change.incomplete");
        refused(() -> keep(plan, today.minusDays(1)), "grid.change.day");
        refused(() -> store.plan(UUID.randomUUID(), plan, today, " ", _ -> ""), "grid.change.incomplete");
        assertThat(hall.one("SELECT COUNT(*) FROM grid_change")).isEqualTo("0");
    }

    private static ChangePlan with(ChangePlan plan, PlannedGrid... grids) {
        return new ChangePlan(plan.change(), plan.closed(), List.of(grids));
    }

    private static PlannedGrid moved(PlannedGrid grid, double east) {
        var outline = (org.locationtech.jts.geom.Polygon) org.locationtech.jts.geom.util.AffineTransformation
                .translationInstance(east, 0).transform(grid.outline());
        return new PlannedGrid(grid.code(), outline, grid.squareMetres(), grid.heirOf());
    }

    @Test
    void onlyTheDataKeeperChangesGrids() {
        var plan = split(told());
        assertThat(store.mayPlan()).isTrue();
        for (var account : List.of(Hall.LEADER, Hall.OPERATOR, Hall.UNIT_1, Hall.STREET_EAST, Hall.SYSTEM)) {
            var his = new GridChangeStore(hall.signedIn(account));
            assertThat(his.mayPlan()).as(account).isFalse();
            refused(() -> his.plan(UUID.randomUUID(), plan, today, "试", _ -> ""), "grid.change.notAllowed");
        }
        long change = keep(plan, today.plusDays(1));
        refused(() -> new GridChangeStore(hall.signedIn(Hall.LEADER)).undo(UUID.randomUUID(), change),
                "grid.change.notAllowed");
        assertThat(hall.one("SELECT COUNT(*) FROM act WHERE outcome = 'REFUSED' AND reason = 'grid.change.notAllowed'"))
                .isEqualTo("6");
    }

    @Test
    void aCommunityWithoutNumbersIsRefusedAndNamed() {
        var grid = told();
        hall.run("INSERT INTO unit_grid (code, community_id, outline, area_m2, valid_from, valid_to)"
                + " SELECT CONCAT(LEFT('" + grid.code()
                + "', 12), LPAD(seq, 3, '0')), g.community_id, g.outline, 1, '2026-01-01',"
                + " '2026-01-01' FROM seq_1_to_999 s JOIN unit_grid g ON g.id = " + grid.id()
                + " WHERE NOT EXISTS (SELECT 1"
                + " FROM unit_grid x WHERE x.code = CONCAT(LEFT('" + grid.code() + "', 12), LPAD(s.seq, 3, '0')))");
        var box = grid.outline().getEnvelopeInternal();
        var line = PLAIN.createLineString(new Coordinate[]{new Coordinate(box.centre().x, box.getMinY() - 0.001),
            new Coordinate(box.centre().x, box.getMaxY() + 0.001)});
        var outcome = store.preview(changes, new GridChange.Split(grid, line));
        assertThat(outcome).isInstanceOfSatisfying(ChangeOutcome.Refused.class,
                refused -> assertThat(refused.why().key()).isEqualTo("grid.code.full"));
    }

    @Test
    void unitGridsComeToAnotherLargerGridAndBack() {
        var border = at(116.30499, 39.9511);
        var to = store.largerGrids().stream().filter(one -> one.id() == 2).findFirst().orElseThrow();
        var parts = hall
                .rows("SELECT CONCAT_WS('|', management_grid_id, unit_grid_id, valid_to) FROM management_grid_part"
                        + " ORDER BY unit_grid_id, valid_from");
        var plan = plan(store.assignment(to, List.of(border)));
        long change = keep(plan, today);
        assertThat(hall
                .rows("SELECT management_grid_id FROM management_grid_part WHERE valid_to IS NULL AND unit_grid_id = "
                        + border.id()))
                .containsExactly("2");
        assertThat(kept(change).larger()).isEqualTo("东");
        store.undo(UUID.randomUUID(), change);
        assertThat(
                hall.rows("SELECT CONCAT_WS('|', management_grid_id, unit_grid_id, valid_to) FROM management_grid_part"
                        + " WHERE valid_to IS NULL ORDER BY unit_grid_id, valid_from"))
                .isEqualTo(parts);
        keep(plan, today);
        allIsPlaced();
        var far = at(116.3001, 39.9511);
        assertThat(store.preview(changes, store.assignment(to, List.of(far))))
                .isInstanceOf(ChangeOutcome.Refused.class);
    }

    @Test
    void theTreeOfGridsGrowsAndIsRenamed() {
        long top = keep(plan(new GridChange.Tree(null, null, "MANAGEMENT", "M1", "大网格一", "大网格")), today);
        var node = store.largerGrids().stream().filter(one -> one.code().equals("M1")).findFirst().orElseThrow();
        keep(plan(new GridChange.Tree(null, node.id(), "MANAGEMENT", "M11", "中网格一", "中网格")), today);
        var below = store.largerGrids().stream().filter(one -> one.code().equals("M11")).findFirst().orElseThrow();
        assertThat(below.parentId()).isEqualTo(node.id());
        keep(plan(new GridChange.Tree(below.id(), node.id(), "MANAGEMENT", "M11", "中网格甲", "中网格")), today);
        assertThat(store.largerGrids()).extracting(one -> one.name()).contains("中网格甲").doesNotContain("中网格一");
        refused(() -> keep(plan(new GridChange.Tree(node.id(), below.id(), "MANAGEMENT", "M1", "大网格一", "大网格")), today),
                "grid.change.circle");
        refused(() -> keep(plan(new GridChange.Tree(null, null, "MANAGEMENT", "M1", "又一", "大网格")), today),
                "grid.change.codeTaken");
        refused(() -> store.undo(UUID.randomUUID(), top), "grid.change.builtOn");
    }

    @Test
    void aBorderIsRedrawnForBothSides() {
        var pair = neighbours(told());
        var common = pair.getFirst().outline().intersection(pair.getLast().outline()).getCoordinates();
        var middle = new Coordinate((common[0].x + common[1].x) / 2, (common[0].y + common[1].y) / 2);
        boolean upright = Math.abs(common[0].x - common[1].x) < Math.abs(common[0].y - common[1].y);
        var to = new Coordinate(middle.x + (upright ? 0.0001 : 0), middle.y + (upright ? 0 : 0.0001));
        var all = store
                .standing(hall.rows("SELECT id FROM unit_grid WHERE valid_to IS NULL").stream().map(Long::valueOf)
                        .toList());
        var plan = plan(new GridChange.Redraw(all, List.of(new GridChange.Shift(middle, to))));
        assertThat(plan.grids()).hasSize(2);
        keep(plan, today);
        allIsPlaced();
    }

    @Test
    void theSecondOfTheSameDayStandsOnTheFirst() {
        for (int i : IntStream.range(0, 3).toArray()) {
            registered();
            keep(split(told()), today);
            allIsPlaced();
            assertThat(hall.one("SELECT COUNT(*) FROM grid_change WHERE state = 'IN_FORCE'")).isEqualTo("" + (i + 1));
        }
    }
}
