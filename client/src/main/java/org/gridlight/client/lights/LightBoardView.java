package org.gridlight.client.lights;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.gridlight.client.look.Choice;
import org.gridlight.client.look.Icon;
import org.gridlight.client.look.LightIcon;
import org.gridlight.client.look.LoadingBars;
import org.gridlight.client.look.Parts;
import org.gridlight.client.look.StateCard;
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

    /** What a person does here. */
    interface Acts {
        void show(BoardKind kind);

        void show(UnitLightRule rule);

        /** @param unit 0 for none */
        void choose(long unit);

        void compact(boolean wanted);

        /** Lists the cases of the chosen unit. @param light only those under it; null for all */
        void list(Light light);

        /** The record could not be asked; once more. */
        void again();
    }

    private final Seat seat;
    private final Acts acts;
    private final Choice<UnitLightRule> rule;
    private final Map<BoardKind, ToggleButton> kinds = new EnumMap<>(BoardKind.class);
    private final ToggleButton large;
    private final ToggleButton small;
    private final Label units = Parts.whole("", "text-dense", "t2");
    private final HBox figures = Parts.row(12);
    private final Map<Light, Label> totals = new EnumMap<>(Light.class);
    private final TileBoard board;
    private final ScrollPane scroll;
    private final StackPane work = new StackPane(new LoadingBars(8));
    private final SplitPane split;
    private final LoudPane loud;
    private final UnitPane unit;
    private final StackPane side = new StackPane();

    LightBoardView(Seat seat, Acts acts) {
        this.seat = seat;
        this.acts = acts;
        this.rule = new Choice<>(seat.say("light.lightRule"), one -> BoardWords.rule(one, seat.words()), acts::show);
        this.board = new TileBoard(seat);
        this.loud = new LoudPane(seat, acts::choose);
        this.unit = new UnitPane(seat, acts);
        this.scroll = new ScrollPane(board);
        this.split = new SplitPane(scroll, side);
        this.large = segment("lights.large", "first", () -> acts.compact(false));
        this.small = segment("lights.compact", "last", () -> acts.compact(true));
        getStyleClass().add("ground");
        setTop(toolbar());
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("light-scroll");
        scroll.setMinWidth(BOARD_LEAST);
        board.onActs(acts::choose, unit::focusCases);
        side.getStyleClass().add("pane");
        side.setMinWidth(SIDE_LEAST);
        unit.setMinWidth(0);
        side.setAlignment(Pos.TOP_LEFT);
        side.getChildren().setAll(loud);
        divide();
        setCenter(work);
    }

    private HBox toolbar() {
        var kindGroup = new ToggleGroup();
        var kindRow = Parts.row(0);
        for (var kind : BoardKind.values()) {
            var button = segment("lights.kind." + kind, kind == BoardKind.UNITS ? "first" : "last",
                    () -> acts.show(kind));
            button.setToggleGroup(kindGroup);
            kinds.put(kind, button);
            kindRow.getChildren().add(button);
        }
        var sizes = new ToggleGroup();
        large.setToggleGroup(sizes);
        small.setToggleGroup(sizes);
        var loud = new ToggleButton(seat.say("lights.onlyLoud"), Icon.FILTER.node());
        loud.setId("only-loud");
        loud.getStyleClass().addAll("segment", "first", "last");
        loud.setOnAction(pressed -> board.onlyLoud(loud.isSelected()));
        figures.getChildren().add(units);
        figures.setVisible(false);
        rule.show(LightBoardMediator.RULES, LightBoardMediator.RULES.getFirst());
        for (var light : List.of(Light.RED, Light.YELLOW, Light.GREEN)) {
            var count = Parts.whole("", "text-dense");
            totals.put(light, count);
            figures.getChildren().add(Parts.row(6, new LightIcon(light, LightIcon.IN_TABLES), count));
        }
        var bar = new HBox(kindRow, rule, Parts.row(0, large, small), loud, Parts.spring(), figures);
        bar.getStyleClass().addAll("toolbar", "light-toolbar");
        return bar;
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
        kinds.get(now.kind()).setSelected(true);
        rule.show(LightBoardMediator.RULES, now.rule());
        if (now.units() == 0) {
            showInstead(new StateCard(Icon.INFO, "plain", seat.say("lights.nobody." + now.kind()),
                    List.of(seat.say("lights.nobody.todo"))));
            return;
        }
        figures.setVisible(true);
        units.setText(seat.say("lights.units." + now.kind(), now.units()));
        totals.forEach((light, label) -> label.setText(seat.say("lights.total." + light, now.unitsUnder(light))));
        showInstead(split);
        board.show(now);
        now.chosen().ifPresentOrElse(chosen -> {
            unit.show(now.kind(), chosen);
            showBeside(unit);
        }, () -> {
            loud.show(now);
            showBeside(loud);
        });
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

    void size(boolean compact, double pixels) {
        (compact ? small : large).setSelected(true);
        board.size(compact, pixels);
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
        board.requestFocus();
    }

    TileBoard board() {
        return board;
    }

    UnitPane unit() {
        return unit;
    }
}
