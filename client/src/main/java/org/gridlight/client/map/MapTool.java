package org.gridlight.client.map;

import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.gridlight.client.look.Icon;
import org.gridlight.client.map.tiles.MapView;

/**
 * What the pointer and the keys do on the map while a tool (工具) is in hand. What a tool does not take moves the map, as
 * without it: a drag pulls, the wheel zooms, the arrows step. On the FX thread.
 */
public interface MapTool {
    /** Last part of the keys of its messages, {@code map.tool.NAME} and {@code map.tool.NAME.hint}. */
    String name();

    Icon icon();

    default Cursor cursor() {
        return Cursor.CROSSHAIR;
    }

    /** @return whether the tool takes this drag: the map then stays where it is until the button is let go */
    default boolean pressed(MouseEvent event) {
        return false;
    }

    /** The pointer goes on in a drag that the tool took. */
    default void dragged(MouseEvent event) {}

    /** A drag that the tool took is over. */
    default void released(MouseEvent event) {}

    /** The pointer goes over the map with no button down. */
    default void moved(MouseEvent event) {}

    /** The primary button was pressed and let go in one place; count 2 follows count 1. */
    default void clicked(MouseEvent event) {}

    /** @return whether the tool took the key */
    default boolean key(KeyEvent event) {
        return false;
    }

    /** Draws over the tiles, with every frame. */
    default void draw(GraphicsContext graphics, MapView seen) {}

    /** Choices of the tool, shown beside the tools while it is in hand; null for none. */
    default Node options() {
        return null;
    }

    /** Its key was pressed while it is in hand already: the next of its choices. */
    default void again() {}

    /** The tool is taken in hand. */
    default void taken() {}

    /** Another one is taken: what was half done is let go. */
    default void ended() {}
}
