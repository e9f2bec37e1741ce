package org.gridlight.client.lights;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import org.gridlight.client.cases.CaseNumber;
import org.gridlight.client.look.LightIcon;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.light.Light;

/** A case behind a light, in two lines. Its nodes are made once. */
final class BehindCell extends ListCell<BehindCase> {
    private final Seat seat;
    private final LightIcon light = new LightIcon(Light.GREEN, LightIcon.IN_TABLES);
    private final Label remaining = Parts.whole("", "text-dense", "strong");
    private final Label urgent;
    private final Label day = Parts.whole("", "text-dense", "t3");
    private final Label tail = Parts.whole("", "text-dense", "strong");
    private final Label category = Parts.whole("", "text-dense");
    private final Label place = Parts.text("", "text-dense", "t2");
    private final Label state = Parts.whole("", "text-caption", "t2");
    private final VBox content;

    BehindCell(Seat seat) {
        this.seat = seat;
        this.urgent = Parts.tag(seat.say("cases.tag.urgent"), "red");
        var above = Parts.row(8, light, remaining, urgent, Parts.spring(), Parts.row(0, day, tail));
        var below = Parts.row(8, category, place, Parts.spring(), state);
        below.getStyleClass().add("under-icon");
        content = new VBox(2, above, below);
        content.getStyleClass().add("light-row");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(BehindCase item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            return;
        }
        light.show(item.light());
        remaining.setText(item.remaining());
        Rows.style(remaining, switch (item.light()) {
            case RED -> "red";
            case YELLOW -> "yellow";
            case GREY -> "grey";
            case GREEN -> "";
        });
        urgent.setVisible(item.one().urgent());
        var number = CaseNumber.of(item.one().number());
        day.setText(number.day());
        tail.setText(number.tail());
        category.setText(item.one().category());
        place.setText(item.one().place() == null ? "" : item.one().place());
        state.setText(seat.say("state." + item.one().state()));
        setGraphic(content);
    }
}
