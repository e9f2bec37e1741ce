package org.gridlight.client.shell;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.IndexRange;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.StackPane;
import org.gridlight.client.seat.Overlays;

/** Lies over a window's work. While something floats on it the work below is veiled and keeps its state and focus. */
public final class OverlayLayer extends StackPane implements Overlays {
    private static final Insets AROUND = new Insets(72, 24, 40, 24);

    private Runnable closed = () -> {};
    private Node focusBefore;
    private IndexRange chosenBefore;

    public OverlayLayer() {
        getStyleClass().add("veil");
        setAlignment(Pos.TOP_CENTER);
        setPadding(AROUND);
        setVisible(false);
        setOnMousePressed(press -> {
            if (press.getTarget() == this) {
                close();
            }
        });
    }

    @Override
    public void open(Node content, Runnable whenClosed) {
        close();
        focusBefore = getScene() == null ? null : getScene().getFocusOwner();
        chosenBefore = focusBefore instanceof TextInputControl text ? text.getSelection() : null;
        closed = whenClosed;
        getChildren().setAll(content);
        setVisible(true);
        content.requestFocus();
    }

    @Override
    public void close() {
        if (!isOpen()) {
            return;
        }
        setVisible(false);
        getChildren().clear();
        var tell = closed;
        closed = () -> {};
        tell.run();
        if (focusBefore != null) {
            focusBefore.requestFocus();
            goOnWriting();
        }
    }

    /** A field that gains the focus selects all of its text, so that the next letter would take what was written away. */
    private void goOnWriting() {
        if (focusBefore.isFocused() && focusBefore instanceof TextInputControl text) {
            text.selectRange(chosenBefore.getStart(), chosenBefore.getEnd());
        }
    }

    @Override
    public boolean isOpen() {
        return isVisible();
    }
}
