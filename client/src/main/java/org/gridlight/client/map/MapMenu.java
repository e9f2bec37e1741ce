package org.gridlight.client.map;

import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseEvent;
import org.gridlight.client.map.choose.ChoiceUnit;
import org.gridlight.client.map.choose.Combine;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.map.World;

/** What can be done at a place of the map, under the right button or the menu key. On the FX thread. */
final class MapMenu {
    private final MapStage stage;
    private final Seat seat;
    private final MapChoosing choosing;
    private final MapCrosshair crosshair;
    private final BiConsumer<Double, Double> measureFrom;
    private ContextMenu open = new ContextMenu();

    /** @param measureFrom begins to measure at a place of the world */
    MapMenu(MapStage stage, MapChoosing choosing, MapCrosshair crosshair, BiConsumer<Double, Double> measureFrom) {
        this.stage = stage;
        this.seat = stage.seat();
        this.choosing = choosing;
        this.crosshair = crosshair;
        this.measureFrom = measureFrom;
        stage.canvas().setOnContextMenuRequested(this::ask);
        stage.canvas().addEventHandler(MouseEvent.MOUSE_PRESSED, pressed -> open.hide());
    }

    private void ask(ContextMenuEvent event) {
        if (stage.seen() == null) {
            return;
        }
        double x = event.isKeyboardTrigger() ? keyboardX() : event.getX();
        double y = event.isKeyboardTrigger() ? keyboardY() : event.getY();
        open.hide();
        open = new ContextMenu();
        open.getItems().setAll(items(x, y));
        var at = stage.canvas().localToScreen(x, y);
        open.show(stage.canvas(), at.getX(), at.getY());
        event.consume();
    }

    private double keyboardX() {
        return crosshair.isShown() ? crosshair.x() : stage.seen().width() / 2;
    }

    private double keyboardY() {
        return crosshair.isShown() ? crosshair.y() : stage.seen().height() / 2;
    }

    /** What can be done there. @param x in pixels of the map */
    List<MenuItem> items(double x, double y) {
        double worldX = stage.seen().worldX(x);
        double worldY = stage.seen().worldY(y);
        double longitude = World.longitude(worldX);
        double latitude = World.latitude(worldY);
        int grid = stage.index().gridAt(worldX, worldY);
        var code = grid < 0 ? "" : stage.index().ground().grids().get(grid).code();
        return List.of(item("map.menu.register", false, () -> seat.navigation().register(longitude, latitude)),
                item("map.menu.copyPlace", false,
                        () -> copy(String.format(Locale.ROOT, "%.6f,%.6f", longitude, latitude))),
                item("map.menu.copyGrid", grid < 0, () -> copy(code)),
                item("map.menu.measure", false, () -> measureFrom.accept(worldX, worldY)),
                item("map.menu.choose", grid < 0,
                        () -> choosing.unit(ChoiceUnit.UNIT_GRID, worldX, worldY, Combine.ADD)));
    }

    private MenuItem item(String key, boolean disabled, Runnable act) {
        var item = new MenuItem(seat.say(key));
        item.setDisable(disabled);
        item.setOnAction(chosen -> act.run());
        return item;
    }

    private static void copy(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
