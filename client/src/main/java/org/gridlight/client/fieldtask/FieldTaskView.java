package org.gridlight.client.fieldtask;

import java.time.Instant;
import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gridlight.client.desk.DeskFrame;
import org.gridlight.client.desk.ReadingDesk;
import org.gridlight.client.look.Icon;
import org.gridlight.client.look.StateCard;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.fieldtask.FieldSign;
import org.gridlight.model.fieldtask.FieldTask;
import org.gridlight.model.fieldtask.OnShift;

/** Lists of tasks at the left, the chosen line at the right. On the FX thread. */
final class FieldTaskView extends StackPane implements ReadingDesk.View {
    /** What a person does here. */
    interface Acts {
        void choose(TaskList list);

        void choose(TaskRow row);

        void send();

        void judge(FieldTask.Verdict verdict);

        void withdraw();

        void open();

        void readAgain();

        /** The content of a picture; may block. */
        byte[] photo(String sha256);
    }

    private final Seat seat;
    private final DeskFrame<TaskList> frame;
    private final ListView<TaskRow> list = new ListView<>();
    private final TaskPage page;
    private final HBox work;
    private boolean filling;

    FieldTaskView(Seat seat, Acts acts) {
        this.seat = seat;
        this.frame = new DeskFrame<>(seat, List.of(TaskList.values()), "task-", TaskList::word, acts::choose,
                acts::readAgain);
        this.page = new TaskPage(seat, acts);
        list.setId("task-list");
        list.getStyleClass().add("notice-list");
        list.setCellFactory(view -> new TaskCell(seat));
        list.getSelectionModel().selectedItemProperty().addListener((value, before, now) -> {
            if (!filling && now != null) {
                acts.choose(now);
            }
        });
        list.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER) {
                acts.open();
                key.consume();
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        HBox.setHgrow(page, Priority.ALWAYS);
        work = new HBox(new VBox(list), page);
        getChildren().add(frame);
    }

    TaskPage page() {
        return page;
    }

    /** @param chosen null for none */
    void show(TaskList which, TaskBoard board, TaskRow chosen, Instant now) {
        frame.choose(which);
        for (var each : TaskList.values()) {
            frame.tab(each).show(board.of(each, now).size(), 0, "");
        }
        var rows = board.of(which, now);
        if (rows.isEmpty()) {
            frame.place(new StateCard(Icon.CHECK, "green", seat.say("task.empty." + which),
                    List.of(seat.say("task.empty.why"))));
            return;
        }
        filling = true;
        if (!list.getItems().equals(rows)) {
            list.getItems().setAll(rows);
        }
        list.getSelectionModel().select(chosen);
        filling = false;
        frame.place(work);
    }

    /** The page of a case with nobody. */
    void showCase(TaskRow.OfCase row, List<OnShift> onShift, boolean busy) {
        page.show(row, onShift, busy);
    }

    /** The page of a task. */
    void showTask(TaskRow.OfTask row, List<FieldSign> noticed, boolean busy) {
        page.show(row, noticed, busy);
    }

    @Override
    public void tell(String why) {
        frame.tell(why);
    }

    @Override
    public void failed(String why) {
        frame.failed(seat.say("task.failed"), why);
    }

    @Override
    public void faded(boolean cut) {
        frame.faded(cut);
    }

    @Override
    public void focus() {
        list.requestFocus();
    }
}
