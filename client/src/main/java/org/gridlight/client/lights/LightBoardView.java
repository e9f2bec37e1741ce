package org.gridlight.client.lights;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gridlight.client.alarms.AlarmDesk;
import org.gridlight.client.look.Choice;
import org.gridlight.client.look.Icon;
import org.gridlight.client.look.LightIcon;
import org.gridlight.client.look.LoadingBars;
import org.gridlight.client.look.Parts;
import org.gridlight.client.look.StateCard;
import org.gridlight.client.replay.ReplayBar;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.light.Light;
import org.gridlight.model.light.UnitLightRule;

/** The board: what is chosen above, the tiles, and beside them what stands behind a light. On the FX thread. */
final class LightBoardView extends BorderPane {
    private static final String DIVIDER = "lights-divider";
    private static final double SIDE_LEAST = 340;
    private static final double SIDE_MOST = 556;
    /** Six columns of tiles on the smallest screen, eight on the usual one. */
    private static final double SIDE_SHARE = 0.39;
    private static final double SIDE_LESS = 193;
    private static final double BOARD_LEAST = 520;
    private static final double AS_OF_THE_CUT = 0.6;
    /** From this width on the toolbar has room for all. */
    private static final double WIDE = 1_800;

    /** What a person does here. */
    interface Acts {
        void show(BoardKind kind);

        void show(UnitLightRule rule);

        /** @param unit 0 for none */
        void choose(long unit);

        void show(BoardMode mode);

        void sort(Sorting sorting);

        /** Whether units stand under their groups. */
        void group(boolean wanted);

        /** Puts the chosen unit first, or back. */
        void pin();

        /** Lists the cases of a group. @param light only those under it; null for all */
        void listGroup(String group, Light light);

        /** Lists the cases of all units under a light. */
        void listUnder(Light light);

        /** The same lights on the map. */
        void toMap();

        /** Lists the cases of the chosen unit. @param light only those under it; null for all */
        void list(Light light);

        /** The record of the lights of the chosen unit (灯号记录). */
        void record();

        /** Plays the day once more (回放). */
        void replay();

        /** The record could not be asked; once more. */
        void again();
    }

    private final Seat seat;
    private final Acts acts;
    private final Choice<UnitLightRule> rule;
    private final Map<BoardKind, ToggleButton> kinds = new EnumMap<>(BoardKind.class);
    private final Label whatIf;
    private final Choice<Sorting> sorting;
    private final Map<BoardMode, ToggleButton> modes = new EnumMap<>(BoardMode.class);
    private final ToggleButton grouped;
    private final ToggleButton loud;
    private final TextField called = new TextField();
    private final Label units = Parts.whole("", "text-dense", "t2");
    private final HBox figures = Parts.row(12);
    private final Map<Light, Label> totals = new EnumMap<>(Light.class);
    private final TileBoard board;
    private final MatrixBoard matrix;
    private final DoubleProperty roomy = new SimpleDoubleProperty(WIDE);
    private BoardMode mode = BoardMode.LARGE;
    private double em = 14;
    private LightBoard shown;
    private Predicate<LightTile> shownTiles = tile -> true;
    private final ScrollPane scroll;
    private final StackPane work = new StackPane(new LoadingBars(8));
    private final SplitPane split;
    private final AlarmDesk alarms;
    private final UnitPane unit;
    private final StackPane side = new StackPane();
    private Node instead;
    private final VBox top = new VBox();

    LightBoardView(Seat seat, AlarmDesk alarms, Acts acts) {
        this.seat = seat;
        this.alarms = alarms;
        this.acts = acts;
        this.rule = new Choice<>(seat.say("light.lightRule"), one -> BoardWords.rule(one, seat.words()), acts::show);
        this.board = new TileBoard(seat);
        this.matrix = new MatrixBoard(seat);
        this.unit = new UnitPane(seat, acts);
        this.whatIf = Parts.tag(seat.say("lights.whatIf"), "yellow");
        whatIf.setId("lights-what-if");
        whatIf.setVisible(false);
        whatIf.setManaged(false);
        this.sorting = new Choice<>("", one -> seat.say("lights.sort." + one), acts::sort);
        sorting.setAccessibleText(seat.say("lights.sort"));
        this.grouped = toggle("lights.grouped", null, pressed -> acts.group(pressed));
        this.loud = toggle("lights.onlyLoud", Icon.FILTER, pressed -> filter());
        this.scroll = new ScrollPane(board);
        this.split = new SplitPane(scroll, side);
        getStyleClass().add("ground");
        setTop(top);
        top.getChildren().setAll(toolbar());
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("light-scroll");
        scroll.setMinWidth(BOARD_LEAST);
        board.onActs((unitId, light) -> {
            acts.choose(unitId);
            unit.only(light);
        }, unit::focusCases, acts::listGroup);
        matrix.onActs(acts::choose, unit::focusCases);
        side.getStyleClass().add("pane");
        side.setMinWidth(SIDE_LEAST);
        unit.setMinWidth(0);
        side.setAlignment(Pos.TOP_LEFT);
        side.getChildren().setAll(alarms);
        divide();
        setCenter(work);
    }

    private HBox toolbar() {
        var kindRow = segments(List.of(BoardKind.values()), "lights.kind.", kinds, acts::show);
        var modeRow = segments(List.of(BoardMode.values()), "lights.mode.", modes, acts::show);
        var map = Parts.button(seat.say("section.map"), acts::toMap, "in-row");
        map.setId("lights-to-map");
        var replay = Parts.button(seat.say("light.replay"), acts::replay);
        replay.setId("lights-replay");
        loud.setId("only-loud");
        grouped.setId("lights-grouped");
        grouped.setSelected(true);
        called.setId("lights-called");
        called.setPromptText(seat.say("lights.called"));
        called.setPrefColumnCount(6);
        called.textProperty().addListener((value, before, now) -> filter());
        sorting.show(List.of(Sorting.values()), Sorting.WORST);
        figures.getChildren().add(units);
        figures.setVisible(false);
        rule.show(LightBoardMediator.RULES, LightBoardMediator.RULES.getFirst());
        for (var light : List.of(Light.RED, Light.YELLOW, Light.GREEN)) {
            var count = Parts.whole("", "text-dense");
            totals.put(light, count);
            var total = Parts.row(6, new LightIcon(light, LightIcon.IN_TABLES), count);
            total.getStyleClass().add("figure-link");
            total.setOnMouseClicked(click -> acts.listUnder(light));
            figures.getChildren().add(total);
        }
        var wall = Parts.button(seat.say("wall"), "F11", seat.navigation()::openWall);
        wall.setId("lights-wall");
        var bar = new HBox(kindRow, rule, whatIf, sorting, modeRow, map, grouped, loud, called, Parts.spring(), figures,
                replay);
        if (seat.operator().seesWholeRecord()) {
            bar.getChildren().add(wall);
        }
        bar.getStyleClass().addAll("toolbar", "light-toolbar");
        // On a narrow screen what is used least gives way.
        List.of(called, grouped, sorting, units, map, wall, figures.getChildren().getLast()).forEach(node -> {
            node.managedProperty().bind(bar.widthProperty().greaterThan(roomy));
            node.visibleProperty().bind(node.managedProperty());
        });
        return bar;
    }

    private <E> HBox segments(List<E> all, String words, Map<E, ToggleButton> buttons, Consumer<E> act) {
        var group = new ToggleGroup();
        var row = Parts.row(0);
        for (var each : all) {
            var end = each == all.getFirst() ? "first" : each == all.getLast() ? "last" : "middle";
            var button = segment(words + each, end, () -> act.accept(each));
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

    /** Which units are shown at all (只看红、黄, and by name). */
    private void filter() {
        var text = called.getText().strip();
        Predicate<LightTile> wanted = tile -> (!loud.isSelected() || !tile.isQuiet())
                && (text.isEmpty() || tile.whole().contains(text) || tile.name().contains(text));
        board.show(wanted, !loud.isSelected() && text.isEmpty());
        shownTiles = wanted;
        if (shown != null && mode == BoardMode.MATRIX) {
            matrix.show(shown, wanted, em);
        }
    }

    private ToggleButton segment(String words, String end, Runnable act) {
        var button = new ToggleButton(seat.say(words));
        button.getStyleClass().addAll("segment", end);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(pressed -> {
            // What is pressed again stays chosen.
            button.setSelected(true);
            act.run();
        });
        return button;
    }

    /** The side takes a share of the window until a person drags it; then it keeps that width. */
    private void divide() {
        SplitPane.setResizableWithParent(side, false);
        split.widthProperty().addListener((value, before, now) -> {
            double width = now.doubleValue();
            double wanted = seat.memory().number(DIVIDER,
                    Math.clamp(width * SIDE_SHARE - SIDE_LESS, SIDE_LEAST, SIDE_MOST));
            split.setDividerPositions(1 - Math.min(wanted, width - BOARD_LEAST) / width);
        });
        split.getDividers().getFirst().positionProperty().addListener((value, before, now) -> {
            if (split.lookupAll(".split-pane-divider").stream().anyMatch(Node::isPressed)) {
                seat.memory().remember(DIVIDER, String.valueOf(split.getWidth() * (1 - now.doubleValue())));
            }
        });
    }

    void show(LightBoard now) {
        shown = now;
        kinds.get(now.kind()).setSelected(true);
        rule.show(Stream.concat(Stream.of(now.plan().usual()), LightBoardMediator.RULES.stream()).distinct().toList(),
                now.rule());
        whatIf.setVisible(now.whatIf() != null);
        whatIf.setManaged(now.whatIf() != null);
        if (now.units() == 0) {
            showInstead(new StateCard(Icon.INFO, "plain", seat.say("lights.nobody." + now.kind()),
                    List.of(seat.say("lights.nobody.todo"))));
            return;
        }
        figures.setVisible(true);
        units.setText(seat.say("lights.units." + now.kind(), now.units()));
        totals.forEach((light, label) -> label.setText(seat.say("lights.total." + light, now.unitsUnder(light))));
        showInstead(split);
        if (mode == BoardMode.MATRIX) {
            matrix.show(now, shownTiles, em);
        } else {
            board.show(now);
        }
        now.chosen().ifPresent(chosen -> unit.show(now.kind(), chosen));
        showBeside(instead != null ? instead : now.chosen().isPresent() ? unit : alarms);
    }

    /** What stands beside the board instead of the chosen unit and the alarms; null for them. */
    void beside(Node what) {
        instead = what;
        if (shown != null) {
            show(shown);
        }
    }

    /** What is chosen on the board that is seen, now or of a day. */
    Optional<LightBoard.Chosen> chosen() {
        return Optional.ofNullable(shown).flatMap(LightBoard::chosen);
    }

    /** A unit of the board that is seen. */
    Optional<LightTile> tile(long unitId) {
        return Optional.ofNullable(shown).map(now -> now.tiles().get(unitId));
    }

    private void showInstead(Node what) {
        if (!work.getChildren().contains(what)) {
            work.getChildren().setAll(what);
        }
    }

    private void showBeside(Node what) {
        if (!side.getChildren().contains(what)) {
            side.getChildren().setAll(what);
        }
    }

    /** Nothing can be shown. @param why and what to do, one line */
    void failed(String why) {
        showInstead(new StateCard(Icon.WARNING, "yellow", seat.say("lights.failed"),
                List.of(why, seat.say("shell.section.others")),
                Parts.button(seat.say("shell.section.again"), acts::again, "primary")));
    }

    /** Over the board stands what plays a day, and round it a frame: nobody takes it for now. @param bar null for now */
    void replaying(ReplayBar bar) {
        if (bar == null) {
            top.getChildren().remove(1, top.getChildren().size());
            getStyleClass().remove("replaying");
        } else {
            top.getChildren().add(bar);
            getStyleClass().add("replaying");
        }
        figures.setMouseTransparent(bar != null);
    }

    void size(BoardMode wanted, double pixels) {
        mode = wanted;
        em = pixels;
        roomy.set(WIDE / 14 * pixels);
        modes.get(wanted).setSelected(true);
        var body = wanted == BoardMode.MATRIX ? matrix : scroll;
        if (split.getItems().getFirst() != body) {
            split.getItems().set(0, body);
        }
        board.size(wanted == BoardMode.COMPACT, pixels);
        if (shown != null) {
            show(shown);
        }
    }

    /** How the units follow each other, as it is remembered. */
    void order(Sorting wanted, boolean inGroups) {
        sorting.show(List.of(Sorting.values()), wanted);
        grouped.setSelected(inGroups);
    }

    /** Whether what is shown stands as of an earlier moment. */
    void faded(boolean cut) {
        work.setOpacity(cut ? AS_OF_THE_CUT : 1);
    }

    /** Under which light the cases beside the board are; null for all. */
    Light light() {
        return unit.light();
    }

    void focusBoard() {
        (mode == BoardMode.MATRIX ? matrix : board).requestFocus();
    }

    MatrixBoard matrix() {
        return matrix;
    }

    TileBoard board() {
        return board;
    }

    UnitPane unit() {
        return unit;
    }
}
