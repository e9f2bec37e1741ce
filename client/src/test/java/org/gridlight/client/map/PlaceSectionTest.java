package org.gridlight.client.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.gridlight.client.look.Picture;
import org.gridlight.client.look.Screens;
import org.gridlight.client.look.Toolkit;
import org.gridlight.client.map.layers.MapLayer;
import org.gridlight.client.seat.TestSeat;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.map.MapStore;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.demo.DemoOrder;
import org.gridlight.model.feed.Change;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is known of a place, and a map that follows the geometry of the record, on a small copy of the invented district. */
class PlaceSectionTest {
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

    @TestFactory
    Stream<DynamicTest> onOneDistrict() {
        open = ShownMap.district(DB.database(), new DemoOrder(1, 6_000, 20, 400, TestSeat.NOW));
        return Stream.of(dynamicTest("everything that is known stands in the panel", this::whatIsKnown),
                dynamicTest("rows are reached with the keys", this::rowsAreReached),
                dynamicTest("diagnostics read while they are open", this::diagnostics),
                dynamicTest("a change at another seat is drawn where it is", this::aChangeElsewhere));
    }

    private void shown(Runnable check) {
        test = new TestSeat();
        test.cases.replace(open);
        var shown = ShownMap.of(test, test.seat(DB.database()), grounds);
        section = shown.section();
        scene = shown.scene();
        try {
            check.run();
        } finally {
            shown.close();
        }
    }

    private void whatIsKnown() {
        shown(() -> {
            var taken = Toolkit.onScreen(() -> {
                section.showCase(open.get(60).id());
                return Picture.of(scene);
            });
            write(taken, "map-place");
            assertThat(texts()).contains("谁的网格", "谁的部件", "谁最近", "这里还有什么", "这个地方", "本月", "网格力量", "部件构成",
                    "往期案件", "近 30 日");
            assertThat(texts()).anyMatch(text -> text.startsWith("楼栋 ") || text.equals("未登记"))
                    .anyMatch(text -> text.endsWith("· 七支力量")).anyMatch(text -> text.endsWith("· 五员"))
                    .anyMatch(text -> text.contains("云河区 › ")).anyMatch(text -> text.endsWith("大网格"));
            assertThat(texts()).as("no small count").noneMatch(text -> text.matches("楼栋 .*　户 [0-9]　.*"));
        });
    }

    private void rowsAreReached() {
        shown(() -> Toolkit.onScreen(() -> {
            var stage = new Stage();
            stage.setScene(scene);
            stage.show();
            section.showCase(open.get(60).id());
            scene.getRoot().layout();
            var rows = rows();
            assertThat(rows).hasSizeGreaterThan(8);
            rows.getFirst().requestFocus();
            press(rows.getFirst(), KeyCode.DOWN);
            assertThat(scene.getFocusOwner()).isSameAs(rows.get(1));
            var other = rows.stream().filter(row -> row.getStyleClass().contains("identify-case")).findFirst()
                    .orElseThrow();
            press(other, KeyCode.ENTER);
            assertThat(test.went).last().asString().startsWith("case ");
            stage.hide();
            return null;
        }));
    }

    private void diagnostics() {
        shown(() -> Toolkit.onScreen(() -> {
            var panel = (MapDiagnostics) scene.lookup("#map-diagnostics");
            assertThat(panel.isVisible()).isFalse();
            section.commands().stream().filter(command -> command.words().equals("诊断")).findFirst().orElseThrow().act()
                    .run();
            assertThat(panel.isOpen()).isTrue();
            assertThat(texts()).anyMatch(text -> text.contains(" 块，") && text.endsWith(" MB"))
                    .anyMatch(text -> text.startsWith("第 "));
            write(Picture.of(scene), "map-diagnostics");
            panel.toggle();
            assertThat(panel.isVisible()).isFalse();
            return null;
        }));
    }

    private void aChangeElsewhere() {
        shown(() -> {
            var before = grounds.of(DB.database());
            long case0 = open.get(60).unitGridId();
            Toolkit.onScreen(() -> {
                section.showCase(open.get(60).id());
                return scene.snapshot(null);
            });
            long ground = canvas().press().drawn(MapLayer.GROUND);
            long grids = canvas().press().drawn(MapLayer.UNIT_GRIDS);
            run("UPDATE unit_grid SET valid_to = '2026-07-16' WHERE id = " + case0);
            run("INSERT INTO unit_grid (code, community_id, outline, area_m2, valid_from) SELECT CONCAT(LEFT(code, 12), '998'),"
                    + " community_id, outline, area_m2, '2026-07-17' FROM unit_grid WHERE id = " + case0);
            Toolkit.onScreen(() -> {
                test.heard.forEach(listener -> listener.accept(Set.of(Change.GRID)));
                return scene.snapshot(null);
            });

            var now = grounds.of(DB.database());
            assertThat(now).isNotSameAs(before);
            assertThat(now.gridPlace(case0)).isNegative();
            assertThat(now.ground().components()).as("shared").isSameAs(before.ground().components());
            assertThat(canvas().press().drawn(MapLayer.GROUND)).as("what did not change").isEqualTo(ground);
            assertThat(canvas().press().drawn(MapLayer.UNIT_GRIDS)).isBetween(grids + 1, grids + 4);
            assertThat(texts()).as("the panel names the new grid").anyMatch(text -> text.endsWith(" 998"));
            assertThat(new MapStore(DB.database()).since(now.ground().version()).orElseThrow().rows()).isZero();
        });
    }

    private static void run(String sql) {
        DB.database().bulk(connection -> {
            try (var statement = connection.createStatement()) {
                return statement.executeUpdate(sql);
            }
        });
    }

    private List<Node> rows() {
        return scene.getRoot().lookupAll(".identify-reached").stream().toList();
    }

    private static void press(Node row, KeyCode code) {
        row.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    private MapCanvas canvas() {
        return ShownMap.canvas(scene);
    }

    private Set<String> texts() {
        return scene.getRoot().lookupAll(".label").stream().map(node -> ((Label) node).getText())
                .filter(text -> text != null && !text.isEmpty()).collect(Collectors.toSet());
    }

    private static void write(Picture picture, String name) {
        try {
            picture.write(DatabaseFixture.target().resolve("screens").resolve(name + ".png"));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
