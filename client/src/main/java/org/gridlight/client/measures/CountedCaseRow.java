package org.gridlight.client.measures;

import java.time.Duration;
import java.time.Instant;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.gridlight.client.cases.CaseNumber;
import org.gridlight.client.look.LightIcon;
import org.gridlight.client.look.Parts;
import org.gridlight.model.clock.LimitUnit;
import org.gridlight.model.clock.TimeWords;
import org.gridlight.model.clock.WorkClock;
import org.gridlight.model.light.Light;
import org.gridlight.model.measures.CountedCase;

/** A line of the list behind a number: light, number, class, how late, place. */
final class CountedCaseRow extends ListCell<CountedCase> {
    private static final double LIGHT_PLACE = 14;
    private static final double KIND = 104;
    private static final double LEAST_KIND = 30;
    /** In sizes of the text. */
    private static final double ROOM_FOR_PLACE = 30;

    private final TimeWords times;
    private final WorkClock clock;
    private final Instant until;
    private final LightIcon light = new LightIcon(Light.RED, LightIcon.IN_COUNTS);
    private final Label date = Parts.whole("", "text-dense", "t3");
    private final Label number = Parts.whole("", "text-dense", "strong");
    private final Label kind = Parts.text("", "text-dense");
    private final Label late = Parts.whole("", "text-dense", "red");
    private final Label place = Parts.text("", "text-dense", "t2");
    private final HBox row;

    /** @param clock working time, in which lateness is said; @param until the moment as of which was counted */
    CountedCaseRow(TimeWords times, WorkClock clock, Instant until) {
        this.times = times;
        this.clock = clock;
        this.until = until;
        var lightPlace = new HBox(light);
        lightPlace.setAlignment(Pos.CENTER_LEFT);
        lightPlace.setMinWidth(LIGHT_PLACE);
        row = Parts.row(10, lightPlace, Parts.row(0, date, number), kind, late, place);
        row.getStyleClass().add("case-row");
        kind.setMinWidth(LEAST_KIND);
        kind.setPrefWidth(KIND);
        // Where there is little room the time stays whole and the place goes.
        place.visibleProperty().bind(Bindings.createBooleanBinding(
                () -> getWidth() > ROOM_FOR_PLACE * number.getFont().getSize(), widthProperty(),
                number.fontProperty()));
        place.managedProperty().bind(place.visibleProperty());
        HBox.setHgrow(place, Priority.ALWAYS);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(CountedCase item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            return;
        }
        var read = CaseNumber.of(item.number());
        date.setText(read.day());
        number.setText(read.tail());
        kind.setText(item.category());
        place.setText(item.place());
        var end = end(item);
        boolean isLate = item.dueAt() != null && end.isAfter(item.dueAt());
        light.setVisible(isLate);
        late.setText(isLate ? times.overdue(over(item, end), LimitUnit.WORK_DAY) : "");
        setGraphic(row);
    }

    private Instant end(CountedCase one) {
        return one.closedAt() == null || one.closedAt().isAfter(until) ? until : one.closedAt();
    }

    private Duration over(CountedCase one, Instant end) {
        return clock.worked(one.dueAt(), end);
    }
}
