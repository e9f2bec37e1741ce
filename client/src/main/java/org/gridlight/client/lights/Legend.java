package org.gridlight.client.lights;

import javafx.css.PseudoClass;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.gridlight.client.look.Drawing;
import org.gridlight.client.look.LightIcon;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.light.Light;

/** What the shapes, edges and numbers of the tiles mean. */
final class Legend extends FlowPane {
    private static final PseudoClass SMALL = PseudoClass.getPseudoClass("small");
    private static final java.util.List<Integer> SAMPLE = java.util.List.of(1, 2, 0, 3, 4, 2, 3);

    Legend(Seat seat) {
        super(16, 4);
        getStyleClass().add("light-legend");
        for (var light : Light.values()) {
            getChildren().add(entry(new LightIcon(light, LightIcon.IN_COUNTS), seat.say("light." + light)));
        }
        var hollow = new LightIcon(Light.RED, LightIcon.IN_COUNTS);
        hollow.show(Light.RED, true);
        var trend = new Drawing(seat.look(), (sheet, width, height, colours) -> TrendPainter.paint(sheet, width, height,
                colours, SAMPLE));
        trend.setMinSize(TrendPainter.WIDTH, 12);
        trend.setPrefSize(TrendPainter.WIDTH, 12);
        trend.setMaxSize(TrendPainter.WIDTH, 12);
        getChildren().addAll(entry(hollow, seat.say("lights.legend.hollow")),
                entry(trend, seat.say("lights.legend.trend")),
                Parts.whole(seat.say("lights.legend.form"), "text-caption", "t2"));
    }

    /** Without a frame under small tiles, so that 205 communities and what they mean stand on one screen. */
    void small(boolean is) {
        pseudoClassStateChanged(SMALL, is);
    }

    private static HBox entry(Region sign, String words) {
        return Parts.row(6, sign, Parts.whole(words, "text-caption", "t2"));
    }
}
