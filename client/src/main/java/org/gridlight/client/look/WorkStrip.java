package org.gridlight.client.look;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;

/** How far something long is, and what came of it: a strip at the foot, never a window. On the FX thread. */
public final class WorkStrip extends HBox {
    /** What came of it, by the style that shows it. */
    public enum Outcome {
        DONE("accent"), STOPPED("yellow"), FAILED("red");

        private final String style;

        Outcome(String style) {
            this.style = style;
        }
    }

    private static final double BAR = 180;

    private final Label said = Parts.text("", "text-dense");
    private final ProgressBar bar = new ProgressBar(0);
    private final Button stop;
    private final Button close;

    /** @param stopWords of the button that stops, @param hideWords of the one that takes the strip away */
    public WorkStrip(String stopWords, String hideWords, Runnable stopping) {
        super(12);
        this.stop = Parts.button(stopWords, stopping, "in-row");
        this.close = Parts.iconButton(Icon.CLOSE, hideWords, this::hide);
        bar.setPrefWidth(BAR);
        hide();
    }

    /** Takes the strip away. */
    public void hide() {
        setVisible(false);
        setManaged(false);
    }

    private void show(String text, String style, Node... after) {
        said.setText(text);
        getStyleClass().setAll("strip", style);
        getChildren().setAll(said);
        getChildren().addAll(after);
        setVisible(true);
        setManaged(true);
    }

    /** @param share 0 to 1; negative while it is not known */
    public void working(String text, double share) {
        bar.setProgress(share < 0 ? ProgressBar.INDETERMINATE_PROGRESS : share);
        show(text, "accent", bar, stop);
    }

    /** How far is not known, and what is asked for next ends it. */
    public void waiting(String text) {
        bar.setProgress(ProgressBar.INDETERMINATE_PROGRESS);
        show(text, "accent", bar);
    }

    /** It is over. */
    public void ended(Outcome outcome, String text) {
        show(text, outcome.style, Parts.spring(), close);
    }
}
