package org.gridlight.client.lights;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.gridlight.client.look.Choice;
import org.gridlight.client.look.FittingBar;
import org.gridlight.client.look.Icon;
import org.gridlight.client.look.LightIcon;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.light.Light;
import org.gridlight.model.light.UnitLightRule;

/**
 * What is chosen over the board: of whom, by which rule, in which order and size, which units at all; and how many stand
 * under each light. What has no room stands under 更多, but a name by which units are filtered. On the FX thread.
 */
final class BoardBar extends StackPane {
    /** In which order parts give way on a narrow screen. */
    private enum Rank {
        UNITS, MAP, WALL, GROUPED, SORTING, GREEN, CALLED, REPLAY, MODE, ONLY_LOUD, RULE, LOUD_TOTALS
    }

    private final Seat seat;
    private final LightBoardView.Acts acts;
    private final Runnable filtered;
    private final FittingBar bar;
    private final Choice<UnitLightRule> rule;
    private final Choice<Sorting> sorting;
    private final Map<BoardKind, ToggleButton> kinds = new EnumMap<>(BoardKind.class);
    private final Map<BoardMode, ToggleButton> modes = new EnumMap<>(BoardMode.class);
    private final Label whatIf;
    private final ToggleButton grouped;
    private final ToggleButton loud;
    private final TextField called = new TextField();
    private final Label units = Parts.whole("", "text-dense", "t2");
    private final Map<Light, Label> totals = new EnumMap<>(Light.class);
    private final HBox loudTotals = Parts.row(12);
    private Region greenTotal;
    private boolean searching;

    /** @param filtered told when other units are wanted */
    BoardBar(Seat seat, LightBoardView.Acts acts, Runnable filtered) {
        this.seat = seat;
        this.acts = acts;
        this.filtered = filtered;
        this.bar = new FittingBar(seat.say("cases.more"));
        this.rule = new Choice<>(seat.say("light.lightRule"), this::words, acts::show);
        this.sorting = new Choice<>("", this::words, acts::sort);
        this.whatIf = Parts.tag(seat.say("lights.whatIf"), "yellow");
        this.grouped = toggle("lights.grouped", null, acts::group);
        this.loud = toggle("lights.onlyLoud", Icon.FILTER, pressed -> filtered.run());
        sorting.setAccessibleText(seat.say("lights.sort"));
        whatIf.setId("lights-what-if");
        whatIf.setManaged(false);
        loud.setId("only-loud");
        grouped.setId("lights-grouped");
        grouped.setSelected(true);
        sorting.show(List.of(Sorting.values()), Sorting.WORST);
        rule.show(LightBoardMediator.RULES, LightBoardMediator.RULES.getFirst());
        search();
        loudTotals.getChildren().addAll(total(Light.RED), total(Light.YELLOW));
        greenTotal = total(Light.GREEN);
        figures().forEach(node -> node.setManaged(false));
        build();
        getChildren().add(bar);
    }

    /** The field stays as long as something stands in it: nothing filters unseen. */
    private void search() {
        called.setId("lights-called");
        called.setPromptText(seat.say("lights.called"));
        called.setPrefColumnCount(6);
        called.textProperty().addListener((value, before, now) -> filtered.run());
        called.focusedProperty().addListener((value, before, now) -> {
            searching = now;
            bar.requestLayout();
        });
    }

    private void build() {
        var kindRow = segments(List.of(BoardKind.values()), "lights.kind.", kinds, acts::show);
        var modeRow = segments(List.of(BoardMode.values()), "lights.mode.", modes, acts::show);
        var map = button("section.map", "lights-to-map", acts::toMap);
        var replay = button("light.replay", "lights-replay", acts::replay);
        var left = List.of(new FittingBar.Part(kindRow), part(rule, Rank.RULE, () -> choices("light.lightRule", rule)),
                new FittingBar.Part(whatIf), part(sorting, Rank.SORTING, () -> choices("lights.sort", sorting)),
                part(modeRow, Rank.MODE, this::modeMenu), part(map, Rank.MAP, () -> item("section.map", acts::toMap)),
                part(grouped, Rank.GROUPED, () -> check(grouped)), part(loud, Rank.ONLY_LOUD, () -> check(loud)),
                new FittingBar.Part(called, Rank.CALLED.ordinal(), () -> item("lights.called", this::find),
                        () -> searching || !called.getText().isEmpty()));
        var right = new ArrayList<>(List.of(part(units, Rank.UNITS, null),
                part(loudTotals, Rank.LOUD_TOTALS, null),
                part(greenTotal, Rank.GREEN, () -> named(totals.get(Light.GREEN).getText(),
                        () -> acts.listUnder(Light.GREEN))),
                part(replay, Rank.REPLAY, () -> item("light.replay", acts::replay))));
        if (seat.operator().seesWholeRecord()) {
            var wall = Parts.button(seat.say("wall"), "F11", seat.navigation()::openWall);
            wall.setId("lights-wall");
            right.add(part(wall, Rank.WALL, () -> item("wall", seat.navigation()::openWall)));
        }
        bar.show(left, right);
    }

    private static FittingBar.Part part(Node node, Rank rank, Supplier<MenuItem> inMenu) {
        return new FittingBar.Part(node, rank.ordinal(), inMenu);
    }

    private Node button(String words, String id, Runnable act) {
        var button = Parts.button(seat.say(words), act);
        button.setId(id);
        return button;
    }

    private Region total(Light light) {
        var count = Parts.whole("", "text-dense");
        totals.put(light, count);
        var total = Parts.row(6, new LightIcon(light, LightIcon.IN_TABLES), count);
        total.getStyleClass().add("figure-link");
        total.setOnMouseClicked(click -> acts.listUnder(light));
        return total;
    }

    private Stream<Node> figures() {
        return Stream.of(units, loudTotals, greenTotal);
    }

    private <E> HBox segments(List<E> all, String words, Map<E, ToggleButton> buttons, Consumer<E> act) {
        var group = new ToggleGroup();
        var row = Parts.row(0);
        for (var each : all) {
            var end = each == all.getFirst() ? "first" : each == all.getLast() ? "last" : "middle";
            var button = new ToggleButton(seat.say(words + each));
            button.getStyleClass().addAll("segment", end);
            button.setMinWidth(USE_PREF_SIZE);
            button.setOnAction(pressed -> {
                // What is pressed again stays chosen.
                button.setSelected(true);
                act.accept(each);
            });
            button.setToggleGroup(group);
            buttons.put(each, button);
            row.getChildren().add(button);
        }
        return row;
    }

    private ToggleButton toggle(String words, Icon icon, Consumer<Boolean> act) {
        var button = new ToggleButton(seat.say(words), icon == null ? null : icon.node());
        button.getStyleClass().addAll("segment", "first", "last");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(pressed -> act.accept(button.isSelected()));
        return button;
    }

    private String words(UnitLightRule one) {
        return BoardWords.rule(one, seat.words());
    }

    private String words(Sorting one) {
        return seat.say("lights.sort." + one);
    }

    private MenuItem item(String words, Runnable act) {
        return named(seat.say(words), act);
    }

    private static MenuItem named(String words, Runnable act) {
        var item = new MenuItem(words);
        item.setOnAction(chosen -> act.run());
        return item;
    }

    private static MenuItem check(ToggleButton button) {
        var item = new CheckMenuItem(button.getText());
        item.setSelected(button.isSelected());
        item.setOnAction(chosen -> button.fire());
        return item;
    }

    private <T> MenuItem choices(String caption, Choice<T> choice) {
        Function<T, String> words = one -> one instanceof Sorting order ? words(order) : words((UnitLightRule) one);
        return menu(caption, choice.getItems(), choice.getValue(), words, choice::setValue);
    }

    private MenuItem modeMenu() {
        var chosen = modes.entrySet().stream().filter(each -> each.getValue().isSelected()).findFirst()
                .map(Map.Entry::getKey).orElse(null);
        return menu("lights.size", List.of(BoardMode.values()), chosen, one -> seat.say("lights.mode." + one),
                acts::show);
    }

    private <T> Menu menu(String caption, List<T> all, T chosen, Function<T, String> words, Consumer<T> act) {
        var menu = new Menu(seat.say(caption));
        for (var each : all) {
            var item = new RadioMenuItem(words.apply(each));
            item.setSelected(each.equals(chosen));
            item.setOnAction(pressed -> act.accept(each));
            menu.getItems().add(item);
        }
        return menu;
    }

    /** Brings the field of names back, to type in it. */
    private void find() {
        searching = true;
        bar.layout();
        called.requestFocus();
    }

    /** Which units are shown at all (只看红、黄, and by name). */
    Predicate<LightTile> wanted() {
        var text = called.getText().strip();
        boolean onlyLoud = loud.isSelected();
        return tile -> (!onlyLoud || !tile.isQuiet())
                && (text.isEmpty() || tile.whole().contains(text) || tile.name().contains(text));
    }

    /** Whether every unit is wanted. */
    boolean isWhole() {
        return !loud.isSelected() && called.getText().isBlank();
    }

    void show(LightBoard now) {
        kinds.get(now.kind()).setSelected(true);
        rule.show(Stream.concat(Stream.of(now.plan().usual()), LightBoardMediator.RULES.stream()).distinct().toList(),
                now.rule());
        whatIf.setManaged(now.whatIf() != null);
        figures().forEach(node -> node.setManaged(now.units() > 0));
        units.setText(seat.say("lights.units." + now.kind(), now.units()));
        totals.forEach((light, label) -> label.setText(seat.say("lights.total." + light, now.unitsUnder(light))));
    }

    void show(BoardMode mode) {
        modes.get(mode).setSelected(true);
    }

    /** How the units follow each other, as it is remembered. */
    void order(Sorting wanted, boolean inGroups) {
        sorting.show(List.of(Sorting.values()), wanted);
        grouped.setSelected(inGroups);
    }

    /** While a day is played its figures open no cases. */
    void replaying(boolean is) {
        figures().forEach(node -> node.setMouseTransparent(is));
    }

    FittingBar bar() {
        return bar;
    }
}
