package org.gridlight.client.meetings;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.gridlight.client.desk.DeskFrame;
import org.gridlight.client.look.Icon;
import org.gridlight.client.look.Parts;
import org.gridlight.client.look.StateCard;
import org.gridlight.client.seat.Command;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.meeting.MeetingItem;

/** The lists as tabs, the list that is shown, and what is chosen in it. On the FX thread. */
final class MeetingsView extends StackPane {
    /** What a person does here. */
    interface Acts {
        void show(MeetingList which);

        /** A row of a list or of an agenda. */
        void choose(Object row);

        /** To the file of the chosen case. */
        void openCase();

        /** Back from the agenda to the list. */
        void toList();

        void act(MeetingAct act);

        void print();

        void readAgain();
    }

    private final Seat seat;
    private final Acts acts;
    private final DeskFrame<MeetingList> frame;
    private final ListView<Object> list = new ListView<>();
    private final MeetingPane meeting;
    private final SlipPane slip;
    private final BorderPane file = new BorderPane();
    private final HBox buttons = Parts.row(8);
    private final HBox work;
    private Instant moment = Instant.EPOCH;
    private boolean filling;

    MeetingsView(Seat seat, MeetingWords words, Acts acts) {
        this.seat = seat;
        this.acts = acts;
        this.meeting = new MeetingPane(seat, words, acts);
        this.slip = new SlipPane(words);
        this.frame = new DeskFrame<>(seat, List.of(MeetingList.values()), "meetings-", MeetingList::word, acts::show,
                acts::readAgain);
        list.setId("meeting-list");
        list.getStyleClass().add("notice-list");
        list.setCellFactory(view -> new MeetingRowCell(words, () -> moment));
        list.getSelectionModel().selectedItemProperty().addListener((value, before, now) -> {
            if (!filling && now != null) {
                acts.choose(now);
            }
        });
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        file.getStyleClass().addAll("pane", "line-left");
        buttons.getStyleClass().addAll("action-bar", "line-top");
        file.setBottom(buttons);
        HBox.setHgrow(file, Priority.ALWAYS);
        work = new HBox(list, file);
        getChildren().add(frame);
    }

    private void onKey(KeyEvent key) {
        if (key.isShortcutDown() || key.isAltDown()) {
            return;
        }
        if (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.RIGHT) {
            if (file.getCenter() == meeting) {
                meeting.focusAgenda();
            } else if (key.getCode() == KeyCode.ENTER) {
                acts.openCase();
            }
            key.consume();
        }
    }

    void counts(MeetingsModel model) {
        frame.choose(model.shown());
        for (var which : MeetingList.values()) {
            var count = model.count(which);
            frame.tab(which).show(count.all(), count.late());
        }
    }

    /** What was refused or cannot be read; null takes it away. */
    void tell(String why) {
        frame.tell(why);
    }

    void failed(String why) {
        frame.failed(seat.say("meeting.failed"), why);
    }

    void show(MeetingsModel model, boolean busy) {
        moment = model.now();
        if (model.rows().isEmpty()) {
            empty(model);
            return;
        }
        filling = true;
        if (list.getItems().equals(model.rows())) {
            list.refresh();
        } else {
            list.getItems().setAll(model.rows());
        }
        if (model.chosenRow() >= 0) {
            list.getSelectionModel().clearAndSelect(model.chosenRow());
        }
        filling = false;
        if (model.shown() == MeetingList.SLIPS) {
            model.chosenSlip().ifPresent(one -> slip.show(one, moment));
            file.setCenter(slip);
        } else {
            meeting.show(model);
            file.setCenter(meeting);
        }
        fillButtons(model, busy);
        frame.place(work);
    }

    private void empty(MeetingsModel model) {
        var which = model.shown();
        var title = seat.say("supervise.empty", seat.say(which.word()));
        var about = List.of(seat.say("meeting.empty." + which));
        var first = which == MeetingList.SLIPS ? MeetingAct.SEND : MeetingAct.DRAW;
        if (which != MeetingList.DECISIONS && model.acts().contains(first)) {
            frame.place(new StateCard(Icon.CHECK, "green", title, about, Parts.button(seat.say(first.word()),
                    Command.nameOf(first.key()), () -> acts.act(first), "primary")));
        } else {
            frame.place(new StateCard(Icon.CHECK, "green", title, about));
        }
    }

    private void fillButtons(MeetingsModel model, boolean busy) {
        buttons.getChildren().clear();
        for (var act : model.acts()) {
            var key = act.isUsual() ? "Ctrl+Enter" : Command.nameOf(act.key());
            var button = act.isUsual()
                    ? Parts.button(seat.say(act.word()), key, () -> acts.act(act), "primary")
                    : Parts.button(seat.say(act.word()), key, () -> acts.act(act));
            button.setId("meeting-" + act);
            button.setDisable(busy);
            buttons.getChildren().add(button);
        }
        buttons.getChildren().add(Parts.spring());
        if (model.hasPaper()) {
            var print = Parts.button(seat.say("rednotice.print"), "F12", acts::print);
            print.setDisable(busy);
            buttons.getChildren().add(print);
        }
        // Whoever only reads sees no bar without anything on it.
        buttons.setVisible(buttons.getChildren().size() > 1);
        buttons.setManaged(buttons.isVisible());
    }

    /** What is typed as a decision of the chosen matter. */
    Optional<MeetingItem.Decided> decided(MeetingForms forms) {
        return meeting.item().decided(forms);
    }

    /** What is typed as heard of the chosen decision. */
    Optional<String> followed() {
        return meeting.item().followed();
    }

    /** Says what is missing, beside the fields. */
    void askDecision(String what) {
        meeting.item().ask(what);
    }

    /** Whether what is shown stands as of an earlier moment. */
    void faded(boolean cut) {
        frame.faded(cut);
    }

    void focusList() {
        list.requestFocus();
    }
}
