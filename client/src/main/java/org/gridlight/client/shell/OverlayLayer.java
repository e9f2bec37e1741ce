package org.gridlight.client.shell;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.gridlight.client.seat.Overlays;

/** Lies over a window's work. While something floats on it the work below is veiled and keeps its state and focus. */
public final class OverlayLayer extends StackPane implements Overlays {
    private static final Insets AROUND = new Insets(72, 24, 40, 24);

    private Runnable closed = () -> {};
    private Node focusBefore;

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
        }
    }

    @Override
    public boolean isOpen() {
        return isVisible();
    }
}
