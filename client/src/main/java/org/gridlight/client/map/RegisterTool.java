package org.gridlight.client.map;

import javafx.scene.input.MouseEvent;
import org.gridlight.client.look.Icon;
import org.gridlight.model.map.World;

/** Registers a report at the place that is pointed at (登记到此). On the FX thread. */
final class RegisterTool implements MapTool {
    private final MapStage stage;

    RegisterTool(MapStage stage) {
        this.stage = stage;
    }

    @Override
    public String name() {
        return "register";
    }

    @Override
    public Icon icon() {
        return Icon.PIN;
    }

    @Override
    public void clicked(MouseEvent event) {
        stage.seat().navigation().register(World.longitude(stage.seen().worldX(event.getX())),
                World.latitude(stage.seen().worldY(event.getY())));
    }
}
