package org.gridlight.client.queue;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.Seat;

/** How far some work is; closing it with Esc or its button ends the work. On the FX thread. */
final class ProgressForm extends VBox {
    private final Seat seat;
    private final int all;
    private final ProgressBar bar = new ProgressBar(0);
    private final Label told = Parts.text("", "text-dense", "t2");
    private final Button close;

    ProgressForm(Seat seat, String title, int all) {
        this.seat = seat;
        this.all = all;
        getStyleClass().addAll("floating", "progress-form");
        setId("progress-form");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        bar.setMaxWidth(Double.MAX_VALUE);
        told.setWrapText(true);
        told.setId("progress-told");
        close = Parts.button(seat.say("queue.cancel"), "Esc", () -> seat.overlays().close());
        close.setId("progress-close");
        getChildren().addAll(Parts.text(title, "text-head"), bar, told, Parts.row(8, Parts.spring(), close));
        reached(0);
    }

    void reached(int count) {
        bar.setProgress(all == 0 ? 1 : (double) count / all);
        told.setText(seat.say("queue.progress", count, all));
    }

    void done(String words) {
        bar.setProgress(1);
        end(words);
    }

    void failed(String words) {
        told.getStyleClass().add("red");
        end(words);
    }

    private void end(String words) {
        told.setText(words);
        close.setText(seat.say("queue.close"));
        close.requestFocus();
    }

    @Override
    public void requestFocus() {
        close.requestFocus();
    }
}
