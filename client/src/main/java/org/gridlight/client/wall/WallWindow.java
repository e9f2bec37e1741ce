package org.gridlight.client.wall;

import javafx.scene.Cursor;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import org.gridlight.client.look.FontSize;
import org.gridlight.client.look.Look;
import org.gridlight.client.look.Theme;

/** A wall on its monitor, filling it. On the FX thread. */
final class WallWindow {
    private final Stage stage = new Stage(StageStyle.UNDECORATED);
    private final WallView view;
    private final Monitor monitor;
    private final Runnable left;

    /** @param left told when a person leaves the wall */
    WallWindow(WallView view, Monitor monitor, String title, Runnable left) {
        this.view = view;
        this.monitor = monitor;
        this.left = left;
        var bounds = monitor.bounds();
        var scene = new Scene(view, bounds.getWidth(), bounds.getHeight());
        new Look(Theme.DARK, FontSize.NORMAL).dress(scene);
        scene.setCursor(Cursor.NONE);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        scene.setOnMouseMoved(moved -> scene.setCursor(Cursor.DEFAULT));
        stage.setScene(scene);
        stage.setTitle(title);
        stage.setX(bounds.getMinX());
        stage.setY(bounds.getMinY());
        stage.setWidth(bounds.getWidth());
        stage.setHeight(bounds.getHeight());
        stage.setFullScreenExitHint("");
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        stage.setOnCloseRequest(asked -> {
            asked.consume();
            left.run();
        });
    }

    void show() {
        stage.show();
        stage.setFullScreen(true);
    }

    void toFront() {
        stage.toFront();
        stage.requestFocus();
    }

    WallView view() {
        return view;
    }

    Monitor monitor() {
        return monitor;
    }

    Stage stage() {
        return stage;
    }

    private void onKey(KeyEvent key) {
        switch (key.getCode()) {
            case SPACE -> view.holdOrNot();
            case LEFT, PAGE_UP -> view.turn(-1);
            case RIGHT, PAGE_DOWN -> view.turn(1);
            case ESCAPE -> left.run();
            default -> {
                return;
            }
        }
        key.consume();
    }

    void close() {
        view.close();
        stage.close();
    }
}
