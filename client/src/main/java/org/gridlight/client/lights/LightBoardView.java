package org.gridlight.client.lights;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gridlight.client.alarms.AlarmDesk;
import org.gridlight.client.look.Icon;
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
    private final BoardBar bar;
    private final TileBoard board;
    private final MatrixBoard matrix;
    private BoardMode mode = BoardMode.LARGE;
    private double em = 14;
    private LightBoard shown;
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
        this.board = new TileBoard(seat);
        this.matrix = new MatrixBoard(seat);
        this.unit = new UnitPane(seat, acts);
        this.bar = new BoardBar(seat, acts, this::filter);
        this.scroll = new ScrollPane(board);
        this.split = new SplitPane(scroll, side);
        getStyleClass().add("ground");
        setTop(top);
        top.getChildren().setAll(bar);
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

    private void filter() {
        board.show(bar.wanted(), bar.isWhole());
        if (shown != null && mode == BoardMode.MATRIX) {
            matrix.show(shown, bar.wanted(), em);
        }
    }

    /** The side takes a share of the window until a person drags it; then it keeps that width. */
    private void divide() {
        SplitPane.setResizableWithParent(side, false);
        split.widthProperty().addListener((value, before, now) -> divide(now.doubleValue()));
        split.getDividers().getFirst().positionProperty().addListener((value, before, now) -> {
            if (split.lookupAll(".split-pane-divider").stream().anyMatch(Node::isPressed)) {
                seat.memory().remember(DIVIDER, String.valueOf(split.getWidth() * (1 - now.doubleValue())));
            }
        });
    }

    private void divide(double width) {
        if (width > 0) {
            double wanted = seat.memory().number(DIVIDER,
                    Math.clamp(width * SIDE_SHARE - SIDE_LESS, leastSide(), Math.max(leastSide(), SIDE_MOST)));
            split.setDividerPositions(1 - Math.min(wanted, width - BOARD_LEAST) / width);
        }
    }

    private double leastSide() {
        return SIDE_LEAST / 14 * em;
    }

    void show(LightBoard now) {
        shown = now;
        bar.show(now);
        if (now.units() == 0) {
            showInstead(new StateCard(Icon.INFO, "plain", seat.say("lights.nobody." + now.kind()),
                    List.of(seat.say("lights.nobody.todo"))));
            return;
        }
        showInstead(split);
        if (mode == BoardMode.MATRIX) {
            matrix.show(now, bar.wanted(), em);
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

    /** Over the board stands what plays a day, and round it a frame: nobody takes it for now. @param playing null for now */
    void replaying(ReplayBar playing) {
        if (playing == null) {
            top.getChildren().remove(1, top.getChildren().size());
            getStyleClass().remove("replaying");
        } else {
            top.getChildren().add(playing);
            getStyleClass().add("replaying");
        }
        bar.replaying(playing != null);
    }

    void size(BoardMode wanted, double pixels) {
        mode = wanted;
        em = pixels;
        bar.show(wanted);
        side.setMinWidth(leastSide());
        divide(split.getWidth());
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
        bar.order(wanted, inGroups);
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

    BoardBar bar() {
        return bar;
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
