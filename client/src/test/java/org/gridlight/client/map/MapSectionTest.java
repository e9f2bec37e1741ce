package org.gridlight.client.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.event.ActionEvent;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.gridlight.client.look.FontSize;
import org.gridlight.client.look.Look;
import org.gridlight.client.look.Picture;
import org.gridlight.client.look.Screens;
import org.gridlight.client.look.Theme;
import org.gridlight.client.look.Toolkit;
import org.gridlight.client.map.layers.MapLayer;
import org.gridlight.client.seat.TestSeat;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.demo.DemoOrder;
import org.gridlight.model.map.World;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.function.Executable;

/** The section of the map on a small copy of the invented district. */
class MapSectionTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private TestSeat test;
    private final MapGrounds grounds = ShownMap.grounds();
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
        return Stream.of(
                dynamicTest("a case chosen elsewhere is brought into view",
                        shown(this::aCaseChosenElsewhereIsBroughtIntoViewAndCalledOut)),
                dynamicTest("a click on a case chooses it for everybody",
                        shown(this::aClickOnACaseChoosesItForEverybody)),
                dynamicTest("a click on the ground asks whose grid it is",
                        shown(this::aClickOnTheGroundAsksWhoseGridItIsAndWhereToRegister)),
                dynamicTest("a layer that is switched is drawn alone",
                        shown(this::aLayerThatIsSwitchedOffIsNotDrawnAnew)),
                dynamicTest("a changed case draws few tiles", shown(this::aChangedCaseDrawsFewTiles)),
                dynamicTest("a piece shows its place when it comes back",
                        this::aPieceShowsWhatWasAskedForWhileItWasAway),
                dynamicTest("a place is found by code", shown(this::aPlaceIsFoundByNameAndByCode)),
                dynamicTest("the screen in both themes", shown(this::theScreenIsTakenInBothThemes)));
    }

    /** Behind a case that is loading the piece is off the screen, and is asked for the next place there. */
    private void aPieceShowsWhatWasAskedForWhileItWasAway() {
        var cases = open.stream().filter(one -> one.longitude() != null).toList();
        var here = cases.getFirst();
        var there = cases.stream().filter(one -> Math.abs(one.longitude() - here.longitude()) > 0.002).findFirst()
                .orElseThrow();
        var piece = Toolkit.onScreen(() -> new MapPiece(test.seat(DB.database()), grounds));
        var room = Toolkit.onScreen(() -> new Scene(new StackPane(), 400, 300));
        int first = seen(room, piece, there);
        assertThat(seen(room, piece, here)).isNotEqualTo(first);
        assertThat(seen(room, piece, there)).isEqualTo(first);
        Toolkit.onScreen(() -> {
            piece.close();
            return null;
        });
    }

    private static int seen(Scene room, MapPiece piece, OpenCase one) {
        return Toolkit.onScreen(() -> {
            var pane = (StackPane) room.getRoot();
            pane.getChildren().clear();
            piece.show(one.id(), one.longitude(), one.latitude(), one.unitGridId());
            pane.getChildren().setAll(piece.node());
            var picture = room.snapshot(null);
            int hash = 0;
            for (int x = 0; x < 400; x += 3) {
                for (int y = 0; y < 300; y += 3) {
                    hash = 31 * hash + picture.getPixelReader().getArgb(x, y);
                }
            }
            return hash;
        });
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

    private MapCanvas canvas() {
        return ShownMap.canvas(scene);
    }

    private Set<String> texts() {
        return Toolkit.onScreen(() -> scene.getRoot().lookupAll(".label").stream().map(node -> ((Label) node).getText())
                .collect(Collectors.toSet()));
    }

    private static void click(Node target, double x, double y) {
        for (var type : List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED)) {
            var at = target.localToScene(new Point2D(x, y));
            target.fireEvent(new MouseEvent(type, at.getX(), at.getY(), at.getX(), at.getY(), MouseButton.PRIMARY, 1,
                    false, false, false, false, true, false, false, true, false, true, null));
        }
    }

    private void aCaseChosenElsewhereIsBroughtIntoViewAndCalledOut() {
        var one = open.get(17);
        Toolkit.onScreen(() -> {
            section.showCase(one.id());
            return null;
        });

        assertThat(test.selected.get()).isEqualTo(one.id());
        assertThat(texts()).contains(one.category(), CaseTime.shortNumber(one));
        assertThat(canvas().view().metresAPixel()).isLessThan(1.2);
        assertThat(canvas().view().extent().contains(World.x(one.longitude()),
                World.y(one.latitude()))).isTrue();
    }

    private void aClickOnACaseChoosesItForEverybody() {
        var one = open.get(23);
        Toolkit.onScreen(() -> {
            section.showCase(one.id());
            test.selected.set(0);
            var seen = canvas().view();
            click(canvas(), seen.width() / 2, seen.height() / 2);
            return null;
        });

        assertThat(test.selected.get()).isNotZero();
        assertThat(texts()).contains("谁的网格", "谁的部件", "谁最近", "这里还有什么");
    }

    private void aClickOnTheGroundAsksWhoseGridItIsAndWhereToRegister() {
        var one = open.get(40);
        Toolkit.onScreen(() -> {
            section.showCase(one.id());
            click(canvas(), canvas().view().width() / 2 + 40, canvas().view().height() / 2 + 30);
            ((Button) scene.getRoot().lookupAll(".button").stream()
                    .filter(node -> ((Button) node).getText().equals("登记")).findFirst()
                    .orElseThrow()).fire();
            return null;
        });

        assertThat(test.selected.get()).isZero();
        assertThat(test.went).last().asString().startsWith("register 116.");
        assertThat(texts()).anyMatch(text -> text.startsWith("990102 "));
    }

    private void aLayerThatIsSwitchedOffIsNotDrawnAnew() {
        long shown = texts().stream().filter(text -> text.startsWith("可见 "))
                .mapToLong(text -> Long.parseLong(text.split(" ")[1])).findFirst().orElseThrow();
        Toolkit.onScreen(() -> {
            var box = (CheckBox) scene.lookup("#layer-UTILITIES .check-box");
            box.fire();
            return null;
        });
        long drawn = canvas().press().drawn(MapLayer.GROUND);
        Toolkit.onScreen(() -> {
            ((CheckBox) scene.lookup("#layer-GREENERY .check-box")).fire();
            return null;
        });

        assertThat(canvas().press().drawn(MapLayer.GROUND)).isEqualTo(drawn);
        assertThat(texts()).contains("可见 " + (shown - 2) + " / " + (MapLayer.values().length - 1));
    }

    private void aChangedCaseDrawsFewTiles() {
        long before = canvas().press().pictures();
        long ground = canvas().press().drawn(MapLayer.GROUND);
        var one = open.get(5);
        Toolkit.onScreen(() -> {
            section.showCase(one.id());
            return null;
        });
        long moved = canvas().press().pictures();
        long movedGround = canvas().press().drawn(MapLayer.GROUND);
        assertThat(moved).isGreaterThan(before);
        assertThat(movedGround).isGreaterThanOrEqualTo(ground);

        Toolkit.onScreen(() -> {
            test.cases.apply(Set.of(one.id()), List.of());
            test.tasks.tick();
            return null;
        });

        assertThat(canvas().press().pictures() - moved).isBetween(1L, 8L);
        assertThat(canvas().press().drawn(MapLayer.GROUND)).isEqualTo(movedGround);
    }

    private void aPlaceIsFoundByNameAndByCode() {
        var code = grounds.of(DB.database()).ground().grids().get(4_000).code();
        Toolkit.onScreen(() -> {
            var search = (TextField) scene.lookup("#map-search");
            search.setText(code);
            search.fireEvent(new ActionEvent());
            return null;
        });

        assertThat(texts()).anyMatch(text -> text.replace(" ", "").startsWith(code));
    }

    private void theScreenIsTakenInBothThemes() {
        for (var theme : Theme.values()) {
            var look = new Look(theme, FontSize.NORMAL);
            var taken = Toolkit.onScreen(() -> {
                test.look.set(look);
                look.dress(scene);
                section.showCase(open.get(60).id());
                return Picture.of(scene);
            });
            assertThat(taken.colours()).isGreaterThan(500);
            write(taken, "map" + (theme == Theme.DARK ? "-dark" : ""));
        }
    }

    private static void write(Picture picture, String name) {
        try {
            picture.write(DatabaseFixture.target().resolve("screens").resolve(name + ".png"));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
