package org.gridlight.client.shell;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.gridlight.client.live.OpenCases;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.LoadWords;
import org.gridlight.client.seat.Seat;

/** At the foot of the window: how many alarms come to this person (席位负荷 1.1 条/10 分); absent for who has none. */
final class SeatLoad extends HBox implements AutoCloseable {
    private final Seat seat;
    private final Label words = Parts.whole("");
    private final OpenCases.Subscription subscription;

    SeatLoad(Seat seat) {
        this.seat = seat;
        getStyleClass().add("part");
        getChildren().add(words);
        show();
        subscription = seat.alarms().subscribeOthers(() -> seat.tasks().onScreen(this::show));
    }

    private void show() {
        var said = LoadWords.inShort(seat);
        words.setText(said.orElse(""));
        setVisible(said.isPresent());
        setManaged(said.isPresent());
    }

    @Override
    public void close() {
        subscription.close();
    }
}
