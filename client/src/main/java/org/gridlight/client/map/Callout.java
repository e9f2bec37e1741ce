package org.gridlight.client.map;

import java.time.Instant;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.cases.OpenCase;

/** A few words beside the chosen case: number, class, state, what is left, with whom. */
final class Callout extends VBox {
    /** @param now the moment that is shown */
    Callout(Seat seat, CaseTime time, OpenCase one, Instant now) {
        getStyleClass().addAll("floating", "map-callout");
        getChildren().addAll(
                Parts.row(8, Parts.whole(CaseTime.shortNumber(one), "text-dense", "strong"),
                        Parts.whole(one.category(), "text-dense", "strong")),
                Parts.row(8, Parts.whole(seat.say("state." + one.state().name()), "text-caption", "t2"),
                        Parts.whole(time.remaining(one, now), "text-caption", CaseTime.style(one.stageLight(now))),
                        Parts.whole(one.department() == null ? "" : one.department(), "text-caption", "t2")));
    }
}
