package org.gridlight.client.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.gridlight.client.look.Choice;
import org.gridlight.client.look.FontSize;
import org.gridlight.client.look.Look;
import org.gridlight.client.look.Picture;
import org.gridlight.client.look.Screens;
import org.gridlight.client.look.Theme;
import org.gridlight.client.look.Toolkit;
import org.gridlight.client.map.layers.MapLayer;
import org.gridlight.client.seat.Command;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.seat.TestSeat;
import org.gridlight.db.Account;
import org.gridlight.db.Database;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.Progress;
import org.gridlight.db.cases.OpenCaseStore;
import org.gridlight.db.demo.DemoStore;
import org.gridlight.db.measures.MonthStore;
import org.gridlight.db.people.AccountStore;
import org.gridlight.db.people.OperatorStore;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.demo.DemoOrder;
import org.gridlight.model.light.Light;
import org.gridlight.model.measures.Dimension;
import org.gridlight.model.people.NewAccount;
import org.gridlight.model.people.Role;
import org.gridlight.model.theme.ClassMethod;
import org.gridlight.model.theme.FillMeasure;
import org.gridlight.model.theme.FillPeriod;
import org.gridlight.model.theme.HeatChoice;
import org.gridlight.model.theme.MapTheme;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.function.Executable;

/** Thematic maps and themes on the screen, by a shift leader, on a small copy of the invented district. */
class ThemeSectionTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private static final String ACCOUNT = "t-map";
    private static final String PASSWORD = "correct horse";

    private static Database hall;

    private final MapGrounds grounds = ShownMap.grounds();
    private TestSeat test;
    private MapSection section;
    private Scene scene;
    private List<OpenCase> open;

    @BeforeAll
    static void toolkit() {
        Screens.start();
    }

    @AfterAll
    static void signOff() {
        if (hall != null) {
            hall.close();
        }
    }

    /** Loading a district takes longest: once for all of them, each in a section of its own. */
    @TestFactory
    Stream<DynamicTest> onOneDistrict() {
        new DemoStore(DB.database()).load(new DemoOrder(1, 60_000, 2, 2_400, TestSeat.NOW), Progress.UNHEARD);
        new AccountStore(DB.database()).makeAll(List.of(new NewAccount(ACCOUNT, "周敏", Set.of(Role.SHIFT_LEADER), null,
                null)), PASSWORD.toCharArray());
        hall = Database.open(DB.address(), new Account(ACCOUNT, PASSWORD::toCharArray), Progress.UNHEARD);
        open = new OpenCaseStore(DB.database()).all().stream().filter(one -> one.longitude() != null).toList();
        return Stream.of(
                dynamicTest("the legend counts what is filled", shown(this::theLegendCountsWhatIsFilled)),
                dynamicTest("another measure is counted by the record",
                        shown(this::anotherMeasureIsCountedByTheRecord)),
                dynamicTest("a changed case fills few tiles", shown(this::aChangedCaseFillsFewTiles)),
                dynamicTest("classes are chosen and kept while cases change", shown(this::classesAreChosenAndKept)),
                dynamicTest("bounds that are no bounds change nothing", shown(this::boundsThatAreNoBounds)),
                dynamicTest("heat and lights follow the cases while they are on",
                        shown(this::heatAndLightsFollowTheCases)),
                dynamicTest("a theme lays the layers and fills", shown(this::aThemeLaysTheLayersAndFills)),
                dynamicTest("themes are kept, changed and removed", shown(this::themesAreKeptChangedAndRemoved)),
                dynamicTest("the screens in both themes", shown(this::theScreensAreTaken)));
    }

    private Executable shown(Runnable check) {
        return ShownMap.checked(() -> {
            test = new TestSeat();
            test.cases.replace(open);
            return ShownMap.of(test, seat(), grounds);
        }, this::use, check);
    }

    private void use(MapSection shown, Scene on) {
        section = shown;
        scene = on;
    }

    private Seat seat() {
        var like = test.seat(hall);
        return new Seat(hall, new OperatorStore(hall).me(), like.centre(), like.words(), like.clock(), like.tasks(),
                like.cases(), like.claims(), like.connection(), like.look(), like.selected(), like.navigation(),
                like.overlays(), like.dialogs(), like.memory(), like.unanswered());
    }

    private <N extends Node> N find(String id, Class<N> type) {
        return type.cast(scene.lookup("#" + id));
    }

    private void act(Runnable act) {
        Toolkit.onScreen(() -> {
            act.run();
            scene.snapshot(null);
            return null;
        });
    }

    @SuppressWarnings("unchecked")
    private <T> void choose(String id, T value) {
        act(() -> find(id, Choice.class).setValue(value));
    }

    private void openFill() {
        act(() -> section.commands().stream().filter(command -> command.key().equals(Command.ctrl(KeyCode.E)))
                .findFirst().orElseThrow().act().run());
    }

    private List<String> legend() {
        return Toolkit.onScreen(() -> scene.lookup("#map-legend").lookupAll(".label").stream()
                .map(node -> ((Label) node).getText()).toList());
    }

    private MapCanvas canvas() {
        return ShownMap.canvas(scene);
    }

    /** Numbers of units in the legend, none first. */
    private List<Integer> sizes() {
        return legend().stream().filter(text -> text.matches("\\d+ [格个]"))
                .map(text -> Integer.valueOf(text.split(" ")[0])).toList();
    }

    private void theLegendCountsWhatIsFilled() {
        var counts = open.stream().filter(one -> one.stageLight(TestSeat.NOW) != Light.GREY)
                .collect(Collectors.groupingBy(OpenCase::unitGridId, Collectors.counting()));
        counts.remove(0L);
        int[] expected = new int[5];
        counts.values().forEach(count -> expected[count < 3 ? 1 : count < 6 ? 2 : count < 10 ? 3 : 4]++);
        expected[0] = grounds.of(DB.database()).ground().grids().size() - counts.size();

        assertThat(legend()).contains("图例", "在办案件数／单元网格", "0", "1–2", "3–5", "6–9", "≥ 10", "固定界限 · 现在");
        assertThat(sizes()).isEqualTo(Arrays.stream(expected).boxed().toList());
    }

    private void anotherMeasureIsCountedByTheRecord() {
        openFill();
        choose("fill-measure", FillMeasure.REPORTED);
        act(() -> find("fill-unit-STREET", ToggleButton.class).fire());
        choose("map-time", new FillPeriod(FillPeriod.Span.SEVEN_DAYS, null));
        choose("fill-method", ClassMethod.QUANTILE);
        choose("fill-count", 3);

        var question = new FillPeriod(FillPeriod.Span.SEVEN_DAYS, null).question(TestSeat.NOW, DemoOrder.ZONE);
        var streets = new MonthStore(DB.database(), DemoOrder.ZONE).byPlace(question, Dimension.STREET).stream()
                .filter(row -> !row.key().equals("-")).toList();
        long none = streets.stream().filter(row -> row.reported() == 0).count();
        assertThat(legend()).contains("上报数／街道", "等数量 3 级 · 7 月 10 日—7 月 16 日 14:36");
        assertThat(sizes()).hasSize(4).startsWith((int) none);
        assertThat(sizes().stream().mapToInt(size -> size).sum()).isEqualTo(streets.size());
        assertThat(find("map-fill", Button.class).getAccessibleText()).isEqualTo("专题图 街道 · 上报数");
    }

    private void aChangedCaseFillsFewTiles() {
        var lone = open.stream().filter(one -> one.unitGridId() != 0 && one.stageLight(TestSeat.NOW) != Light.GREY)
                .filter(one -> open.stream().filter(other -> other.unitGridId() == one.unitGridId()).count() == 1)
                .findFirst().orElseThrow();
        act(() -> section.showCase(lone.id()));
        long filled = canvas().press().drawn(MapLayer.THEME);
        int none = sizes().getFirst();

        act(() -> {
            test.cases.apply(Set.of(lone.id()), List.of());
            test.tasks.tick();
        });

        assertThat(sizes().getFirst()).isEqualTo(none + 1);
        assertThat(canvas().press().drawn(MapLayer.THEME) - filled).isBetween(1L, 4L);
    }

    private void classesAreChosenAndKept() {
        openFill();
        choose("fill-method", ClassMethod.NATURAL);
        choose("fill-count", 5);
        var labels = legend();
        assertThat(labels).anyMatch(text -> text.startsWith("自然断点 5 级 · 分级于 14:36"));

        act(() -> {
            var gone = open.stream().limit(open.size() / 2).map(OpenCase::id).collect(Collectors.toSet());
            test.cases.apply(gone, List.of());
            test.tasks.tick();
        });

        assertThat(legend().stream().filter(text -> text.matches("\\d+(–\\d+)?|≥ \\d+")).toList())
                .isEqualTo(labels.stream().filter(text -> text.matches("\\d+(–\\d+)?|≥ \\d+")).toList());
        assertThat(legend()).isNotEqualTo(labels);
    }

    private void boundsThatAreNoBounds() {
        openFill();
        var bounds = find("fill-bounds", TextField.class);
        var before = legend();
        for (var wrong : List.of("3, 2", "x", "", "1 1", "1 2 3 4 5 6 7 8", "1.5")) {
            act(() -> {
                bounds.setText(wrong);
                bounds.fireEvent(new ActionEvent());
            });
            assertThat(legend()).as(wrong).isEqualTo(before);
            assertThat(bounds.getPseudoClassStates()).as(wrong).anyMatch(state -> state.getPseudoClassName()
                    .equals("wrong"));
        }
        act(() -> {
            bounds.setText("2，4");
            bounds.fireEvent(new ActionEvent());
        });
        assertThat(legend()).contains("2–3", "≥ 4");
        act(() -> Event.fireEvent(bounds, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false,
                false, false)));
        assertThat(scene.lookup("#fill-pane")).isNull();
    }

    private void heatAndLightsFollowTheCases() {
        assertThat(canvas().press().drawn(MapLayer.HEAT)).isZero();
        openFill();
        choose("fill-heat", HeatChoice.Of.OVERDUE);
        long late = open.stream().filter(one -> one.stageLight(TestSeat.NOW) == Light.RED).count();
        assertThat(legend()).contains("热点分布", "超期在办案件").anyMatch(text -> text.endsWith("· " + late + " 件"));
        assertThat(canvas().press().drawn(MapLayer.HEAT)).isPositive();
        act(() -> find("layer-UNIT_LIGHTS", LayerRow.class).lookupAll(".check-box")
                .forEach(box -> ((CheckBox) box).fire()));
        act(() -> test.tasks.tick());
        assertThat(canvas().press().drawn(MapLayer.UNIT_LIGHTS)).isPositive();
        choose("fill-heat", HeatChoice.Of.REPORTED);
        assertThat(legend()).contains("近 7 日上报");
    }

    @SuppressWarnings("unchecked")
    private List<MapTheme> themes() {
        return ((Choice<MapTheme>) find("map-theme", Choice.class)).getItems();
    }

    private MapTheme theme(String name) {
        return themes().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    }

    private void aThemeLaysTheLayersAndFills() {
        choose("map-theme", theme("考评"));

        assertThat(legend()).contains("按期结案率（%）／社区").anyMatch(text -> text.startsWith("自然断点"));
        assertThat(find("layer-CASES", LayerRow.class).isTicked()).isFalse();
        assertThat(find("layer-COMMUNITIES", LayerRow.class).isTicked()).isTrue();
        assertThat(test.recall("map-theme")).contains("SCORE");
        var again = ShownMap.of(test, seat(), grounds);
        use(again.section(), again.scene());
        try {
            assertThat(legend()).contains("按期结案率（%）／社区");
            choose("map-theme", theme("夜间"));
            assertThat(legend()).contains("热点分布").doesNotContain("图例");
        } finally {
            again.close();
        }
    }

    private void menu(String id) {
        act(() -> {
            var acts = find("map-theme-acts", MenuButton.class);
            acts.getOnShowing().handle(new Event(MenuButton.ON_SHOWING));
            acts.getItems().stream().filter(item -> item.getId().equals(id)).findFirst().orElseThrow().fire();
        });
    }

    private void keep(String name) {
        act(() -> {
            find("theme-name", TextField.class).setText(name);
            find("theme-keep", Button.class).fire();
        });
    }

    private void themesAreKeptChangedAndRemoved() {
        openFill();
        choose("fill-measure", FillMeasure.OVERDUE);
        menu("map-theme-saveAs");
        keep("超期巡查");
        assertThat(theme("超期巡查").content().fill().measure()).isEqualTo(FillMeasure.OVERDUE);
        menu("map-theme-saveAs");
        keep("超期巡查");
        assertThat(Toolkit.onScreen(() -> scene.lookup("#theme-name-pane").lookupAll(".label").stream()
                .map(node -> ((Label) node).getText()).toList())).anyMatch(text -> text.contains("已有"));
        keep("重点");
        assertThat(theme("重点").mine()).isTrue();
        menu("map-theme-rename");
        keep("重点区域");
        assertThat(theme("重点区域").content()).isEqualTo(theme("超期巡查").content());
        menu("map-theme-remove");
        assertThat(themes()).hasSize(5);
        choose("map-theme", theme("防汛"));
        act(() -> find("layer-GREENERY", LayerRow.class).lookupAll(".check-box")
                .forEach(box -> ((CheckBox) box).fire()));
        menu("map-theme-keep");
        assertThat(theme("防汛").mine()).isTrue();
        menu("map-theme-asShipped");
        assertThat(theme("防汛").mine()).isFalse();
        assertThat(find("layer-GREENERY", LayerRow.class).isTicked()).isFalse();
    }

    private void theScreensAreTaken() {
        for (var look : Theme.values()) {
            var dark = look == Theme.DARK ? "-dark" : "";
            act(() -> {
                test.look.set(new Look(look, FontSize.NORMAL));
                test.look.get().dress(scene);
            });
            choose("map-theme", theme("日常处置"));
            write("map-themes-daily" + dark);
            openFill();
            choose("fill-measure", FillMeasure.OVERDUE_RATE);
            act(() -> find("fill-unit-COMMUNITY", ToggleButton.class).fire());
            choose("fill-count", 5);
            write("map-themes-fill" + dark);
            openFill();
            choose("map-theme", theme("夜间"));
            write("map-themes-night" + dark);
            choose("map-theme", theme("防汛"));
            write("map-themes-flood" + dark);
            choose("map-theme", theme("考评"));
            write("map-themes-score" + dark);
        }
    }

    private void write(String name) {
        act(() -> test.tasks.tick());
        var taken = Toolkit.onScreen(() -> Picture.of(scene));
        assertThat(taken.colours()).as(name).isGreaterThan(300);
        try {
            taken.write(DatabaseFixture.target().resolve("screens").resolve(name + ".png"));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
