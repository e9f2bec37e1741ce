package org.gridlight.client.supervise;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gridlight.client.cases.CaseWords;
import org.gridlight.client.look.Icon;
import org.gridlight.client.look.LoadingBars;
import org.gridlight.client.look.Parts;
import org.gridlight.client.look.StateCard;
import org.gridlight.client.seat.Seat;

/** The lists side by side as tabs, the one that is shown, and what is chosen in it. On the FX thread. */
final class SuperviseView extends BorderPane {
    private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");
    private static final double SMALL = 800;
    private static final double AS_OF_THE_CUT = 0.6;

    /** What a person does here. */
    interface Acts {
        void show(OwedKind kind);

        void choose(Owed one);

        void tick(Owed one);

        /** To its case file. */
        void open();

        void grant();

        void refuse();

        /** No more requests are sent. */
        void stop();

        /** What was not decided is sent again. */
        void goOn();

        /** The result was read. */
        void seen();

        void readAgain();
    }

    private final Seat seat;
    private final Acts acts;
    private final Map<OwedKind, OwedTab> tabs = new EnumMap<>(OwedKind.class);
    private final ListView<OwedRow> list = new ListView<>();
    private final OwedHead head;
    private final VBox listWithHead;
    private final Label stale = Parts.text("", "text-dense", "red");
    private final HBox staleRow;
    private final StackPane body = new StackPane();
    private final OwedPane pane;
    private final DecisionPane decision;
    private Instant moment = Instant.EPOCH;
    private boolean ticks;
    private boolean filling;

    SuperviseView(Seat seat, CaseWords caseWords, OwedWords words, List<OwedKind> kinds, Acts acts) {
        this.seat = seat;
        this.acts = acts;
        getStyleClass().add("pane");
        var strip = new HBox();
        strip.getStyleClass().add("queue-strip");
        for (var kind : kinds) {
            var tab = new OwedTab(kind, seat.words(), caseWords, () -> acts.show(kind));
            tabs.put(kind, tab);
            strip.getChildren().add(tab);
        }
        strip.sceneProperty().flatMap(Scene::heightProperty).subscribe(height -> {
            if (height != null) {
                strip.pseudoClassStateChanged(COMPACT, height.doubleValue() < SMALL);
            }
        });
        list.setId("owed-list");
        list.getStyleClass().add("owed-list");
        list.setCellFactory(view -> new OwedCell(words, () -> moment, () -> ticks, acts::tick));
        list.getSelectionModel().selectedItemProperty().addListener((value, before, now) -> {
            if (!filling && now instanceof OwedRow.Line(var owed, var _)) {
                acts.choose(owed);
            }
        });
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        list.addEventHandler(MouseEvent.MOUSE_CLICKED, click -> {
            if (click.getClickCount() == 2) {
                acts.open();
            }
        });
        head = new OwedHead(seat.words());
        listWithHead = new VBox(head, list);
        VBox.setVgrow(list, Priority.ALWAYS);
        pane = new OwedPane(seat, words, acts);
        decision = new DecisionPane(seat, acts);
        staleRow = Parts.row(8, Icon.WARNING.node(14, "red"), stale, Parts.spring(),
                Parts.button(seat.say("cases.file.again"), acts::readAgain, "in-row"));
        staleRow.getStyleClass().add("notice-red");
        HBox.setHgrow(stale, Priority.ALWAYS);
        stale(null);
        VBox.setVgrow(body, Priority.ALWAYS);
        setTop(strip);
        setCenter(new VBox(staleRow, body, decision));
    }

    DecisionPane decision() {
        return decision;
    }

    void choose(OwedKind kind) {
        tabs.forEach((each, tab) -> tab.choose(each == kind));
    }

    /** @param now null while nobody knows */
    void count(OwedKind kind, OwedCount now, Instant at) {
        if (now == null) {
            tabs.get(kind).unknown();
        } else {
            tabs.get(kind).show(now, at);
        }
    }

    void loading() {
        if (body.getChildren().isEmpty() || !(body.getChildren().getFirst() instanceof LoadingBars)) {
            show(new LoadingBars(8), false);
        }
    }

    void failed(String why) {
        show(new StateCard(Icon.WARNING, "red", seat.say("supervise.failed"),
                List.of(why, seat.say("shell.section.others")),
                Parts.button(seat.say("cases.file.again"), acts::readAgain, "primary")), false);
    }

    /** Nothing is owed here. @param next the list with most that is late, else with most in it; null when all are empty */
    void empty(OwedKind kind, OwedKind next, OwedCount there) {
        var title = seat.say("supervise.empty", seat.say(kind.word()));
        if (next == null) {
            show(new StateCard(Icon.CHECK, "green", title, List.of(seat.say("supervise.empty.all"))), false);
            return;
        }
        var name = seat.say(next.word());
        var line = there.late() == 0
                ? seat.say("cases.empty.next", name, there.count())
                : seat.say("cases.empty.late", name, there.count(), there.late());
        show(new StateCard(Icon.CHECK, "green", title, List.of(line),
                Parts.button(seat.say("cases.empty.go", name), () -> acts.show(next), "primary")), false);
    }

    /** @param at row that is chosen, -1 for none */
    void rows(List<OwedRow> rows, int at, boolean canTick, Instant now) {
        moment = now;
        filling = true;
        boolean same = ticks == canTick && list.getItems().equals(rows);
        ticks = canTick;
        if (!same) {
            list.getItems().setAll(rows);
        } else {
            list.refresh();
        }
        if (at >= 0) {
            list.getSelectionModel().clearAndSelect(at);
        } else {
            list.getSelectionModel().clearSelection();
        }
        filling = false;
        head.ticks(canTick);
        show(listWithHead, true);
    }

    void chosen(Owed one, int many, boolean busy, Instant now) {
        pane.show(one, many, busy, now);
        setRight(pane);
    }

    private void show(Node what, boolean withPane) {
        if (body.getChildren().size() != 1 || body.getChildren().getFirst() != what) {
            body.getChildren().setAll(what);
        }
        if (!withPane) {
            setRight(null);
        }
    }

    /** @param why it could not be read since, null when what is shown is fresh */
    void stale(String why) {
        stale.setText(why == null ? "" : why);
        staleRow.setVisible(why != null);
        staleRow.setManaged(why != null);
    }

    /** Whether what is shown stands as of an earlier moment. */
    void faded(boolean cut) {
        body.setOpacity(cut ? AS_OF_THE_CUT : 1);
        pane.setOpacity(cut ? AS_OF_THE_CUT : 1);
    }

    private void onKey(KeyEvent key) {
        if (key.isShortcutDown() || key.isAltDown()) {
            return;
        }
        switch (key.getCode()) {
            case UP -> move(-1);
            case DOWN -> move(1);
            case HOME -> chooseFrom(0, 1);
            case END -> chooseFrom(list.getItems().size() - 1, -1);
            case ENTER -> acts.open();
            case SPACE -> tickChosen();
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void tickChosen() {
        if (list.getSelectionModel().getSelectedItem() instanceof OwedRow.Line(var owed, var _)) {
            acts.tick(owed);
        }
    }

    private void move(int by) {
        chooseFrom(list.getSelectionModel().getSelectedIndex() + by, by);
    }

    private void chooseFrom(int from, int by) {
        for (int i = from; i >= 0 && i < list.getItems().size(); i += by) {
            if (list.getItems().get(i) instanceof OwedRow.Line) {
                list.getSelectionModel().clearAndSelect(i);
                list.scrollTo(Math.max(0, Math.min(i, i - 2)));
                return;
            }
        }
    }

    void focusList() {
        list.requestFocus();
    }
}
