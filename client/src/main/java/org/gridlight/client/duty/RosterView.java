package org.gridlight.client.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gridlight.client.desk.DeskFrame;
import org.gridlight.client.desk.ReadingDesk;
import org.gridlight.client.look.DayField;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.duty.RosterTurn;

/** A day of the roster, unit by unit; whoever is on duty now is marked. On the FX thread. */
final class RosterView extends StackPane implements ReadingDesk.View {
    /** What a person does here. */
    interface Acts {
        void day(LocalDate day);

        void bring();

        void readAgain();
    }

    private final Seat seat;
    private final DutyWords words;
    private final DeskFrame<String> frame;
    private final DayField day = new DayField("roster-day");
    private final Label count = Parts.text("", "text-dense", "t2");
    private final VBox faults = new VBox(4);
    private final ListView<RosterTurn> list = new ListView<>();
    private final VBox work;
    private Instant moment = Instant.EPOCH;
    private boolean filling;

    RosterView(Seat seat, boolean mayGive, Acts acts) {
        this.seat = seat;
        this.words = new DutyWords(seat.words(), seat.centre().zone());
        this.frame = new DeskFrame<>(seat, List.of(), "", key -> key, key -> {}, acts::readAgain);
        frame.setTop(null);
        list.setId("roster-list");
        list.setCellFactory(view -> new Row());
        list.setPlaceholder(Parts.text(seat.say("duty.roster.none"), "text-dense", "t2"));
        day.valueProperty().addListener((value, before, now) -> {
            if (!filling && now != null) {
                acts.day(now);
            }
        });
        var head = Parts.row(10, Parts.text(seat.say("duty.log.day"), "text-dense", "t2"), day, count, Parts.spring());
        head.getStyleClass().add("toolbar");
        if (mayGive) {
            head.getChildren().addAll(Parts.text(seat.say("duty.roster.columns"), "text-caption", "t3"),
                    Parts.button(seat.say("duty.roster.import"), "F8", acts::bring));
        }
        faults.setId("roster-faults");
        faults.getStyleClass().add("notice-red");
        faults.managedProperty().bind(faults.visibleProperty());
        faults(List.of());
        VBox.setVgrow(list, Priority.ALWAYS);
        work = new VBox(head, faults, list);
        getChildren().add(frame);
    }

    void day(LocalDate shown) {
        filling = true;
        day.setValue(shown);
        filling = false;
    }

    void show(List<RosterTurn> turns, Instant now) {
        moment = now;
        count.setText(seat.say("duty.roster.count", turns.stream().map(RosterTurn::departmentId).distinct().count(),
                turns.size()));
        list.getItems().setAll(turns);
        frame.place(work);
    }

    /** One line for each wrong row; nothing was taken in. */
    void faults(List<String> lines) {
        faults.setVisible(!lines.isEmpty());
        faults.getChildren().clear();
        if (!lines.isEmpty()) {
            faults.getChildren().add(Parts.text(seat.say("duty.roster.faults", lines.size()), "text-dense", "strong"));
        }
        lines.forEach(line -> faults.getChildren().add(DutyForm.told(line)));
    }

    void taken(String what) {
        count.setText(what);
    }

    @Override
    public void tell(String why) {
        frame.tell(why);
    }

    @Override
    public void failed(String why) {
        frame.failed(seat.say("duty.failed"), why);
    }

    @Override
    public void faded(boolean cut) {
        frame.faded(cut);
    }

    @Override
    public void focus() {
        list.requestFocus();
    }

    /** A turn in one line. */
    private final class Row extends ListCell<RosterTurn> {
        private final Label unit = Parts.text("", "text-dense", "strong");
        private final Label times = Parts.whole("", "text-dense", "t2");
        private final Label person = Parts.text("", "text-dense");
        private final Label telephone = Parts.whole("", "text-dense");
        private final Label now = Parts.tag(seat.say("duty.onDuty"), "green");
        private final HBox line;

        Row() {
            unit.setPrefWidth(260);
            times.setPrefWidth(160);
            person.setPrefWidth(120);
            line = Parts.row(16, unit, times, person, telephone, now);
            line.getStyleClass().add("notice-case");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(RosterTurn turn, boolean empty) {
            super.updateItem(turn, empty);
            if (empty || turn == null) {
                setGraphic(null);
                return;
            }
            unit.setText(turn.department());
            times.setText(words.time(turn.from()) + " — " + words.time(turn.to()));
            person.setText(turn.person());
            telephone.setText(turn.telephone());
            now.setVisible(!moment.isBefore(turn.from()) && moment.isBefore(turn.to()));
            setGraphic(line);
            // Filled during layout, it would show one frame in its old styles.
            line.applyCss();
        }
    }
}
