package org.gridlight.client.map;

import java.util.function.BiConsumer;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/** Moves a map by hand: drag, wheel at the pointer, double click, + and − and the arrows. On the FX thread. */
final class MapHand {
    private static final double NOTCH = 40;
    private static final double STILL = 4;
    private static final double STEP = 120;

    private final MapCanvas map;
    private final Runnable home;
    private final BiConsumer<Double, Double> clicked;
    private double lastX;
    private double lastY;
    private double pressedX;
    private double pressedY;
    private double turned;
    private boolean dragged;

    /** @param clicked told where, in pixels of the map, when the pointer was not dragged */
    MapHand(MapCanvas map, Runnable home, BiConsumer<Double, Double> clicked) {
        this.map = map;
        this.home = home;
        this.clicked = clicked;
    }

    /** From now on it moves the map. */
    MapHand attach() {
        map.setFocusTraversable(true);
        map.setOnMousePressed(this::press);
        map.setOnMouseDragged(this::drag);
        map.setOnMouseReleased(this::release);
        map.setOnScroll(this::turn);
        map.setOnKeyPressed(this::key);
        return this;
    }

    private void press(MouseEvent event) {
        map.requestFocus();
        lastX = event.getX();
        lastY = event.getY();
        pressedX = lastX;
        pressedY = lastY;
        dragged = false;
    }

    private void drag(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || map.view() == null) {
            return;
        }
        dragged |= Math.hypot(event.getX() - pressedX, event.getY() - pressedY) > STILL;
        if (dragged) {
            map.setCursor(Cursor.CLOSED_HAND);
            map.show(map.view().dragged(event.getX() - lastX, event.getY() - lastY));
            lastX = event.getX();
            lastY = event.getY();
        }
    }

    private void release(MouseEvent event) {
        map.setCursor(Cursor.DEFAULT);
        if (dragged || event.getButton() != MouseButton.PRIMARY || map.view() == null) {
            return;
        }
        if (event.getClickCount() == 2) {
            zoom(2, event.getX(), event.getY());
        } else {
            clicked.accept(event.getX(), event.getY());
        }
    }

    /** A notch of a wheel is one level; a touchpad adds up to it. */
    private void turn(ScrollEvent event) {
        turned += event.getDeltaY();
        int levels = (int) (turned / NOTCH);
        if (levels != 0) {
            turned -= levels * NOTCH;
            zoom(Math.clamp(levels, -2, 2), event.getX(), event.getY());
        }
        event.consume();
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        boolean known = true;
        switch (event.getCode()) {
            case PLUS, ADD, EQUALS -> zoom(1);
            case MINUS, SUBTRACT -> zoom(-1);
            case HOME -> home.run();
            case LEFT -> map.show(map.view().dragged(STEP, 0));
            case RIGHT -> map.show(map.view().dragged(-STEP, 0));
            case UP -> map.show(map.view().dragged(0, STEP));
            case DOWN -> map.show(map.view().dragged(0, -STEP));
            default -> known = event.getCode() == KeyCode.UNDEFINED;
        }
        if (known) {
            event.consume();
        }
    }

    /** Nearer or further around the middle. */
    void zoom(int levels) {
        zoom(levels, map.getWidth() / 2, map.getHeight() / 2);
    }

    private void zoom(int levels, double x, double y) {
        if (map.view() != null) {
            map.show(map.view().zoomed(levels, x, y));
        }
    }
}
