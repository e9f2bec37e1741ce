package org.gridlight.client.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.event.ActionEvent;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.gridlight.client.look.FontSize;
import org.gridlight.client.look.Look;
import org.gridlight.client.look.Picture;
import org.gridlight.client.look.Screens;
import org.gridlight.client.look.Theme;
import org.gridlight.client.look.Toolkit;
import org.gridlight.client.map.paint.CaseClusters;
import org.gridlight.client.seat.TestSeat;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.map.ComponentFindStore;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.demo.DemoOrder;
import org.gridlight.model.map.World;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.function.Executable;

/** What a person does on the map with mouse and keys, on a small copy of the invented district. */
class MapToolsSectionTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private final MapGrounds grounds = ShownMap.grounds();
    private TestSeat test;
    private MapSection section;
    private Scene scene;
    private List<OpenCase> open;

    @BeforeAll
    static void toolkit() {
        Screens.start();
    }

    /** Loading a district takes longest: once for all of them, each in a section of its own. */
    @TestFactory
    Stream<DynamicTest> onOneDistrict() {
        open = ShownMap.district(DB.database(), new DemoOrder(1, 6_000, 2, 400, TestSeat.NOW));
        return Stream.of(dynamicTest("drag, wheel and keys move the map", shown(this::dragWheelAndKeysMoveTheMap)),
                dynamicTest("a rectangle chooses, Shift adds, Ctrl takes away, Esc clears",
                        shown(this::aRectangleChoosesShiftAddsCtrlTakesAwayEscClears)),
                dynamicTest("a polygon and a radius choose", shown(this::aPolygonAndARadiusChoose)),
                dynamicTest("units are chosen whole", shown(this::unitsAreChosenWhole)),
                dynamicTest("the choice is listed as cases", shown(this::theChoiceIsListedAsCases)),
                dynamicTest("cases marked elsewhere are shown", shown(this::casesMarkedElsewhereAreShownOnTheMap)),
                dynamicTest("chosen components are a table", shown(this::chosenComponentsAreATableThatIsExported)),
                dynamicTest("a line is measured on the ground", shown(this::aLineIsMeasuredOnTheGround)),
                dynamicTest("an area is measured", shown(this::anAreaIsMeasured)),
                dynamicTest("places are found while one types", shown(this::placesAreFoundWhileOneTypes)),
                dynamicTest("places are kept", shown(this::placesAreKeptUnderKeys)),
                dynamicTest("views are gone back to", shown(this::viewsAreGoneBackTo)),
                dynamicTest("the map follows the case", shown(this::theMapFollowsTheCaseUntilItIsPulled)),
                dynamicTest("a ring opens", shown(this::aRingGoesNearerToItsCases)),
                dynamicTest("a resting pointer is told", shown(this::aRestingPointerIsToldWhatLiesThere)),
                dynamicTest("the menu of a place", shown(this::theMenuOfAPlace)),
                dynamicTest("all without a mouse", shown(this::everythingWithoutAMouse)),
                dynamicTest("the screens in both themes", shown(this::theScreensAreTakenInBothThemes)));
    }

    private Executable shown(Runnable check) {
        return ShownMap.checked(() -> {
            test = new TestSeat();
            test.cases.replace(open);
            return ShownMap.of(test, test.seat(DB.database()), grounds);
        }, this::use, check);
    }

    private void use(MapSection shown, Scene on) {
        section = shown;
        scene = on;
    }

    private static void on(Runnable act) {
        Toolkit.onScreen(() -> {
            act.run();
            return null;
        });
    }

    private MapCanvas canvas() {
        return ShownMap.canvas(scene);
    }

    private Set<String> texts() {
        return Toolkit.onScreen(() -> scene.getRoot().lookupAll(".label").stream()
                .filter(MapToolsSectionTest::isSeen).map(node -> ((Label) node).getText())
                .collect(Collectors.toSet()));
    }

    private static boolean isSeen(Node node) {
        for (var at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private String text(String id) {
        return Toolkit.onScreen(() -> ((Label) scene.lookup(id)).getText());
    }

    private enum With {
        NOTHING,
        SHIFT,
        CTRL
    }

    private void mouse(EventType<MouseEvent> type, double x, double y, int clicks, With with) {
        var at = canvas().localToScene(new Point2D(x, y));
        canvas().fireEvent(new MouseEvent(type, at.getX(), at.getY(), at.getX(), at.getY(), MouseButton.PRIMARY, clicks,
                with == With.SHIFT, with == With.CTRL, false, false, type != MouseEvent.MOUSE_MOVED, false, false, true,
                false, true, null));
    }

    private void click(double x, double y) {
        click(x, y, 1, With.NOTHING);
    }

    private void click(double x, double y, int clicks, With with) {
        mouse(MouseEvent.MOUSE_MOVED, x, y, 0, with);
        mouse(MouseEvent.MOUSE_PRESSED, x, y, clicks, with);
        mouse(MouseEvent.MOUSE_RELEASED, x, y, clicks, with);
    }

    private void drag(double fromX, double fromY, double toX, double toY, With with) {
        mouse(MouseEvent.MOUSE_PRESSED, fromX, fromY, 1, with);
        mouse(MouseEvent.MOUSE_DRAGGED, (fromX + toX) / 2, (fromY + toY) / 2, 1, with);
        mouse(MouseEvent.MOUSE_DRAGGED, toX, toY, 1, with);
        mouse(MouseEvent.MOUSE_RELEASED, toX, toY, 1, with);
    }

    private void key(KeyCode code, boolean shift) {
        canvas().fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, false, false, false));
    }

    private void key(KeyCode code) {
        key(code, false);
    }

    private void wheel(double delta, boolean ctrl) {
        canvas().fireEvent(new ScrollEvent(ScrollEvent.SCROLL, 300, 300, 300, 300, false, ctrl, false, false, false,
                false, 0, delta, 0, delta, ScrollEvent.HorizontalTextScrollUnits.NONE, 0,
                ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null));
    }

    private void tool(String name) {
        ((ToggleButton) scene.lookup("#map-tool-" + name)).fire();
        scene.snapshot(null);
    }

    private void press(String words) {
        scene.getRoot().lookupAll(".button").stream().map(Button.class::cast).filter(MapToolsSectionTest::isSeen)
                .filter(button -> words.equals(button.getText())).findFirst().orElseThrow().fire();
        scene.snapshot(null);
    }

    private void kind(String words) {
        scene.getRoot().lookupAll(".toggle-button").stream().map(ToggleButton.class::cast)
                .filter(button -> words.equals(button.getText())).findFirst().orElseThrow().fire();
    }

    private void command(String words) {
        section.commands().stream().filter(command -> command.words().equals(words)).findFirst().orElseThrow().act()
                .run();
        scene.snapshot(null);
    }

    private int[] counts() {
        var found = Pattern.compile("\\d+").matcher(text("#map-choice")).results()
                .mapToInt(one -> Integer.parseInt(one.group())).toArray();
        return found.length == 3 ? found : new int[3];
    }

    private List<OpenCase> inWindow(double left, double top, double right, double bottom) {
        var seen = canvas().view();
        return open.stream().filter(one -> {
            double x = seen.x(World.x(one.longitude()));
            double y = seen.y(World.y(one.latitude()));
            return x >= left && x <= right && y >= top && y <= bottom;
        }).toList();
    }

    private void dragWheelAndKeysMoveTheMap() {
        var before = canvas().view();
        on(() -> drag(400, 300, 500, 340, With.NOTHING));
        assertThat(canvas().view().centreX()).isCloseTo(before.dragged(100, 40).centreX(), within(200.0));
        int level = canvas().view().scale().level();
        on(() -> wheel(40, false));
        assertThat(canvas().view().scale().level()).as("a notch doubles").isEqualTo(level + 2);
        on(() -> wheel(-40, true));
        assertThat(canvas().view().scale().level()).as("half a step with Ctrl").isEqualTo(level + 1);
        var here = canvas().view();
        on(() -> key(KeyCode.RIGHT));
        assertThat(canvas().view().centreX()).isGreaterThan(here.centreX());
        on(() -> key(KeyCode.MINUS));
        assertThat(canvas().view().scale().level()).isEqualTo(level);
    }

    private void aRectangleChoosesShiftAddsCtrlTakesAwayEscClears() {
        on(() -> {
            tool("choose");
            drag(200, 150, 700, 500, With.NOTHING);
        });
        var first = ids(inWindow(200, 150, 700, 500));
        assertThat(test.marked.ids()).isEqualTo(first).isNotEmpty();
        int[] before = counts();
        assertThat(before[0]).isEqualTo(first.size());
        assertThat(before[1]).isPositive();
        assertThat(before[2]).isPositive();

        on(() -> drag(700, 150, 1_000, 500, With.SHIFT));
        var both = new HashSet<>(first);
        both.addAll(ids(inWindow(700, 150, 1_000, 500)));
        assertThat(test.marked.ids()).isEqualTo(both);
        assertThat(counts()[2]).isGreaterThan(before[2]);

        on(() -> drag(200, 150, 700, 500, With.CTRL));
        both.removeAll(first);
        assertThat(test.marked.ids()).isEqualTo(both);

        on(() -> {
            key(KeyCode.ESCAPE);
            key(KeyCode.ESCAPE);
        });
        assertThat(test.marked.ids()).isEmpty();
        assertThat(Toolkit.onScreen(() -> isSeen(scene.lookup("#map-choice")))).isFalse();
    }

    private static Set<Long> ids(List<OpenCase> cases) {
        return cases.stream().map(OpenCase::id).collect(Collectors.toSet());
    }

    private void aPolygonAndARadiusChoose() {
        on(() -> {
            tool("choose");
            kind("多边形");
            click(300, 200);
            click(800, 200);
            click(900, 400);
            click(800, 600);
            key(KeyCode.BACK_SPACE);
            click(300, 600);
            click(300, 600, 2, With.NOTHING);
        });
        var inner = ids(inWindow(300, 200, 800, 350));
        assertThat(test.marked.ids()).containsAll(inner).isNotEmpty();
        assertThat(test.marked.ids()).doesNotContainAnyElementsOf(ids(inWindow(0, 610, 1_200, 900)));

        on(() -> {
            kind("半径");
            drag(600, 400, 600, 520, With.NOTHING);
        });
        var seen = canvas().view();
        assertThat(test.marked.ids()).isEqualTo(ids(open.stream().filter(one -> Math.hypot(
                seen.x(World.x(one.longitude())) - 600, seen.y(World.y(one.latitude())) - 400) <= 120).toList()));
        assertThat(counts()[1]).isPositive();
    }

    private void unitsAreChosenWhole() {
        var sizes = new ArrayList<Integer>();
        for (var unit : List.of("单元网格", "社区", "街道")) {
            on(() -> {
                tool("choose");
                kind(unit);
                click(640, 420);
            });
            sizes.add(counts()[1]);
        }
        assertThat(sizes.getFirst()).isEqualTo(1);
        assertThat(sizes).isSorted();
        assertThat(sizes.getLast()).isGreaterThan(20);
        var one = open.stream().filter(each -> test.marked.holds(each.id())).findFirst().orElseThrow();
        assertThat(test.marked.ids()).isEqualTo(ids(open.stream()
                .filter(each -> each.streetId() == one.streetId()).toList()));
    }

    private void theChoiceIsListedAsCases() {
        on(() -> {
            tool("choose");
            drag(200, 150, 900, 600, With.NOTHING);
            press("在案件中列出");
        });
        assertThat(test.went).last().isEqualTo("list 地图上选定的案件");
        assertThat(ids(open.stream().filter(test.listed.which()).toList())).isEqualTo(test.marked.ids()).isNotEmpty();
    }

    private void casesMarkedElsewhereAreShownOnTheMap() {
        var some = open.stream().limit(12).collect(Collectors.toList());
        on(() -> {
            test.marked.set(ids(some));
            section.showMarked();
        });
        assertThat(counts()[0]).isEqualTo(12);
        assertThat(some).allSatisfy(one -> assertThat(canvas().view().extent().contains(World.x(one.longitude()),
                World.y(one.latitude()))).isTrue());

        // A single one elsewhere: none is in view, so the map goes there.
        on(() -> section.showCase(open.getLast().id()));
        var far = open.stream().filter(one -> !canvas().view().extent().contains(World.x(one.longitude()),
                World.y(one.latitude()))).findFirst().orElseThrow();
        on(() -> test.marked.set(Set.of(far.id())));
        assertThat(counts()[0]).isEqualTo(1);
        assertThat(canvas().view().extent().contains(World.x(far.longitude()), World.y(far.latitude()))).isTrue();
    }

    private void chosenComponentsAreATableThatIsExported() {
        var file = DatabaseFixture.target().resolve("chosen-" + UUID.randomUUID() + ".csv");
        test.chosenFiles.add(file);
        on(() -> {
            tool("choose");
            drag(200, 150, 900, 600, With.NOTHING);
            press("部件清单");
        });
        int all = counts()[2];
        var table = Toolkit.onScreen(() -> (TableView<?>) scene.lookup("#map-components"));
        assertThat(table.getItems()).hasSize(all);
        on(() -> press("导出 CSV"));
        try {
            var lines = Files.readAllLines(file);
            assertThat(lines).hasSize(all + 1);
            assertThat(lines.getFirst()).startsWith("\uFEFF小类,部件名称,标识码,权属单位");
            assertThat(lines.get(1).split(",")[2]).matches("\\d{16}");
            Files.delete(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        on(() -> {
            table.getSelectionModel().clearSelection();
            press("复制");
        });
        assertThat(copied().lines()).hasSize(all + 1);
    }

    private void aLineIsMeasuredOnTheGround() {
        double metres = canvas().view().metresAPixel();
        on(() -> {
            tool("measure");
            click(300, 300);
            click(600, 300);
            click(600, 700);
        });
        assertThat(text("#map-measured")).endsWith("2 段");
        assertThat(measured()).isCloseTo(700 * metres, within(700 * metres * 0.003));
        on(() -> key(KeyCode.BACK_SPACE));
        on(() -> {
            mouse(MouseEvent.MOUSE_MOVED, 600, 301, 0, With.NOTHING);
            click(600, 300, 2, With.NOTHING);
        });
        assertThat(measured()).isCloseTo(300 * metres, within(300 * metres * 0.006));
        on(() -> key(KeyCode.ESCAPE));
        assertThat(Toolkit.onScreen(() -> ((ToggleButton) scene.lookup("#map-tool-select")).isSelected())).isTrue();
    }

    private boolean isHovering() {
        return Toolkit.onScreen(() -> scene.lookup("#map-hover") != null);
    }

    private static String copied() {
        return Toolkit.onScreen(() -> Clipboard.getSystemClipboard().getString());
    }

    /** In metres. */
    private double measured() {
        var found = Pattern.compile("([\\d.]+) (米|公里)").matcher(text("#map-measured"));
        assertThat(found.find()).as(text("#map-measured")).isTrue();
        return Double.parseDouble(found.group(1)) * (found.group(2).equals("米") ? 1 : 1_000);
    }

    private void anAreaIsMeasured() {
        on(() -> {
            tool("measure");
            kind("面积");
            click(300, 300);
            click(600, 300);
            click(600, 700);
            click(300, 700);
            click(300, 700, 2, With.NOTHING);
        });
        double metres = canvas().view().metresAPixel();
        assertThat(text("#map-measured")).startsWith("面积 ").contains(" · 周长 ");
        assertThat(measured()).isCloseTo(1_400 * metres, within(1_400 * metres * 0.003));
        on(() -> {
            click(300, 300);
            click(600, 700);
            click(600, 300);
            click(300, 700);
        });
        assertThat(text("#map-measured")).isEqualTo("边线相交，面积无效");
    }

    private List<String> type(String words) {
        return Toolkit.onScreen(() -> {
            var field = (TextField) scene.lookup("#map-search");
            field.setText(words);
            test.tasks.tick();
            scene.snapshot(null);
            return ((ListView<?>) scene.lookup("#map-hits")).getItems().stream().map(Object::toString).toList();
        });
    }

    private void enter() {
        on(() -> ((TextField) scene.lookup("#map-search")).fireEvent(new ActionEvent()));
    }

    private void placesAreFoundWhileOneTypes() {
        var ground = grounds.of(DB.database()).ground();
        var code = ground.grids().get(4_000).code();
        assertThat(type(code.substring(6))).anyMatch(hit -> hit.contains(code));
        type(code);
        enter();
        assertThat(texts()).anyMatch(text -> text.replace(" ", "").startsWith(code));

        var one = open.get(33);
        var number = one.number();
        type(number.substring(number.length() - 5));
        enter();
        assertThat(test.selected.get()).isEqualTo(one.id());

        var street = ground.areas().stream().filter(area -> area.level().name().equals("STREET")).findFirst()
                .orElseThrow();
        assertThat(type(street.name()).getFirst()).contains(street.name());

        type("116°20′24″E 39°55′12″N");
        enter();
        assertThat(World.longitude(canvas().view().centreX())).isCloseTo(116.34, within(1e-5));

        assertThat(type("没有这个地方")).isEmpty();
        assertThat(texts()).anyMatch(text -> text.startsWith("没有找到「没有这个地方」"));
        var component = Toolkit.onScreen(() -> new ComponentFindStore(DB.database())
                .find("000001", 3));
        assertThat(component).isNotEmpty();
        assertThat(type(component.getFirst().code()).getFirst()).contains(component.getFirst().code());

        on(() -> {
            var field = (TextField) scene.lookup("#map-search");
            field.clear();
        });
        assertThat(test.recall("map-found").orElseThrow().lines()).hasSizeGreaterThanOrEqualTo(3);
    }

    private void placesAreKeptUnderKeys() {
        var here = canvas().view();
        on(() -> {
            command("收藏");
            var name = (TextField) scene.lookup("#map-bookmark-name");
            name.setText("早高峰路口");
            press("收藏当前视图");
            command("收藏");
            key(KeyCode.PLUS);
            drag(400, 300, 900, 640, With.NOTHING);
        });
        assertThat(test.recall("map-place-1").orElseThrow()).endsWith(" 早高峰路口");
        var keys = section.commands().stream().filter(command -> command.words().equals("早高峰路口")).findFirst();
        assertThat(keys.orElseThrow().keyName()).isEqualTo("Alt+1");
        on(() -> keys.get().act().run());
        assertThat(canvas().view().centreX()).isCloseTo(here.centreX(), within(100.0));
        assertThat(canvas().view().scale()).isEqualTo(here.scale());
    }

    private void viewsAreGoneBackTo() {
        on(() -> section.showCase(open.get(3).id()));
        var before = canvas().view();
        on(() -> section.showCase(farFrom(open.get(3)).id()));
        var after = canvas().view();
        assertThat(after).isNotEqualTo(before);
        on(() -> command("上一视图"));
        assertThat(canvas().view().extent().equals(before.extent())).isTrue();
        on(() -> command("下一视图"));
        assertThat(canvas().view().extent().equals(after.extent())).isTrue();
    }

    private OpenCase farFrom(OpenCase one) {
        return open.stream().filter(other -> Math.abs(other.longitude() - one.longitude()) > 0.03).findFirst()
                .orElseThrow();
    }

    private void theMapFollowsTheCaseUntilItIsPulled() {
        var first = open.get(8);
        var second = farFrom(first);
        on(() -> {
            ((ToggleButton) scene.lookup("#map-follow")).fire();
            test.selected.set(first.id());
        });
        int level = canvas().view().scale().level();
        assertIsMiddle(first);
        on(() -> test.selected.set(second.id()));
        assertIsMiddle(second);
        assertThat(canvas().view().scale().level()).isEqualTo(level);

        on(() -> drag(400, 300, 420, 300, With.NOTHING));
        var pulled = canvas().view();
        var near = open.stream().filter(one -> one.id() != second.id())
                .filter(one -> pulled.extent().contains(World.x(one.longitude()), World.y(one.latitude())))
                .findFirst().orElseThrow();
        on(() -> test.selected.set(near.id()));
        assertThat(canvas().view()).isEqualTo(pulled);
        on(() -> command("定位选中的案件"));
        assertIsMiddle(near);
        on(() -> test.selected.set(first.id()));
        assertIsMiddle(first);
    }

    private void assertIsMiddle(OpenCase one) {
        var seen = canvas().view();
        assertThat(seen.x(World.x(one.longitude()))).isCloseTo(seen.width() / 2, within(1.5));
        assertThat(seen.y(World.y(one.latitude()))).isCloseTo(seen.height() / 2, within(1.5));
    }

    private void aRingGoesNearerToItsCases() {
        on(() -> key(KeyCode.HOME));
        var seen = canvas().view();
        var state = new CaseClusters.Seen[1];
        on(() -> state[0] = section.desk().kit().choosing().casesSeen().at(canvas().view()));
        var ring = state[0].clusters().getFirst();
        on(() -> click(CasesSeen.x(seen, ring), CasesSeen.y(seen, ring)));
        assertThat(canvas().view().scale().level()).isGreaterThan(seen.scale().level());
        assertThat(ring.cases()).allSatisfy(one -> assertThat(canvas().view().extent().contains(one.x(), one.y()))
                .isTrue());
    }

    private void aRestingPointerIsToldWhatLiesThere() {
        var one = open.get(11);
        on(() -> {
            section.showCase(one.id());
            section.desk().kit().hover().restAt(canvas().view().width() / 2, canvas().view().height() / 2);
        });
        assertThat(isHovering()).isTrue();
        on(() -> mouse(MouseEvent.MOUSE_MOVED, 50, 50, 0, With.NOTHING));
        assertThat(isHovering()).isFalse();
        on(() -> section.desk().kit().hover().restAt(300, 300));
        var grid = grounds.of(DB.database());
        var seen = canvas().view();
        int place = grid.gridAt(seen.worldX(300), seen.worldY(300));
        assertThat(texts()).contains(grid.ground().grids().get(place).code());
    }

    private void theMenuOfAPlace() {
        var items = Toolkit.onScreen(() -> section.desk().kit().menu().items(640, 420));
        assertThat(items).extracting(item -> item.getText()).containsExactly("登记到此", "复制坐标", "复制网格编码", "量测自此",
                "在此选择");
        var seen = canvas().view();
        on(() -> items.get(0).fire());
        assertThat(test.went).last().asString().startsWith("register 116.");
        on(() -> items.get(1).fire());
        assertThat(copied())
                .isEqualTo(String.format(Locale.ROOT, "%.6f,%.6f", World.longitude(seen.worldX(640)),
                        World.latitude(seen.worldY(420))));
        on(() -> items.get(2).fire());
        assertThat(copied()).matches("\\d{15}");
        on(() -> items.get(4).fire());
        assertThat(counts()[1]).isEqualTo(1);
        on(() -> items.get(3).fire());
        on(() -> click(700, 420));
        assertThat(measured()).isCloseTo(60 * seen.metresAPixel(), within(seen.metresAPixel()));
    }

    private void everythingWithoutAMouse() {
        on(() -> {
            section.showCase(open.get(20).id());
            test.selected.set(0);
            key(KeyCode.ENTER);
            key(KeyCode.ENTER);
        });
        assertThat(test.selected.get()).as("identify in the middle").isNotZero();
        on(() -> {
            command("框选");
            key(KeyCode.ENTER);
            key(KeyCode.ENTER);
            for (int i = 0; i < 10; i++) {
                key(KeyCode.RIGHT);
                key(KeyCode.DOWN);
            }
            key(KeyCode.ENTER);
        });
        double x = canvas().view().width() / 2;
        double y = canvas().view().height() / 2;
        assertThat(test.marked.ids()).isEqualTo(ids(inWindow(x, y, x + 120, y + 120)));
        assertThat(counts()[1]).isPositive();
        on(() -> {
            command("量测");
            key(KeyCode.ENTER);
            key(KeyCode.ENTER);
            for (int i = 0; i < 10; i++) {
                key(KeyCode.LEFT);
            }
            key(KeyCode.ENTER);
            key(KeyCode.SPACE);
        });
        assertThat(measured()).isCloseTo(120 * canvas().view().metresAPixel(), within(1.0));
    }

    private void theScreensAreTakenInBothThemes() {
        for (var theme : Theme.values()) {
            var look = new Look(theme, FontSize.NORMAL);
            var end = theme == Theme.DARK ? "-dark" : "";
            on(() -> {
                test.look.set(look);
                look.dress(scene);
                key(KeyCode.ESCAPE);
                key(KeyCode.ESCAPE);
                section.showCase(open.get(60).id());
                tool("choose");
                kind("矩形");
                drag(200, 150, 620, 480, With.NOTHING);
                drag(700, 300, 900, 600, With.SHIFT);
            });
            taken("map-choice" + end);
            on(() -> press("部件清单"));
            taken("map-choice-table" + end);
            on(() -> {
                press("清除");
                canvas().fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false,
                        false));
                tool("measure");
                kind("距离");
                click(240, 260);
                click(520, 330);
                click(760, 250);
                mouse(MouseEvent.MOUSE_MOVED, 900, 520, 0, With.NOTHING);
            });
            taken("map-measure" + end);
            on(() -> {
                kind("面积");
                click(240, 260);
                click(520, 230);
                click(760, 350);
                click(500, 600);
                mouse(MouseEvent.MOUSE_MOVED, 260, 520, 0, With.NOTHING);
            });
            taken("map-measure-area" + end);
            on(() -> {
                key(KeyCode.ESCAPE);
                ((TextField) scene.lookup("#map-search")).setText("路");
                test.tasks.tick();
                command("收藏");
                press("收藏当前视图");
            });
            taken("map-find" + end);
            on(() -> {
                command("收藏");
                ((TextField) scene.lookup("#map-search")).clear();
                test.tasks.tick();
            });
        }
    }

    private void taken(String name) {
        var picture = Toolkit.onScreen(() -> Picture.of(scene));
        assertThat(picture.colours()).isGreaterThan(500);
        try {
            picture.write(DatabaseFixture.target().resolve("screens").resolve(name + ".png"));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
