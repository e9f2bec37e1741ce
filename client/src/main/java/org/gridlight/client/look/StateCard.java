package org.gridlight.client.look;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/**
 * Says why there is nothing else to see here: what happened, what still works, what to do, in that order (look,
 * states). Stands where the thing would have stood, never in a window.
 */
public final class StateCard extends VBox {
    private static final double ICON = 32;

    /** @param title what happened, one line; @param lines what still works and what to do; @param acts the way on */
    public StateCard(Icon icon, String iconStyle, String title, List<String> lines, Button... acts) {
        setAlignment(Pos.CENTER);
        setSpacing(6);
        getStyleClass().addAll("pane", "state-card");
        getChildren().add(icon.node(ICON, iconStyle, "large"));
        getChildren().add(Parts.text(title, "text-head"));
        for (var line : lines) {
            var words = Parts.text(line, "text-dense", "t2");
            words.setWrapText(true);
            getChildren().add(words);
        }
        if (acts.length > 0) {
            var row = new HBox(8, acts);
            row.setAlignment(Pos.CENTER);
            row.setStyle("-fx-padding: 0.571em 0 0 0");
            getChildren().add(row);
        }
    }
}
