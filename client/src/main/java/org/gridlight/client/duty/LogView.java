package org.gridlight.client.duty;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gridlight.client.desk.DeskFrame;
import org.gridlight.client.desk.ReadingDesk;
import org.gridlight.client.look.DayField;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.KeptField;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.duty.DutyEntry;

/** A day of the duty log, and below it what is written next. On the FX thread. */
final class LogView extends StackPane implements ReadingDesk.View {
    /** What a person does here. */
    interface Acts {
        void day(LocalDate day);

        void choose(DutyEntry entry);

        void openCase(DutyEntry entry);

        void write();

        void print();

        void readAgain();
    }

    /** What stands in the form. */
    record Typed(DutyEntry.Kind kind, String words, String caseNumber, boolean correcting) {}

    private final Seat seat;
    private final Acts acts;
    private final DutyWords words;
    private final boolean mayWrite;
    private final DeskFrame<String> frame;
    private final DayField day = new DayField("log-day");
    private final Label count = Parts.text("", "text-dense", "t2");
    private final ListView<DutyEntry> list = new ListView<>();
    private final Map<DutyEntry.Kind, ToggleButton> kinds = new EnumMap<>(DutyEntry.Kind.class);
    private final TextArea text = new TextArea();
    private final TextField number = new TextField();
    private final CheckBox correcting;
    private final Label asked = Parts.text("", "text-caption", "red");
    private final VBox work;
    private Map<Long, DutyEntry> known = Map.of();
    private DutyEntry.Kind kind = DutyEntry.Kind.CALL;
    private boolean filling;

    LogView(Seat seat, DutyWords words, boolean mayWrite, Acts acts) {
        this.seat = seat;
        this.acts = acts;
        this.words = words;
        this.mayWrite = mayWrite;
        this.correcting = new CheckBox();
        this.frame = new DeskFrame<>(seat, List.of(), "", key -> key, key -> {}, acts::readAgain);
        frame.setTop(null);
        list.setId("log-list");
        list.getStyleClass().add("notice-cases");
        list.setCellFactory(view -> new LogCell(words, () -> known));
        list.setPlaceholder(Parts.text(seat.say("duty.log.none"), "text-dense", "t2"));
        list.getSelectionModel().selectedItemProperty().addListener((value, before, now) -> {
            if (!filling) {
                acts.choose(now);
            }
        });
        list.addEventHandler(MouseEvent.MOUSE_CLICKED, click -> {
            var chosen = list.getSelectionModel().getSelectedItem();
            if (click.getClickCount() == 2 && chosen != null) {
                acts.openCase(chosen);
            }
        });
        day.valueProperty().addListener((value, before, now) -> {
            if (!filling && now != null) {
                acts.day(now);
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        var head = Parts.row(10, Parts.text(seat.say("duty.log.day"), "text-dense", "t2"), day, count, Parts.spring(),
                Parts.button(seat.say("rednotice.print"), "F12", acts::print));
        head.getStyleClass().addAll("toolbar");
        work = new VBox(head, list);
        if (mayWrite) {
            work.getChildren().add(form());
        }
        getChildren().add(frame);
    }

    private VBox form() {
        var row = new HBox();
        for (var each : DutyEntry.Kind.values()) {
            var button = new ToggleButton(seat.say("duty.kind." + each));
            button.getStyleClass().add("segment");
            button.setId("log-kind-" + each);
            button.setOnAction(pressed -> choose(each));
            kinds.put(each, button);
            row.getChildren().add(button);
        }
        row.getChildren().getFirst().getStyleClass().add("first");
        row.getChildren().getLast().getStyleClass().add("last");
        choose(kind);
        text.setId("log-words");
        text.setWrapText(true);
        text.setPrefRowCount(2);
        text.setPromptText(seat.say("duty.log.prompt"));
        number.setId("log-case");
        KeptField.keep(text, seat.typed(), "duty-log-words");
        KeptField.keep(number, seat.typed(), "duty-log-case");
        number.setPromptText(seat.say("duty.log.casePrompt"));
        number.setPrefColumnCount(14);
        correcting.setId("log-correct");
        correcting.setVisible(false);
        correcting.managedProperty().bind(correcting.visibleProperty());
        asked.setVisible(false);
        asked.managedProperty().bind(asked.visibleProperty());
        var write = Parts.button(seat.say("duty.log.write"), "Ctrl+Enter", acts::write, "primary");
        write.setId("log-write");
        text.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ENTER && key.isControlDown()) {
                acts.write();
                key.consume();
            }
        });
        var form = new VBox(8, Parts.row(12, row, number, correcting), text, asked, Parts.row(8, write));
        form.getStyleClass().addAll("block", "line-top");
        return form;
    }

    private void choose(DutyEntry.Kind chosen) {
        kind = chosen;
        kinds.forEach((each, button) -> button.setSelected(each == chosen));
    }

    Typed typed() {
        return new Typed(kind, text.getText(), number.getText().strip(), correcting.isSelected());
    }

    /** It is on record: the form is empty again. */
    void written() {
        text.clear();
        number.clear();
        correcting.setSelected(false);
        asked.setVisible(false);
        text.requestFocus();
    }

    /** Says what is missing or why it was refused; what is typed stays. */
    void ask(String what) {
        asked.setText(what);
        asked.setVisible(true);
    }

    void day(LocalDate shown) {
        filling = true;
        day.setValue(shown);
        filling = false;
    }

    void show(LogDesk.Day read, DutyEntry chosen, boolean busy) {
        filling = true;
        known = LogDesk.byId(read);
        count.setText(seat.say("duty.log.count", read.entries().size()));
        if (!list.getItems().equals(read.entries())) {
            list.getItems().setAll(read.entries());
            list.scrollTo(read.entries().size() - 1);
        }
        if (chosen == null) {
            list.getSelectionModel().clearSelection();
        } else {
            list.getSelectionModel().select(chosen);
        }
        correcting.setVisible(mayWrite && chosen != null);
        correcting.setText(chosen == null ? "" : seat.say("duty.log.correct", words.time(chosen.at())));
        correcting.setDisable(busy);
        filling = false;
        frame.place(work);
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
        (mayWrite ? text : list).requestFocus();
    }
}
