package org.gridlight.client.look;

import javafx.animation.PauseTransition;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** Grey bars in the shape of what comes, only when it takes longer than a blink: no spinner over work. */
public final class LoadingBars extends VBox {
    private static final Duration BLINK = Duration.millis(300);
    private static final double[] WIDTHS = {0.9, 0.72, 0.8, 0.64, 0.84, 0.58};
    private static final double BAR = 14;

    public LoadingBars(int bars) {
        setSpacing(18);
        setStyle("-fx-padding: 1.143em");
        for (int i = 0; i < bars; i++) {
            var bar = new Region();
            bar.getStyleClass().add("bone");
            bar.setMinHeight(BAR);
            bar.maxWidthProperty().bind(widthProperty().multiply(WIDTHS[i % WIDTHS.length]));
            getChildren().add(bar);
        }
        setVisible(false);
        var wait = new PauseTransition(BLINK);
        wait.setOnFinished(over -> setVisible(true));
        wait.play();
    }
}
