package org.gridlight.client.map;

import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/** Moves a map by hand: drag, wheel at the pointer, + and − and the arrows; asks the tool in hand first. On the FX thread. */
final class MapHand {
    private static final double NOTCH = 40;
    private static final double STILL = 4;
    private static final double STEP = 120;

    private final MapCanvas map;
    private final Runnable home;
    private MapTool tool;
    private boolean taken;
    private double lastX;
    private double lastY;
    private double pressedX;
    private double pressedY;
    private double turned;
    private boolean dragged;
    private MapCrosshair crosshair;
    private Runnable moved = () -> {};

    MapHand(MapCanvas map, Runnable home) {
        this.map = map;
        this.home = home;
    }

    /** @param act done when a person has pulled the map elsewhere */
    void onMoved(Runnable act) {
        moved = act;
    }

    /** Gives it a pointer for who has no mouse. */
    void equip(MapCrosshair pointer) {
        crosshair = pointer;
    }

    /** The pointer for who has no mouse; null where there is none. */
    MapCrosshair crosshair() {
        return crosshair;
    }

    /** The one in hand; null for none. */
    MapTool tool() {
        return tool;
    }

    /** From now on this tool is asked first; null for none. */
    void hold(MapTool next) {
        tool = next;
        taken = false;
        if (crosshair != null) {
            crosshair.hide();
        }
        map.setCursor(cursor());
    }

    private Cursor cursor() {
        return tool == null ? Cursor.DEFAULT : tool.cursor();
    }

    /** From now on it moves the map. */
    MapHand attach() {
        map.setFocusTraversable(true);
        map.setOnMousePressed(this::press);
        map.setOnMouseDragged(this::drag);
        map.setOnMouseReleased(this::release);
        map.setOnMouseMoved(this::move);
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
        taken = event.getButton() == MouseButton.PRIMARY && tool != null && map.view() != null && tool.pressed(event);
    }

    private void move(MouseEvent event) {
        if (crosshair != null) {
            crosshair.hide();
        }
        if (tool != null && map.view() != null) {
            tool.moved(event);
        }
    }

    private void drag(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || map.view() == null) {
            return;
        }
        dragged |= Math.hypot(event.getX() - pressedX, event.getY() - pressedY) > STILL;
        if (taken) {
            tool.dragged(event);
        } else if (dragged) {
            map.setCursor(Cursor.CLOSED_HAND);
            pull(event.getX() - lastX, event.getY() - lastY);
            lastX = event.getX();
            lastY = event.getY();
        }
    }

    private void release(MouseEvent event) {
        map.setCursor(cursor());
        if (taken) {
            taken = false;
            tool.released(event);
        }
        if (dragged || event.getButton() != MouseButton.PRIMARY || map.view() == null) {
            return;
        }
        if (tool != null) {
            tool.clicked(event);
        }
    }

    /** A notch of a wheel doubles the scale, with Ctrl it is half a step; what a touchpad sends adds up to half steps. */
    private void turn(ScrollEvent event) {
        boolean wheel = Math.abs(event.getDeltaY()) >= NOTCH;
        turned += event.getDeltaY() * (wheel && !event.isShortcutDown() ? 2 : 1);
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
        if (tool != null && tool.key(event)) {
            event.consume();
            return;
        }
        if (crosshair != null && crosshair.key(event)) {
            event.consume();
            return;
        }
        boolean known = true;
        switch (event.getCode()) {
            case PLUS, ADD, EQUALS -> zoom(1);
            case MINUS, SUBTRACT -> zoom(-1);
            case HOME -> home.run();
            case LEFT -> pull(STEP, 0);
            case RIGHT -> pull(-STEP, 0);
            case UP -> pull(0, STEP);
            case DOWN -> pull(0, -STEP);
            default -> known = event.getCode() == KeyCode.UNDEFINED;
        }
        if (known) {
            event.consume();
        }
    }

    private void pull(double right, double down) {
        map.show(map.view().dragged(right, down));
        moved.run();
    }

    /** Nearer or further around the middle. */
    void zoom(int levels) {
        zoom(levels, map.getWidth() / 2, map.getHeight() / 2);
    }

    /** Nearer or further; the place under the pointer stays there. */
    void zoom(int levels, double x, double y) {
        if (map.view() != null) {
            map.show(map.view().zoomed(levels, x, y));
        }
    }
}
