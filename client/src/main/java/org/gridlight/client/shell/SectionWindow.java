package org.gridlight.client.shell;

import java.util.Comparator;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.gridlight.client.look.Look;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.seat.SectionName;

/**
 * A section in a window of its own, on the second monitor where there is one. Closing it, or losing the monitor, gives
 * the section back to the first window as it was.
 */
public final class SectionWindow {
    private static final double SHARE = 0.8;

    private final Stage stage = new Stage();
    private final BorderPane root;
    private final StatusStrip status;
    private final Runnable back;
    private final Seat seat;
    private final ChangeListener<Look> redress = (value, before, now) -> now.dress(stage.getScene());

    /** @param last where it stood last, null for never; taken when a monitor still shows it */
    public SectionWindow(Seat seat, SectionName name, Parent view, Stage owner, Rectangle2D last, Runnable back) {
        this.back = back;
        this.seat = seat;
        this.status = new StatusStrip(seat, () -> {});
        this.root = new BorderPane(view);
        root.setBottom(status);
        var scene = new Scene(root);
        seat.look().getValue().dress(scene);
        seat.look().addListener(redress);
        stage.setScene(scene);
        stage.setTitle(seat.say(name.word()) + " · " + seat.centre().name());
        Optional.ofNullable(last).filter(SectionWindow::isOnAMonitor).ifPresentOrElse(this::put, () -> place(owner));
        stage.setOnHidden(hidden -> giveBack());
    }

    /** On the monitor that the first window is not on, filling it; else over the first window, smaller. */
    private void place(Stage owner) {
        var here = Screen.getScreensForRectangle(owner.getX() + owner.getWidth() / 2,
                owner.getY() + owner.getHeight() / 2, 1, 1);
        var other = Screen.getScreens().stream().filter(screen -> !here.contains(screen))
                .max(Comparator.comparingDouble(screen -> screen.getBounds().getWidth()));
        var bounds = other.orElse(Screen.getPrimary()).getVisualBounds();
        double share = other.isPresent() ? 1 : SHARE;
        put(new Rectangle2D(bounds.getMinX() + bounds.getWidth() * (1 - share) / 2,
                bounds.getMinY() + bounds.getHeight() * (1 - share) / 2, bounds.getWidth() * share,
                bounds.getHeight() * share));
    }

    /** Whole: half of it on a monitor that is gone could not be reached. */
    private static boolean isOnAMonitor(Rectangle2D place) {
        return place.getWidth() > 0 && place.getHeight() > 0
                && Screen.getScreens().stream().anyMatch(screen -> screen.getBounds().contains(place));
    }

    private void put(Rectangle2D place) {
        stage.setX(place.getMinX());
        stage.setY(place.getMinY());
        stage.setWidth(place.getWidth());
        stage.setHeight(place.getHeight());
    }

    /** Where it stands. */
    public Rectangle2D bounds() {
        return new Rectangle2D(stage.getX(), stage.getY(), Math.max(0, stage.getWidth()),
                Math.max(0, stage.getHeight()));
    }

    public void show() {
        stage.show();
    }

    public void toFront() {
        stage.toFront();
        stage.requestFocus();
    }

    public Scene scene() {
        return stage.getScene();
    }

    public void close() {
        stage.close();
    }

    private void giveBack() {
        seat.look().removeListener(redress);
        status.close();
        root.setCenter(null);
        back.run();
    }
}
