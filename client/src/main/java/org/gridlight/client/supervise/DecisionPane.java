package org.gridlight.client.supervise;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import org.gridlight.client.cases.CaseNumber;
import org.gridlight.client.look.Icon;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.cases.ActAnswer;
import org.gridlight.model.cases.BatchResult;

/** How far a decision on many is, then what became of each: what was not done first. On the FX thread. */
final class DecisionPane extends VBox {
    private static final double MOST_ROWS = 6;
    private static final double ROW = 2.3;

    private final Seat seat;
    private final SuperviseView.Acts acts;
    private final ProgressBar progress = new ProgressBar(0);
    private final Label through = Parts.whole("", "text-dense");

    DecisionPane(Seat seat, SuperviseView.Acts acts) {
        this.seat = seat;
        this.acts = acts;
        getStyleClass().addAll("pane2", "line-top", "decision-pane");
        setId("decision");
        progress.setPrefWidth(240);
        nothing();
    }

    void nothing() {
        show(List.of());
    }

    private void show(List<? extends Node> nodes) {
        getChildren().setAll(nodes);
        setVisible(!nodes.isEmpty());
        setManaged(!nodes.isEmpty());
    }

    void begun(Decision decision) {
        progress.setProgress(0);
        through(0, decision.about().size());
        var stop = Parts.button(seat.say("supervise.stop"), acts::stop);
        stop.setId("decision-stop");
        show(List.of(Parts.row(12, Parts.whole(seat.say(decision.action().word()), "text-dense", "strong"), progress,
                through, Parts.spring(), stop)));
    }

    void through(int done, int all) {
        progress.setProgress(all == 0 ? 0 : (double) done / all);
        through.setText(seat.say("batch.step", done, all));
    }

    void ended(Decision decision, Decision.Outcome outcome) {
        boolean well = outcome.done() == decision.about().size();
        var head = Parts.row(8, well ? Icon.CHECK.node(14, "green") : Icon.WARNING.node(14, "yellow"),
                Parts.text(sentence(decision, outcome), "text-dense", "strong"), Parts.spring());
        if (outcome.end() != BatchResult.End.FINISHED) {
            var again = Parts.button(seat.say("supervise.goOn", outcome.left()), acts::goOn, "primary");
            again.setId("decision-go-on");
            head.getChildren().add(again);
        }
        head.getChildren().add(Parts.iconButton(Icon.CLOSE, seat.say("supervise.seen"), acts::seen));
        if (well && decision.about().size() == 1) {
            show(List.of(head));
            return;
        }
        var list = new ListView<Decision.Line>();
        list.setId("decision-lines");
        list.getItems().setAll(outcome.lines().stream()
                .sorted(java.util.Comparator.comparing(line -> line.answer() instanceof ActAnswer.Done)).toList());
        list.setCellFactory(view -> new LineCell());
        double em = seat.look().getValue().size().pixels();
        list.setPrefHeight(Math.min(MOST_ROWS, outcome.lines().size()) * ROW * em + 2);
        list.setFixedCellSize(ROW * em);
        show(List.of(head, list));
    }

    private String sentence(Decision decision, Decision.Outcome outcome) {
        var word = seat.say(decision.action().word());
        return switch (outcome.end()) {
            case FINISHED -> outcome.done() == decision.about().size()
                    ? seat.say("supervise.ended.all", word, outcome.done())
                    : seat.say("supervise.ended.some", word, outcome.done(), decision.about().size() - outcome.done());
            case CANCELLED -> seat.say("supervise.ended.stopped", word, outcome.done(), outcome.left());
            case TIME_UP -> seat.say("supervise.ended.timeUp", word, outcome.done(), outcome.left());
            case CUT_OFF -> seat.say("supervise.ended.cut", word, outcome.done(), outcome.left());
        };
    }

    private final class LineCell extends ListCell<Decision.Line> {
        @Override
        protected void updateItem(Decision.Line line, boolean empty) {
            super.updateItem(line, empty);
            if (empty || line == null) {
                setGraphic(null);
                return;
            }
            boolean done = line.answer() instanceof ActAnswer.Done;
            var row = Parts.row(12, done ? Icon.CHECK.node(14, "green") : Icon.WARNING.node(14, "yellow"),
                    Parts.whole(CaseNumber.of(line.about().number()).toString(), "text-dense", "strong"),
                    Parts.whole(line.about().category(), "text-dense", "t2"),
                    Parts.text(said(line.answer()), "text-dense", done ? "t2" : "t1"));
            row.getStyleClass().add("owed-line");
            setGraphic(row);
        }
    }

    private String said(ActAnswer answer) {
        return switch (answer) {
            case null -> seat.say("supervise.notAsked");
            case ActAnswer.Done _ -> seat.say("supervise.lineDone");
            case ActAnswer.Stale _ -> seat.say("act.stale");
            case ActAnswer.Refused refused -> refused.in(seat.words());
        };
    }
}
