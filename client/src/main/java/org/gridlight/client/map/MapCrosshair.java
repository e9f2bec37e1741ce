package org.gridlight.client.map;

import java.util.function.Supplier;
import javafx.event.EventType;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import org.gridlight.client.map.tiles.MapView;

/**
 * A pointer for who has no mouse: Enter brings it to the middle of the map, the arrows move it, and Enter does there what a
 * click does with the tool in hand; twice in one place is a double click. A figure that is drawn by dragging begins with
 * one Enter and ends with the next. On the FX thread.
 */
final class MapCrosshair {
    private static final double STEP = 12;
    private static final double EDGE = 40;
    private static final double INNER = 5;
    private static final double OUTER = 18;

    private final MapStage stage;
    private final Supplier<MapTool> tool;
    private boolean shown;
    private boolean down;
    private double x;
    private double y;
    private double lastX = Double.NaN;
    private double lastY = Double.NaN;

    /** @param tool the one in hand */
    MapCrosshair(MapStage stage, Supplier<MapTool> tool) {
        this.stage = stage;
        this.tool = tool;
        stage.over((graphics, seen) -> draw(graphics));
    }

    boolean isShown() {
        return shown;
    }

    double x() {
        return x;
    }

    double y() {
        return y;
    }

    /** @return whether it took the key */
    boolean key(KeyEvent event) {
        var code = event.getCode();
        if (code == KeyCode.ENTER) {
            if (shown) {
                act(event);
            } else {
                show(stage.seen());
            }
            return true;
        }
        if (!shown) {
            return false;
        }
        switch (code) {
            case LEFT -> move(event, -STEP, 0);
            case RIGHT -> move(event, STEP, 0);
            case UP -> move(event, 0, -STEP);
            case DOWN -> move(event, 0, STEP);
            case ESCAPE -> hide();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void show(MapView seen) {
        shown = true;
        x = seen.width() / 2;
        y = seen.height() / 2;
        stage.redraw();
    }

    /** The mouse is used again, or another tool. */
    void hide() {
        if (shown) {
            shown = false;
            down = false;
            lastX = Double.NaN;
            stage.redraw();
        }
    }

    /** Near the edge the map moves instead. */
    private void move(KeyEvent event, double right, double lower) {
        var seen = stage.seen();
        double nextX = x + right;
        double nextY = y + lower;
        if (nextX < EDGE || nextY < EDGE || nextX > seen.width() - EDGE || nextY > seen.height() - EDGE) {
            stage.canvas().show(seen.dragged(-right, -lower));
        } else {
            x = nextX;
            y = nextY;
        }
        if (down) {
            tool.get().dragged(mouse(MouseEvent.MOUSE_DRAGGED, event, 1));
        } else {
            tool.get().moved(mouse(MouseEvent.MOUSE_MOVED, event, 0));
        }
        stage.redraw();
    }

    private void act(KeyEvent event) {
        if (down) {
            down = false;
            tool.get().released(mouse(MouseEvent.MOUSE_RELEASED, event, 1));
        } else if (tool.get().pressed(mouse(MouseEvent.MOUSE_PRESSED, event, 1))) {
            down = true;
        } else {
            boolean again = x == lastX && y == lastY;
            tool.get().clicked(mouse(MouseEvent.MOUSE_CLICKED, event, again ? 2 : 1));
            lastX = again ? Double.NaN : x;
            lastY = y;
        }
        stage.redraw();
    }

    private MouseEvent mouse(EventType<MouseEvent> type, KeyEvent keys, int clicks) {
        return new MouseEvent(type, x, y, x, y, MouseButton.PRIMARY, clicks, keys.isShiftDown(),
                keys.isControlDown(), keys.isAltDown(), keys.isMetaDown(), down, false, false, true, false, true,
                null);
    }

    private void draw(GraphicsContext graphics) {
        if (!shown) {
            return;
        }
        lines(graphics, stage.colour("pane"), 4);
        lines(graphics, stage.colour("t1"), 1.6);
    }

    private void lines(GraphicsContext graphics, Color colour, double width) {
        graphics.setStroke(colour);
        graphics.setLineWidth(width);
        graphics.setLineDashes((double[]) null);
        graphics.strokeLine(x - OUTER, y, x - INNER, y);
        graphics.strokeLine(x + INNER, y, x + OUTER, y);
        graphics.strokeLine(x, y - OUTER, x, y - INNER);
        graphics.strokeLine(x, y + INNER, x, y + OUTER);
    }
}
