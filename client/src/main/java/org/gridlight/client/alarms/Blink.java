package org.gridlight.client.alarms;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.util.Duration;

/**
 * The one clock of a window by which its unacknowledged alarms go on and off, all at the same time and never their text
 * (look, Motion). It runs only while something blinks. With motion switched off nothing goes on and off, and the edge is a
 * double one. On the FX thread.
 */
final class Blink implements AutoCloseable {
    /** More than that and only what stands for all of them blinks. */
    static final int MOST = 5;

    private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");
    private static final PseudoClass STILL = PseudoClass.getPseudoClass("still");

    private final Supplier<List<? extends Node>> alarms;
    private final BooleanSupplier moves;
    private final Timeline clock = new Timeline(new KeyFrame(Duration.seconds(0.5), turn -> turn()));
    private List<Node> touched = List.of();
    private boolean dark;

    /** @param alarms those that are on the screen and call; @param moves whether the person wants motion */
    Blink(Supplier<List<? extends Node>> alarms, BooleanSupplier moves) {
        this.alarms = alarms;
        this.moves = moves;
        clock.setCycleCount(Animation.INDEFINITE);
    }

    /** Something may call or call no longer. */
    void look() {
        show();
        if (touched.isEmpty() || !moves.getAsBoolean()) {
            clock.stop();
            dark = false;
            show();
        } else if (clock.getStatus() != Animation.Status.RUNNING) {
            clock.play();
        }
    }

    /** Half a second is over. */
    void turn() {
        dark = !dark;
        show();
    }

    private void show() {
        var now = new ArrayList<Node>(alarms.get());
        touched.stream().filter(node -> !now.contains(node)).forEach(node -> {
            node.pseudoClassStateChanged(DARK, false);
            node.pseudoClassStateChanged(STILL, false);
        });
        now.forEach(node -> {
            node.pseudoClassStateChanged(DARK, dark);
            node.pseudoClassStateChanged(STILL, !moves.getAsBoolean());
        });
        touched = now;
    }

    /** Whether the clock runs, for tests. */
    boolean runs() {
        return clock.getStatus() == Animation.Status.RUNNING;
    }

    @Override
    public void close() {
        clock.stop();
    }
}
