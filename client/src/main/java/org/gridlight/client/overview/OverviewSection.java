package org.gridlight.client.overview;

import javafx.scene.Parent;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.seat.Section;

/** Section 总览. Follows the cases while it is in front. */
public final class OverviewSection implements Section {
    private final OverviewView view;

    public OverviewSection(Seat seat) {
        this.view = new OverviewView(seat);
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public void shown() {
        view.mediator().start();
    }

    @Override
    public void hidden() {
        view.mediator().stop();
    }

    @Override
    public void close() {
        view.mediator().close();
    }
}
