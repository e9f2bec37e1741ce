package org.gridlight.client.queue;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gridlight.client.cases.CaseWords;
import org.gridlight.client.look.Icon;
import org.gridlight.client.look.LightIcon;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.cases.ActAnswer;
import org.gridlight.model.cases.OpenCase;

/**
 * What a batch will do, and what became of each case: those that are left out stand first, with the reason; below, each
 * one's answer as it comes. Esc stops after the case in hand. On the FX thread.
 */
final class BatchForm extends VBox {
    private final Seat seat;
    private final CaseWords caseWords;
    private final BatchPlan plan;
    private final BatchRun run;
    private final ListView<Row> list = new ListView<>();
    private final ProgressBar bar = new ProgressBar(0);
    private final Label told = Parts.text("", "text-dense");
    private final Button start;
    private final Button close;
    private Runnable starting = () -> {};

    /** @param why null for one that is sent */
    private record Row(OpenCase one, BatchPlan.Why why) {}

    BatchForm(Seat seat, CaseWords caseWords, BatchPlan plan, BatchRun run) {
        this.seat = seat;
        this.caseWords = caseWords;
        this.plan = plan;
        this.run = run;
        getStyleClass().addAll("floating", "batch-form");
        setId("batch-form");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        var action = seat.say(plan.action().word());
        told.setId("batch-told");
        told.setWrapText(true);
        told.setText(plan.left().isEmpty()
                ? seat.say("queue.batch.preview", action, run.acts().size())
                : seat.say("queue.batch.previewLeft", action, run.acts().size(), plan.left().size()));
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setVisible(false);
        bar.setManaged(false);
        var rows = new ArrayList<Row>();
        plan.left().forEach(left -> rows.add(new Row(left.one(), left.why())));
        plan.doing().forEach(one -> rows.add(new Row(one, null)));
        list.getItems().setAll(rows);
        list.setId("batch-list");
        list.setCellFactory(view -> new CaseCell());
        VBox.setVgrow(list, Priority.ALWAYS);
        start = Parts.button(seat.say("queue.batch.title", action, run.acts().size()), "Ctrl+Enter", this::start,
                "primary");
        start.setId("batch-start");
        start.setDisable(run.acts().isEmpty());
        close = Parts.button(seat.say("queue.cancel"), "Esc", () -> seat.overlays().close());
        close.setId("batch-close");
        getChildren().addAll(Parts.text(seat.say("action.batch"), "text-head"), told, bar, list,
                Parts.row(8, Parts.text(seat.say("queue.batch.hint"), "text-caption", "t3"), Parts.spring(), close,
                        start));
        addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ENTER && key.isControlDown()) {
                start();
                key.consume();
            }
        });
    }

    /** @param act what Ctrl+Enter does */
    void onStart(Runnable act) {
        starting = act;
    }

    private void start() {
        if (!start.isDisabled()) {
            starting.run();
        }
    }

    void begun() {
        start.setDisable(true);
        bar.setVisible(true);
        bar.setManaged(true);
        close.setText(seat.say("queue.batch.stop"));
        close.requestFocus();
        progress();
    }

    void progress() {
        bar.setProgress((double) run.answered() / run.acts().size());
        told.setText(seat.say("queue.progress", run.answered(), run.acts().size()));
        list.refresh();
    }

    /** @param stopped why it stopped in the middle; null when every case has its answer */
    void over(String stopped) {
        progress();
        int refused = run.answered() - run.done();
        told.getStyleClass().remove("red");
        if (stopped != null) {
            told.getStyleClass().add("red");
            told.setText(seat.say("queue.batch.stopped", run.done(), run.acts().size() - run.answered(), stopped));
            start.setText(seat.say("queue.batch.again"));
            start.setDisable(false);
        } else {
            told.setText(seat.say("queue.batch.result", run.done(), refused, plan.left().size()));
        }
        close.setText(seat.say("queue.close"));
        close.requestFocus();
    }

    @Override
    public void requestFocus() {
        start.requestFocus();
    }

    private final class CaseCell extends ListCell<Row> {
        @Override
        protected void updateItem(Row row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setGraphic(null);
                return;
            }
            var one = row.one();
            var now = seat.clock().instant();
            var what = Parts.text(seat.say("queue.batch.case", one.category(), one.place()), "text-dense");
            var line = Parts.row(8, new LightIcon(one.stageLight(now), LightIcon.IN_TABLES),
                    Parts.whole(one.number(), "text-dense", "strong"),
                    Parts.whole(caseWords.remaining(one, now), "text-caption", "t3"), what, Parts.spring());
            line.getChildren().addAll(answer(row));
            setGraphic(line);
        }

        private List<Node> answer(Row row) {
            if (row.why() != null) {
                var why = row.why() == BatchPlan.Why.STATE
                        ? seat.say("queue.batch.left.STATE", seat.say("state." + row.one().state()))
                        : seat.say("queue.batch.left." + row.why());
                return List.of(Parts.tag(why, "yellow"));
            }
            return run.answer(row.one().id()).map(answer -> switch (answer) {
                case ActAnswer.Done done -> List.<Node>of(Icon.CHECK.node(12, "green"),
                        Parts.whole(seat.say("state." + done.state()), "text-dense", "green"));
                case ActAnswer.Stale _ -> List.<Node>of(Parts.tag(seat.say("queue.batch.stale"), "red"));
                case ActAnswer.Refused refused -> List.<Node>of(
                        Parts.text(refused.in(seat.words()), "text-caption", "red"));
            }).orElse(List.of());
        }
    }
}
