package org.gridlight.client.duty.table;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gridlight.client.desk.DeskFrame;
import org.gridlight.client.desk.ReadingDesk;
import org.gridlight.client.look.Parts;
import org.gridlight.client.look.RecordTable;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.duty.DutyRow;
import org.gridlight.model.duty.DutyTableChange;

/** The duty table with the field that looks through it, and at its right what was changed. On the FX thread. */
final class DutyTableView extends StackPane implements ReadingDesk.View {
    /** What a person does here. */
    interface Acts {
        void find(String words);

        void choose(DutyRow row);

        void add();

        void change();

        void remove();

        void giveUp();

        void save();

        void bring();

        void write();

        void readAgain();
    }

    /** What is there. @param found the rows that are looked for; @param chosen null for none; @param preview what the changes would do, null while nobody knows */
    record Shown(DutyTableWords words, DutyTableDraft draft, List<DutyRow> found, DutyRow.About chosen,
            DutyTableChange preview) {}

    private final Seat seat;
    private final Acts acts;
    private final boolean mayChange;
    private final DeskFrame<String> frame;
    private final TextField find = new TextField();
    private final Label count = Parts.whole("", "text-dense", "t2");
    private final Label said = Parts.text("", "text-dense", "green");
    private final VBox faults = new VBox(4);
    private final RecordTable<DutyRow> table;
    private final DutyChangesPane changes;
    private final List<Node> working;
    private final BorderPane work = new BorderPane();
    private Shown shown;

    DutyTableView(Seat seat, boolean mayChange, Acts acts) {
        this.seat = seat;
        this.acts = acts;
        this.mayChange = mayChange;
        this.frame = new DeskFrame<>(seat, List.of(), "", key -> key, key -> {}, acts::readAgain);
        frame.setTop(null);
        this.changes = new DutyChangesPane(seat, mayChange, acts);
        this.table = table();
        this.working = mayChange
                ? List.of(Parts.button(seat.say("dutyTable.add"), "F8", acts::add),
                        Parts.button(seat.say("dutyTable.change"), "F7", acts::change),
                        Parts.button(seat.say("dutyTable.remove"), "Ctrl+D", acts::remove),
                        Parts.button(seat.say("dutyTable.import"), "F6", acts::bring))
                : List.of();
        find.setId("duty-find");
        find.setPromptText(seat.say("dutyTable.find"));
        find.setPrefColumnCount(24);
        find.textProperty().addListener((value, before, now) -> acts.find(now));
        find.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.DOWN) {
                table.requestFocus();
                key.consume();
            }
        });
        said.setId("duty-said");
        faults.setId("duty-faults");
        faults.getStyleClass().add("notice-red");
        faults.managedProperty().bind(faults.visibleProperty());
        faults(List.of());
        var head = Parts.row(10, find, count, said, Parts.spring());
        head.getChildren().addAll(working);
        head.getChildren().add(Parts.button(seat.say("dutyTable.export"), "Ctrl+E", acts::write));
        head.getStyleClass().add("toolbar");
        VBox.setVgrow(table, Priority.ALWAYS);
        work.setCenter(new VBox(head, faults, table));
        work.setRight(changes);
        getChildren().add(frame);
    }

    private RecordTable<DutyRow> table() {
        var made = new RecordTable<DutyRow>("duty-table", seat.look(), acts::choose);
        made.column(seat.say("dutyTable.placeName"), 230, row -> shown.words().place(row.place()))
                .column(seat.say("dutyTable.className"), 210, row -> shown.words().classOf(row.classCode()))
                .column(seat.say("people.dutyHolder"), 230, DutyRow::unit)
                .column(seat.say("dutyTable.person"), 100, DutyRow::person)
                .column(seat.say("dutyTable.telephone"), 140, DutyRow::telephone)
                .parts(seat.say("dutyTable.changedAt"), 210, this::changed).filled();
        made.setPlaceholder(Parts.text("", "text-dense", "t2"));
        made.setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) {
                acts.change();
            }
        });
        return made;
    }

    private Node changed(DutyRow row) {
        return shown.draft().isChanged(row.about())
                ? Parts.tag(seat.say("dutyTable.unsaved"), "yellow")
                : Parts.text(shown.words().changed(row), "text-dense", "t3");
    }

    void show(Shown now, boolean maySend) {
        shown = now;
        int rows = now.draft().rows().size();
        count.setText(now.found().size() == rows
                ? seat.say("dutyTable.count", rows)
                : seat.say("dutyTable.found", now.found().size(), rows));
        ((Label) table.getPlaceholder()).setText(seat.say(rows == 0
                ? mayChange ? "dutyTable.none.mayFill" : "dutyTable.none.mayRead"
                : "dutyTable.none.found"));
        table.show(now.found(), now.chosen() == null ? null : now.draft().row(now.chosen()));
        table.refresh();
        working.forEach(button -> button.setDisable(!maySend));
        changes.show(now, maySend);
        frame.place(work);
    }

    /** One line for each wrong row; nothing of the file was taken. */
    void faults(List<String> lines) {
        faults.getChildren().clear();
        faults.setVisible(!lines.isEmpty());
        if (!lines.isEmpty()) {
            said("");
            faults.getChildren().add(Parts.text(seat.say("dutyTable.faults", lines.size()), "text-dense", "strong"));
            lines.stream().limit(8).forEach(line -> faults.getChildren().add(Parts.text(line, "text-dense")));
        }
    }

    void said(String words) {
        said.setText(words);
    }

    @Override
    public void tell(String why) {
        if (why != null) {
            said("");
        }
        frame.tell(why);
    }

    @Override
    public void failed(String why) {
        frame.failed(seat.say("dutyTable.failed"), why);
    }

    @Override
    public void faded(boolean cut) {
        frame.faded(cut);
    }

    @Override
    public void focus() {
        find.requestFocus();
    }
}
