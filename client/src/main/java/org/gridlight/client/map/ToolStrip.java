package org.gridlight.client.map;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** What can be set on the tool in hand, over the map. On the FX thread. */
final class ToolStrip extends HBox {
    ToolStrip() {
        getStyleClass().addAll("floating", "map-strip");
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        show(null);
    }

    /** @param tool in hand; null for none */
    void show(MapTool tool) {
        var options = tool == null ? null : tool.options();
        if (options == null) {
            getChildren().clear();
        } else {
            getChildren().setAll(options);
        }
        setVisible(options != null);
        setManaged(options != null);
    }
}
