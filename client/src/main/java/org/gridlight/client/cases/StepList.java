package org.gridlight.client.cases;

import java.time.Instant;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.cases.CaseFile;
import org.gridlight.model.cases.OpenCase;

/** The history of a case as a line of time, ending with where it stands now (办理过程). On the FX thread. */
final class StepList extends GridPane {
    private final Seat seat;
    private final CaseWords caseWords;
    private final StepWords stepWords;

    StepList(Seat seat, CaseWords caseWords) {
        this.seat = seat;
        this.caseWords = caseWords;
        this.stepWords = new StepWords(seat.words(), caseWords);
        getStyleClass().add("step-list");
        setHgap(10);
        var time = column(Priority.NEVER, HPos.RIGHT);
        var dot = column(Priority.NEVER, HPos.CENTER);
        var action = column(Priority.NEVER, HPos.LEFT);
        var words = column(Priority.ALWAYS, HPos.LEFT);
        var used = column(Priority.NEVER, HPos.RIGHT);
        getColumnConstraints().setAll(time, dot, action, words, used);
    }

    private static ColumnConstraints column(Priority grow, HPos at) {
        var column = new ColumnConstraints();
        column.setHgrow(grow);
        column.setHalignment(at);
        column.setFillWidth(grow == Priority.ALWAYS);
        return column;
    }

    /** @param open the same case in the live picture, null when it is over */
    void show(CaseFile file, OpenCase open, Instant now) {
        getChildren().clear();
        var steps = file.steps();
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            boolean sameDay = caseWords.sameDay(i == 0 ? now : steps.get(i - 1).at(), step.at());
            line(i, sameDay ? caseWords.second(step.at()) : caseWords.minute(step.at()),
                    seat.say("action." + step.action()), stepWords.text(file, step), stepWords.used(file, i), false);
        }
        if (open != null) {
            file.running().ifPresent(clock -> line(steps.size(), seat.say("cases.step.now"),
                    seat.say("state." + file.header().state()), caseWords.stage(clock, now),
                    caseWords.remaining(open, now), true));
        }
    }

    private void line(int row, String time, String action, String words, String used, boolean now) {
        var text = Parts.text(words, "text-dense");
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        var nodes = new Region[]{Parts.whole(time, "text-dense", "t2"), dot(now, row == 0),
            Parts.whole(action, "text-dense", "strong"), text, Parts.whole(used, "text-dense", now ? "strong" : "t2")};
        for (int i = 0; i < nodes.length; i++) {
            add(nodes[i], i, row);
            GridPane.setValignment(nodes[i], VPos.TOP);
        }
    }

    private static StackPane dot(boolean now, boolean first) {
        var line = new Region();
        line.getStyleClass().add(first ? "step-line-first" : now ? "step-line-last" : "step-line");
        line.setMaxWidth(1);
        var disc = new Region();
        disc.getStyleClass().add(now ? "step-dot-now" : "step-dot");
        var box = new StackPane(line, disc);
        StackPane.setAlignment(disc, javafx.geometry.Pos.TOP_CENTER);
        StackPane.setMargin(disc, new javafx.geometry.Insets(6, 0, 0, 0));
        box.setMaxHeight(Double.MAX_VALUE);
        GridPane.setFillHeight(box, true);
        GridPane.setVgrow(box, Priority.ALWAYS);
        return box;
    }
}
