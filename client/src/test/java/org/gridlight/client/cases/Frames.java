package org.gridlight.client.cases;

import java.util.List;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import org.gridlight.client.look.Look;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.shell.Frame;
import org.gridlight.client.shell.OverlayLayer;
import org.gridlight.client.shell.SectionPlan;
import org.gridlight.client.shell.NoWindows;

/** A frame around one section, for pictures. */
final class Frames {
    private Frames() {}

    /** The same seat with a layer of its own to float things on. */
    static Seat over(Seat seat, OverlayLayer layer) {
        return new Seat(seat.database(), seat.operator(), seat.centre(), seat.words(), seat.clock(), seat.tasks(),
                seat.cases(), seat.claims(), seat.connection(), seat.look(), seat.selected(), seat.navigation(), layer,
                seat.dialogs(), seat.memory(), seat.unanswered(), seat.marked(), seat.alarms(), seat.search(),
                seat.typed());
    }

    /** The same after its first layout, when what is inside can be found, and free to go into another scene. */
    static <P extends Parent> P ready(P content, Look look) {
        var scene = new Scene(content, 1920, 1080);
        look.dress(scene);
        scene.snapshot(null);
        scene.setRoot(new Pane());
        return content;
    }

    static Frame around(Seat seat, SectionPlan plan) {
        var layer = seat.overlays() instanceof OverlayLayer own ? own : new OverlayLayer();
        var frame = new Frame(seat, List.of(plan), List.of(), layer, new NoWindows());
        frame.show(plan.name());
        return frame;
    }
}
