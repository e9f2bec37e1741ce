package org.gridlight.client.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.gridlight.client.look.DayField;
import org.gridlight.client.look.FontSize;
import org.gridlight.client.look.Look;
import org.gridlight.client.look.Picture;
import org.gridlight.client.look.Screens;
import org.gridlight.client.look.Theme;
import org.gridlight.client.look.Toolkit;
import org.gridlight.client.map.edit.NearGrids;
import org.gridlight.client.map.paint.MapIndex;
import org.gridlight.client.seat.TestSeat;
import org.gridlight.db.Account;
import org.gridlight.db.Database;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.Progress;
import org.gridlight.db.demo.DemoStore;
import org.gridlight.db.grid.GridChangeStore;
import org.gridlight.db.people.AccountStore;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.demo.DemoOrder;
import org.gridlight.model.grid.change.GridChange;
import org.gridlight.model.grid.change.KeptChange;
import org.gridlight.model.grid.change.StandingGrid;
import org.gridlight.model.map.World;
import org.gridlight.model.people.NewAccount;
import org.gridlight.model.people.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.function.Executable;
import org.locationtech.jts.geom.Coordinate;

/** Grids are split, merged, redrawn and assigned with the mouse on the map of a small copy of the invented district. */
class GridEditorTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private static final String PASSWORD = "correct horse 1";

    private final MapGrounds grounds = ShownMap.grounds();
    private TestSeat test;
    private Database keeper;
    private GridChangeStore store;
    private MapSection section;
    private Scene scene;
    private OpenCase one;
    private MapIndex index;

    @BeforeAll
    static void toolkit() {
        Screens.start();
    }

    /** Loading a district takes longest: once for all of them, each in a section of its own, the one that leaves traces last. */
    @TestFactory
    Stream<DynamicTest> onOneDistrict() {
        load();
        return Stream.of(
                dynamicTest("who may not change grids has no such tool",
                        shown(this::whoMayNotChangeGridsHasNoSuchTool)),
                dynamicTest("split, merged on another day, both taken back",
                        shown(this::aGridIsSplitAndItsPartsAreMergedOnAnotherDay)),
                dynamicTest("refused at the place, steps taken back",
                        shown(this::whatCannotBeDrawnIsSaidAtThePlaceAndTakenBackBySteps)),
                dynamicTest("assigned to another responsibility grid",
                        shown(this::unitGridsAreAssignedToAnotherResponsibilityGrid)),
                dynamicTest("a node of the tree", shown(this::theTreeOfGridsIsMadeInTheSamePlace)),
                dynamicTest("a shared corner is dragged", shown(this::aSharedCornerIsDraggedAndItsNeighboursFollow)),
                dynamicTest("the keeper goes", keeper::close));
    }

    private Executable shown(Runnable check) {
        return ShownMap.checked(() -> show(keeper), this::use, check);
    }

    private void use(MapSection shown, Scene on) {
        section = shown;
        scene = on;
    }

    private void load() {
        new DemoStore(DB.database()).load(new DemoOrder(1, 6_000, 2, 400, TestSeat.NOW), Progress.UNHEARD);
        new AccountStore(DB.database()).makeAll(
                List.of(new NewAccount("t-keeper", "邓薇", Set.of(Role.DATA_KEEPER), null, null)),
                PASSWORD.toCharArray());
        keeper = Database.open(DB.address(), new Account("t-keeper", PASSWORD::toCharArray), Progress.UNHEARD);
        store = new GridChangeStore(keeper);
        var open = ShownMap.placed(DB.database());
        index = grounds.of(DB.database());
        test = new TestSeat();
        test.cases.replace(open);
        // A case in the middle of the town: its grid has neighbours on all sides.
        var middle = index.densest();
        one = open.stream().filter(c -> c.unitGridId() != 0).min((a, b) -> Double.compare(
                Math.hypot(World.x(a.longitude()) - middle.x, World.y(a.latitude()) - middle.y),
                Math.hypot(World.x(b.longitude()) - middle.x, World.y(b.latitude()) - middle.y))).orElseThrow();
    }

    private ShownMap show(Database database) {
        var shown = ShownMap.of(test, test.seat(database), grounds);
        return Toolkit.onScreen(() -> {
            shown.section().showCase(one.id());
            shown.scene().snapshot(null);
            return shown;
        });
    }

    private MapCanvas canvas() {
        return ShownMap.canvas(scene);
    }

    private Set<String> texts() {
        return Toolkit.onScreen(() -> scene.getRoot().lookupAll(".label").stream().filter(Node::isVisible)
                .map(node -> ((Label) node).getText()).collect(Collectors.toCollection(HashSet::new)));
    }

    private void act(Runnable what) {
        Toolkit.onScreen(() -> {
            what.run();
            scene.snapshot(null);
            return null;
        });
    }

    private void take() {
        act(() -> ((ToggleButton) scene.lookup("#map-tool-editGrids")).fire());
    }

    private void mode(GridChange.Kind kind) {
        act(() -> ((ToggleButton) scene.lookup("#grid-edit-" + kind)).fire());
    }

    private Button button(String id) {
        return (Button) scene.lookup("#" + id);
    }

    private void fire(javafx.event.EventType<MouseEvent> type, double x, double y, int count, boolean shift) {
        var at = canvas().localToScene(new Point2D(x, y));
        boolean down = type != MouseEvent.MOUSE_MOVED && type != MouseEvent.MOUSE_RELEASED;
        canvas().fireEvent(new MouseEvent(type, at.getX(), at.getY(), at.getX(), at.getY(),
                type == MouseEvent.MOUSE_MOVED ? MouseButton.NONE : MouseButton.PRIMARY, count, shift, false, false,
                false,
                down, false, false, true, false, true, null));
    }

    private void click(Coordinate degrees) {
        act(() -> {
            var seen = canvas().view();
            double x = seen.x(World.x(degrees.x));
            double y = seen.y(World.y(degrees.y));
            fire(MouseEvent.MOUSE_MOVED, x, y, 0, false);
            fire(MouseEvent.MOUSE_PRESSED, x, y, 1, false);
            fire(MouseEvent.MOUSE_RELEASED, x, y, 1, false);
        });
    }

    private void drag(Coordinate from, Coordinate to, boolean shift) {
        act(() -> {
            var seen = canvas().view();
            fire(MouseEvent.MOUSE_PRESSED, seen.x(World.x(from.x)), seen.y(World.y(from.y)), 1, shift);
            fire(MouseEvent.MOUSE_DRAGGED, seen.x(World.x((from.x + to.x) / 2)), seen.y(World.y((from.y + to.y) / 2)),
                    1,
                    shift);
            fire(MouseEvent.MOUSE_DRAGGED, seen.x(World.x(to.x)), seen.y(World.y(to.y)), 1, shift);
            fire(MouseEvent.MOUSE_RELEASED, seen.x(World.x(to.x)), seen.y(World.y(to.y)), 1, shift);
        });
    }

    private StandingGrid grid() {
        return store.standing(List.of(one.unitGridId())).getFirst();
    }

    private static Coordinate inside(StandingGrid grid) {
        return grid.outline().getInteriorPoint().getCoordinate();
    }

    /** From west to east through the middle, a few metres beyond the border. */
    private void cut(StandingGrid grid) {
        click(inside(grid));
        var box = grid.outline().getEnvelopeInternal();
        click(new Coordinate(box.getMinX() - 0.0003, inside(grid).y));
        click(new Coordinate(box.getMaxX() + 0.0003, inside(grid).y));
    }

    private StandingGrid neighbour(StandingGrid grid) {
        var near = store.standing(NearGrids.keysIn(index, canvas().view().extent()));
        return near.stream()
                .filter(other -> other.id() != grid.id() && other.communityCode().equals(grid.communityCode()))
                .filter(other -> other.outline().intersection(grid.outline()).getLength() > 0.0002).findFirst()
                .orElseThrow();
    }

    private void aGridIsSplitAndItsPartsAreMergedOnAnotherDay() {
        take();
        assertThat(texts()).contains("点一个网格，再沿分割线逐点单击，两端到达边界；双击或回车结束。");
        var grid = grid();
        cut(grid);
        assertThat(texts()).contains(GridEditPanel.grouped(grid.code()), "调整结果")
                .anyMatch(text -> text.startsWith("停用 1 个网格"));
        assertThat(button("grid-edit-submit").isDisabled()).isFalse();
        pictures("grid-split");
        act(() -> button("grid-edit-submit").fire());

        var split = store.changes(9).getFirst();
        assertThat(split.state()).isEqualTo(KeptChange.State.IN_FORCE);
        assertThat(split.closed()).isEqualTo(grid.code());
        assertThat(split.cases()).isPositive();
        assertThat(texts()).contains("已生效。旧编码停用，当日之前的统计仍按旧网格。", "已生效");
        var parts = store.standing(store.became(split.id()).stream().map(row -> row.id()).toList());
        assertThat(parts).hasSize(2);

        mode(GridChange.Kind.MERGE);
        parts.forEach(part -> click(inside(part)));
        var tomorrow = store.today().plusDays(1);
        act(() -> {
            ((DayField) scene.lookup("#grid-edit-from")).setValue(tomorrow);
            button("grid-edit-submit").fire();
        });
        var merge = store.changes(9).getFirst();
        assertThat(merge.state()).isEqualTo(KeptChange.State.PLANNED);
        assertThat(merge.effectiveOn()).isEqualTo(tomorrow);
        assertThat(texts()).contains("待生效 1 项", "已保存，" + tomorrow + " 起自动生效。");
        pictures("grid-planned");
        act(() -> button("grid-change-undo-" + merge.id()).fire());
        assertThat(store.changes(9)).filteredOn(change -> change.id() == merge.id()).singleElement()
                .satisfies(change -> assertThat(change.state()).isEqualTo(KeptChange.State.UNDONE));
        act(() -> button("grid-change-undo-" + split.id()).fire());
        assertThat(store.standing(List.of(grid.id()))).hasSize(1);
    }

    private void whatCannotBeDrawnIsSaidAtThePlaceAndTakenBackBySteps() {
        var before = store.changes(9);
        take();
        mode(GridChange.Kind.MERGE);
        var grid = grid();
        var far = store.standing(NearGrids.keysIn(index, canvas().view().extent()))
                .stream()
                .filter(other -> other.communityCode().equals(grid.communityCode())
                        && other.outline().distance(grid.outline()) > 0.0005)
                .findFirst().orElseThrow();
        click(inside(grid));
        click(inside(far));
        assertThat(texts()).anyMatch(text -> text.endsWith("没有公共边（只在一点相接不算）。请改选。"));
        assertThat(scene.lookup("#grid-refusal")).isNotNull();
        assertThat(button("grid-edit-submit").isDisabled()).isTrue();
        pictures("grid-refused");
        act(() -> canvas().fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.Z, false, true, false, false)));
        assertThat(scene.lookup("#grid-refusal")).isNull();
        assertThat(texts()).contains("1 个").doesNotContain(GridEditPanel.grouped(far.code()));
        click(inside(neighbour(grid)));
        assertThat(texts()).contains("调整结果").anyMatch(text -> text.startsWith("停用 2 个网格"));
        assertThat(store.changes(9)).hasSameSizeAs(before);
    }

    private void aSharedCornerIsDraggedAndItsNeighboursFollow() {
        take();
        mode(GridChange.Kind.REDRAW);
        var near = store.standing(NearGrids.keysIn(index, canvas().view().extent()));
        var grid = near.stream().filter(one -> corner(one, near).isPresent()).findFirst().orElseThrow();
        var corner = corner(grid, near).orElseThrow();
        var middle = inside(grid);
        drag(corner, new Coordinate(corner.x + (middle.x - corner.x) * 0.35, corner.y + (middle.y - corner.y) * 0.35),
                false);
        assertThat(texts()).contains("调整结果");
        pictures("grid-redraw");
        act(() -> button("grid-edit-submit").fire());
        var redraw = store.changes(9).getFirst();
        assertThat(redraw.kind()).isEqualTo(GridChange.Kind.REDRAW);
        assertThat(redraw.closed()).contains(grid.code());
        assertThat(redraw.closed().split(",")).hasSameSizeAs(redraw.begun().split(",")).hasSizeGreaterThan(1);
    }

    /** A corner in the middle of what is seen where at least three grids of one community meet. */
    private Optional<Coordinate> corner(StandingGrid grid, List<StandingGrid> near) {
        var seen = canvas().view();
        return Stream.of(grid.outline().getCoordinates())
                .filter(place -> Math.hypot(seen.x(World.x(place.x)) - seen.width() / 2,
                        seen.y(World.y(place.y)) - seen.height() / 2) < 300)
                .filter(place -> {
                    var point = grid.outline().getFactory().createPoint(place);
                    var meeting = near.stream().filter(other -> other.outline().distance(point) < 1e-9).toList();
                    return meeting.size() > 2 && meeting.stream()
                            .allMatch(other -> other.communityCode().equals(grid.communityCode()));
                }).findFirst();
    }

    private void theTreeOfGridsIsMadeInTheSamePlace() {
        take();
        mode(GridChange.Kind.TREE);
        act(() -> {
            ((TextField) scene.lookup("#grid-tree-code")).setText("DW-01");
            ((TextField) scene.lookup("#grid-tree-name")).setText("南关大网格");
            ((TextField) scene.lookup("#grid-tree-level")).setText("大网格");
        });
        assertThat(texts()).contains("调整结果", "DW-01");
        pictures("grid-tree");
        act(() -> button("grid-edit-submit").fire());
        assertThat(store.largerGrids()).anySatisfy(one -> assertThat(one.name()).isEqualTo("南关大网格"));
        assertThat(texts()).contains("已生效。旧编码停用，当日之前的统计仍按旧网格。");
    }

    private void unitGridsAreAssignedToAnotherResponsibilityGrid() {
        take();
        mode(GridChange.Kind.ASSIGN);
        var marks = index.ground().grids();
        var near = store.standing(NearGrids.keysIn(index, canvas().view().extent()));
        StandingGrid target = null;
        StandingGrid moved = null;
        for (var a : near) {
            for (var b : near) {
                if (marks.get(index.gridPlace(a.id())).responsibilityId() != marks.get(index.gridPlace(b.id()))
                        .responsibilityId() && a.outline().intersection(b.outline()).getLength() > 0.0003
                        && canvas().view().extent().contains(index.gridExtent(index.gridPlace(a.id())))
                        && canvas().view().extent().contains(index.gridExtent(index.gridPlace(b.id())))) {
                    target = a;
                    moved = b;
                }
            }
        }
        assertThat(target).isNotNull();
        click(inside(target));
        assertThat(texts()).contains("划归到");
        click(inside(moved));
        pictures("grid-assign");
        assertThat(texts()).anyMatch(text -> text.startsWith("1 个单元网格划归") || text.contains("不相连的几块"));
    }

    private void whoMayNotChangeGridsHasNoSuchTool() {
        var without = show(DB.database());
        try {
            assertThat(without.scene().lookup("#map-tool-select")).isNotNull();
            assertThat(without.scene().lookup("#map-tool-editGrids")).isNull();
        } finally {
            without.close();
        }
    }

    private void pictures(String name) {
        for (var theme : List.of(Theme.DARK, Theme.LIGHT)) {
            var look = new Look(theme, FontSize.NORMAL);
            var taken = Toolkit.onScreen(() -> {
                test.look.set(look);
                look.dress(scene);
                scene.getRoot().applyCss();
                scene.snapshot(null);
                return Picture.of(scene);
            });
            assertThat(taken.colours()).isGreaterThan(400);
            try {
                taken.write(DatabaseFixture.target().resolve("screens")
                        .resolve(name + (theme == Theme.DARK ? "-dark" : "") + ".png"));
            } catch (IOException unwritable) {
                throw new java.io.UncheckedIOException(unwritable);
            }
        }
    }
}
