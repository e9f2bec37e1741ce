package org.gridlight.client.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.gridlight.client.map.tiles.MapView;
import org.locationtech.jts.geom.Coordinate;

/**
 * Corners of a line or an area as they are clicked one after the other, and the place of the pointer as the one to come.
 * Backspace takes the last one back; a double click ends. On the FX thread.
 */
final class Corners {
    private static final double SAME_PIXELS = 4;

    private final List<Coordinate> placed = new ArrayList<>();
    private Coordinate pointer;
    private boolean finished;

    /** @return whether the figure is finished with this click */
    boolean click(MouseEvent event, MapView seen) {
        if (finished) {
            clear();
        }
        var at = at(event, seen);
        if (event.getClickCount() > 1) {
            finish();
            return finished;
        }
        if (placed.isEmpty() || far(placed.getLast(), at, seen) > SAME_PIXELS) {
            placed.add(at);
        }
        pointer = at;
        return false;
    }

    private static double far(Coordinate one, Coordinate other, MapView seen) {
        return Math.hypot(seen.x(one.x) - seen.x(other.x), seen.y(one.y) - seen.y(other.y));
    }

    static Coordinate at(MouseEvent event, MapView seen) {
        return new Coordinate(seen.worldX(event.getX()), seen.worldY(event.getY()));
    }

    void move(MouseEvent event, MapView seen) {
        pointer = at(event, seen);
    }

    /** Begins with a corner that is known. */
    void begin(Coordinate first) {
        clear();
        placed.add(first);
        pointer = first;
    }

    /** @return whether a corner was taken back */
    boolean back(KeyEvent event) {
        if (event.getCode() != KeyCode.BACK_SPACE || placed.isEmpty()) {
            return false;
        }
        finished = false;
        placed.removeLast();
        return true;
    }

    /** No corner comes any more; a figure of one corner is none. */
    void finish() {
        if (placed.size() > 1) {
            finished = true;
        }
    }

    void clear() {
        placed.clear();
        finished = false;
        pointer = null;
    }

    boolean isFinished() {
        return finished;
    }

    boolean isEmpty() {
        return placed.isEmpty();
    }

    /** Those that stand. */
    List<Coordinate> placed() {
        return List.copyOf(placed);
    }

    /** Those that stand and the one to come. */
    List<Coordinate> all() {
        var all = new ArrayList<>(placed);
        next().ifPresent(all::add);
        return all;
    }

    /** The one to come, under the pointer; none when the figure is finished. */
    Optional<Coordinate> next() {
        return finished || placed.isEmpty() || pointer == null || pointer.equals2D(placed.getLast())
                ? Optional.empty()
                : Optional.of(pointer);
    }
}
