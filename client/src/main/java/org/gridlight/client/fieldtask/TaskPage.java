package org.gridlight.client.fieldtask;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.KeptField;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.fieldtask.FieldSign;
import org.gridlight.model.fieldtask.FieldTask;
import org.gridlight.model.fieldtask.OnShift;

/** The chosen line: whom to send, or what came back, with the two pictures where one was used before. On the FX thread. */
final class TaskPage extends BorderPane {
    private static final int ROWS_OF_WORDS = 3;

    private final Seat seat;
    private final FieldTaskView.Acts acts;
    private final Label title = Parts.text("", "text-title");
    private final VBox facts = new VBox(8);
    private final VBox signs = new VBox(4);
    private final ListView<OnShift> people = new ListView<>();
    private final Label asked = Parts.text("", "text-dense", "strong");
    private final TextArea said = new TextArea();
    private final KeptField kept;
    private final TwinPane twins;
    private final VBox words;
    private final VBox body;
    private final HBox bar = Parts.row(8);
    private final Button send;
    private final Button fake;
    private final Button clear;
    private final Button withdraw;

    TaskPage(Seat seat, FieldTaskView.Acts acts) {
        this.seat = seat;
        this.acts = acts;
        this.kept = new KeptField(said, seat.typed());
        this.twins = new TwinPane(seat, acts::photo);
        this.send = Parts.button(seat.say("task.send"), "F5", acts::send, "primary");
        this.clear = Parts.button(seat.say("task.notFake"), "F6", () -> acts.judge(FieldTask.Verdict.NOT_FAKE),
                "primary");
        this.fake = Parts.button(seat.say("action.ruleFake"), "F7", () -> acts.judge(FieldTask.Verdict.FAKE), "in-row");
        this.withdraw = Parts.button(seat.say("task.withdraw"), "F8", acts::withdraw, "in-row");
        said.setId("task-words");
        said.setPrefRowCount(ROWS_OF_WORDS);
        said.setWrapText(true);
        people.setId("task-people");
        people.getStyleClass().add("notice-list");
        people.setCellFactory(view -> new PersonCell());
        words = new VBox(6, asked, said);
        body = new VBox(16);
        body.getStyleClass().add("block");
        bar.getStyleClass().addAll("action-bar", "line-top");
        var open = Parts.button(seat.say("cases.report.open"), "Enter", acts::open, "in-row");
        var head = Parts.row(8, title, Parts.spring(), open);
        head.getStyleClass().addAll("notice-head", "hair-bottom");
        getStyleClass().addAll("pane", "line-left");
        setTop(head);
        setCenter(body);
        setBottom(bar);
        VBox.setVgrow(people, Priority.ALWAYS);
        VBox.setVgrow(twins, Priority.ALWAYS);
    }

    /** A case with nobody. @param onShift whom one may send, null while it is being read */
    void show(TaskRow.OfCase row, List<OnShift> onShift, boolean busy) {
        var one = row.one();
        title.setText(one.number() + "  " + one.category());
        facts.getChildren().setAll(fact("task.place", one.place()),
                fact("task.due", TaskCell.minute(seat, one.stageDue())));
        if (onShift != null && !people.getItems().equals(onShift)) {
            people.getItems().setAll(onShift);
            people.getSelectionModel().selectFirst();
        }
        asked.setText(seat.say("task.wordsToField"));
        var nobody = onShift != null && onShift.isEmpty();
        body.getChildren().setAll(facts, words, Parts.text(seat.say(nobody ? "task.nobody" : "task.onShift"),
                "text-dense", "strong"), people);
        people.setVisible(!nobody);
        bar.getChildren().setAll(send);
        send.setDisable(busy || onShift == null || nobody);
    }

    /** A task. @param noticed about its answer, null while it is being read */
    void show(TaskRow.OfTask row, List<FieldSign> noticed, boolean busy) {
        var task = row.task();
        title.setText(task.caseNumber() + "  " + (task.category() == null ? "" : task.category()));
        facts.getChildren().setAll(factsOf(task));
        signs.getChildren().setAll(noticed == null
                ? List.of()
                : noticed.stream().map(one -> TaskWords.sign(seat, one)).toList());
        var used = noticed == null
                ? null
                : noticed.stream().filter(one -> one.sign() == FieldSign.Sign.PHOTO_USED).findFirst().orElse(null);
        twins.show(used == null ? null : used.sha256(), seat.say("task.photo.this", task.caseNumber()),
                used == null ? null : used.otherSha256(),
                used == null ? "" : seat.say("task.photo.other", used.otherNumber()));
        var decides = task.waitsForVerdict();
        var out = task.state() == FieldTask.State.OPEN;
        asked.setText(seat.say(decides ? "task.words" : "task.wordsToField"));
        body.getChildren().setAll(facts, signs);
        if (decides || out) {
            body.getChildren().add(words);
        }
        if (used != null) {
            body.getChildren().add(twins);
        }
        bar.getChildren().setAll(decides ? List.of(clear, fake) : out ? List.of(withdraw) : List.of());
        List.of(clear, fake, withdraw).forEach(button -> button.setDisable(busy));
    }

    private List<Region> factsOf(FieldTask task) {
        var lines = new ArrayList<Region>(List.of(fact("task.place", task.place()), fact("task.inspector",
                task.inspector()), fact("task.sent", TaskCell.minute(seat, task.sentAt()) + "  " + sender(task)),
                fact("task.due", TaskCell.minute(seat, task.wantedBy()))));
        if (task.finding() != null) {
            lines.add(fact("task.finding", seat.say("task.finding." + task.kind() + "." + task.finding()) + "  "
                    + TaskCell.minute(seat, task.endedAt())));
            lines.add(fact("task.metres", task.metres() == null ? "-" : seat.say("task.metresAway", task.metres())));
        }
        if (task.endWords() != null) {
            lines.add(fact("task.said", task.endWords()));
        }
        if (task.verdict() != null) {
            lines.add(fact("task.verdict", seat.say("task.verdict." + task.verdict()) + "  " + task.judgedBy() + "  "
                    + task.verdictWords()));
        }
        return lines;
    }

    private String sender(FieldTask task) {
        return task.sentBy() == null ? seat.say("task.byRule") : task.sentBy();
    }

    private Region fact(String word, String text) {
        return Parts.row(8, Parts.whole(seat.say(word), "text-dense", "t2", "side-label"),
                Parts.text(text == null || text.isEmpty() ? "-" : text, "text-dense"));
    }

    /** Whom the person has chosen, null for nobody. */
    OnShift person() {
        return people.getSelectionModel().getSelectedItem();
    }

    /** What the person typed. */
    String words() {
        return said.getText();
    }

    /** Another line comes, with what was typed for it. @param key null for none */
    void about(String key) {
        people.getItems().clear();
        kept.about(key == null ? null : "task." + key);
    }

    /** What was said of it is on record. */
    void sent(String key) {
        kept.sent("task." + key);
    }

    /** Somebody on shift in a line. */
    private final class PersonCell extends ListCell<OnShift> {
        private final Label name = Parts.text("", "strong");
        private final Label why = Parts.whole("", "t2");
        private final HBox line = Parts.row(8, name, Parts.spring(), why);

        PersonCell() {
            line.getStyleClass().add("notice-line");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(OnShift one, boolean empty) {
            super.updateItem(one, empty);
            if (empty || one == null) {
                setGraphic(null);
                return;
            }
            name.setText(one.name() + "  " + one.code() + (one.team() == null ? "" : "  " + one.team()));
            why.setText((one.ownGrid() ? seat.say("task.ownGrid") + "  " : "") + seat.say("task.hasTasks", one.tasks())
                    + "  " + seat.say("task.until", TaskCell.minute(seat, one.endsAt())));
            setGraphic(line);
            // Filled during layout, it would show one frame in its old styles.
            line.applyCss();
        }
    }
}
