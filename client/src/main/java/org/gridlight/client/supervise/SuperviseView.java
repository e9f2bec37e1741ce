package org.gridlight.client.supervise;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gridlight.client.cases.CaseWords;
import org.gridlight.client.desk.DeskFrame;
import org.gridlight.client.look.Icon;
import org.gridlight.client.look.Parts;
import org.gridlight.client.look.StateCard;
import org.gridlight.client.seat.Seat;

/** The lists side by side as tabs, the one that is shown, and what is chosen in it. On the FX thread. */
final class SuperviseView extends BorderPane {
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
    private final CaseWords caseWords;
    private final DeskFrame<OwedKind> frame;
    private final ListView<OwedRow> list = new ListView<>();
    private final OwedHead head;
    private final VBox listWithHead;
    private final OwedPane pane;
    private final DecisionPane decision;
    private Instant moment = Instant.EPOCH;
    private boolean ticks;
    private boolean filling;

    SuperviseView(Seat seat, CaseWords caseWords, OwedWords words, List<OwedKind> kinds, Acts acts) {
        this.seat = seat;
        this.acts = acts;
        this.caseWords = caseWords;
        frame = new DeskFrame<>(seat, kinds, "owed-", OwedKind::word, acts::show, acts::readAgain);
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
        frame.foot(decision);
        setCenter(frame);
    }

    DecisionPane decision() {
        return decision;
    }

    void choose(OwedKind kind) {
        frame.choose(kind);
    }

    /** @param now null while nobody knows */
    void count(OwedKind kind, OwedCount now, Instant at) {
        if (now == null) {
            frame.tab(kind).unknown();
        } else {
            frame.tab(kind).show(now.count(), now.late(), waited(now, at));
        }
    }

    private String waited(OwedCount now, Instant at) {
        return now.oldest() == null
                ? seat.say("supervise.untimed")
                : seat.say("cases.queue.oldest", caseWords.waited(Duration.between(now.oldest(), at)));
    }

    void loading() {
        frame.loading();
        setRight(null);
    }

    void failed(String why) {
        frame.failed(seat.say("supervise.failed"), why);
        setRight(null);
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
        frame.place(what);
        if (!withPane) {
            setRight(null);
        }
    }

    /** @param why it could not be read since, null when what is shown is fresh */
    void stale(String why) {
        frame.tell(why);
    }

    /** Whether what is shown stands as of an earlier moment. */
    void faded(boolean cut) {
        frame.faded(cut);
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
