package org.gridlight.client.map;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.Seat;

/** What is chosen on the map, in numbers, and what can be done with it. Shown while anything is. On the FX thread. */
final class ChoiceBar extends HBox {
    private final Seat seat;
    private final MapChoosing choosing;
    private final Label counts = Parts.whole("", "text-dense", "strong");
    private final Button list;
    private final Button table;

    /** @param table opens the list of components */
    ChoiceBar(Seat seat, MapChoosing choosing, Runnable table) {
        this.seat = seat;
        this.choosing = choosing;
        this.list = Parts.button(seat.say("map.list"), choosing::list, "primary");
        this.table = Parts.button(seat.say("map.choice.table"), table);
        list.setId("map-choice-list");
        this.table.setId("map-choice-table");
        counts.setId("map-choice");
        getStyleClass().addAll("floating", "map-strip");
        getChildren().addAll(counts, list, this.table, Parts.button(seat.say("map.choice.fit"), choosing::fit),
                Parts.button(seat.say("map.choice.clear"), "Esc", choosing::clear));
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        choosing.listen(this::tell);
        tell();
    }

    private void tell() {
        var now = choosing.now();
        long cases = choosing.caseCount();
        counts.setText(choosing.isBusy()
                ? seat.say("map.choice.busy")
                : seat.say("map.choice", cases, now.gridCount(), now.componentCount()));
        list.setDisable(!choosing.canList());
        table.setDisable(now.componentCount() == 0);
        boolean shown = choosing.isBusy() || !now.isEmpty();
        setVisible(shown);
        setManaged(shown);
    }
}
