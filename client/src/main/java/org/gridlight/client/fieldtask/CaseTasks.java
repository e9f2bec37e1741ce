package org.gridlight.client.fieldtask;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.gridlight.client.live.Feed;
import org.gridlight.client.live.OpenCases;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.Seat;
import org.gridlight.db.fieldtask.FieldTaskStore;
import org.gridlight.model.fieldtask.FieldSign;
import org.gridlight.model.fieldtask.FieldTask;

/**
 * Who was sent to a case and what he found, for whoever gives the verdict (核实反馈、核查反馈). Where nobody was sent it takes no room;
 * what cannot be read is left out, because the work beside it goes on. On the FX thread.
 */
public final class CaseTasks extends VBox implements AutoCloseable {
    private static final String KIND = "fieldtask";
    private static final int MOST = 4;

    private final Seat seat;
    private final Runnable answered;
    private final OpenCases.Subscription subscription;
    private long asked;
    private List<Found> shown = List.of();

    private record Found(FieldTask task, List<FieldSign> signs) {}

    /** @param answered told when an answer came while its case is shown, for there may be photos with it */
    public CaseTasks(Seat seat, Runnable answered) {
        this.seat = seat;
        this.answered = answered;
        this.subscription = seat.connection().others(kinds -> {
            if (kinds.contains(KIND) || kinds.equals(Feed.EVERYTHING)) {
                seat.tasks().onScreen(this::readAgain);
            }
        });
        setId("field-tasks");
        getStyleClass().add("similar");
        fill(List.of());
    }

    /** @param caseId 0 for none; read anew each time, for the case may have come back with an answer */
    public void show(long caseId) {
        if (caseId != asked) {
            fill(List.of());
        }
        asked = caseId;
        read(() -> {});
    }

    private void readAgain() {
        var before = shown;
        read(() -> {
            if (answers(shown) > answers(before)) {
                answered.run();
            }
        });
    }

    private static long answers(List<Found> tasks) {
        return tasks.stream().filter(one -> one.task().finding() != null).count();
    }

    private void read(Runnable then) {
        long caseId = asked;
        if (caseId == 0 || seat.database() == null || !seat.operator().seesWholeRecord()) {
            return;
        }
        seat.tasks().run("tasks of a case", () -> read(caseId), found -> {
            if (caseId == asked) {
                fill(found);
                then.run();
            }
        }, failure -> {});
    }

    private List<Found> read(long caseId) {
        var store = new FieldTaskStore(seat.database());
        return store.ofCase(caseId).stream().limit(MOST).map(task -> new Found(task,
                task.state() == FieldTask.State.ANSWERED ? store.signs(task.id()) : List.of())).toList();
    }

    @Override
    public void close() {
        subscription.close();
    }

    private void fill(List<Found> tasks) {
        shown = tasks;
        var lines = new ArrayList<Node>();
        if (!tasks.isEmpty()) {
            lines.add(inset(Parts.text(seat.say("task.note"), "text-dense", "strong")));
        }
        tasks.forEach(one -> {
            lines.add(line(one.task()));
            one.signs().forEach(sign -> lines.add(inset(TaskWords.sign(seat, sign))));
        });
        getChildren().setAll(lines);
        setVisible(!lines.isEmpty());
        setManaged(!lines.isEmpty());
    }

    private Node line(FieldTask task) {
        return inset(Parts.tag(seat.say("task.kind." + task.kind())),
                Parts.whole(seat.say("task.note.sent", TaskCell.minute(seat, task.sentAt()), task.inspector()),
                        "text-dense"),
                outcome(task), Parts.text(task.endWords() == null ? "" : task.endWords(), "text-dense", "t2"),
                Parts.spring(), Parts.whole(when(task), "text-caption", "t2"));
    }

    private static Node inset(Node... nodes) {
        var row = Parts.row(8, nodes);
        row.getStyleClass().add("similar-row");
        return row;
    }

    private Label outcome(FieldTask task) {
        if (task.finding() == null) {
            return Parts.whole(seat.say("task.state." + task.state()), "text-dense", "t2");
        }
        var found = Parts.whole(seat.say("task.finding." + task.kind() + "." + task.finding()), "text-dense", "strong");
        if (task.verdict() == FieldTask.Verdict.FAKE) {
            found.setText(seat.say("task.note.answered", found.getText(), seat.say("task.verdict.FAKE")));
            found.getStyleClass().add("red");
        }
        return found;
    }

    private String when(FieldTask task) {
        return task.endedAt() == null
                ? seat.say("task.note.due", TaskCell.minute(seat, task.wantedBy()))
                : TaskCell.minute(seat, task.endedAt());
    }
}
