package org.gridlight.client.spotcheck;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gridlight.client.cases.CaseNumber;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.spotcheck.SpotItem;
import org.gridlight.model.spotcheck.SpotItem.Answer;
import org.gridlight.model.spotcheck.SpotItem.Kind;

/** An item of a spot check in two lines: what is looked at and what was found; where. */
final class SpotCell extends ListCell<SpotItem> {
    private final Seat seat;
    private final Label what = Parts.text("", "strong");
    private final Label found = Parts.whole("", "t2");
    private final Label where = Parts.text("", "t2");
    private final VBox lines;

    SpotCell(Seat seat) {
        this.seat = seat;
        for (var label : new Label[]{what, where}) {
            label.setMinWidth(0);
            label.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(label, Priority.ALWAYS);
        }
        lines = new VBox(Parts.row(8, what, found), where);
        lines.getStyleClass().add("notice-line");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(SpotItem item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            return;
        }
        what.setText(title(seat, item));
        found.setText(seat.say(word(item.answer())));
        where.setText(item.place() == null ? "" : item.place());
        setGraphic(lines);
        // Filled during layout, it would show one frame in its old styles.
        lines.applyCss();
    }

    static String title(Seat seat, SpotItem item) {
        return item.kind() == Kind.GRID
                ? seat.say("spot.grid") + "  " + item.grid()
                : seat.say("spot.case") + "  "
                        + (item.caseNumber() == null ? "" : CaseNumber.of(item.caseNumber()).tail()) + "  "
                        + item.category();
    }

    static String word(Answer answer) {
        return answer == null ? "spot.open" : switch (answer) {
            case TRUE_REPORT -> "spot.true";
            case FALSE_REPORT -> "spot.false";
            case UNDECIDED -> "spot.undecided";
            case CLEAR -> "spot.clear";
            case MISSED -> "spot.missed";
        };
    }
}
