package org.gridlight.client.look;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import org.gridlight.model.light.Light;

/**
 * A light on a screen: its shape in its colour. One node for good: a list's cell sets the light and makes no new node.
 * Always beside a word or a number, never alone.
 */
public final class LightIcon extends Region {
    /** Sizes by use, in pixels: counts, tables, tiles and alarms. */
    public static final double IN_COUNTS = 10;
    public static final double IN_TABLES = 12;
    public static final double IN_TILES = 14;

    private static final List<String> STYLES = Stream.of(Light.values()).map(Palette::nameOf).toList();

    private final SVGPath shape = new SVGPath();
    private Light light;
    private boolean hollow;

    public LightIcon(Light light, double size) {
        getStyleClass().add("light");
        setMinSize(size, size);
        setPrefSize(size, size);
        setMaxSize(size, size);
        setShape(shape);
        show(light, false);
    }

    public void show(Light now) {
        show(now, false);
    }

    /** @param empty nothing has this light: hollow and grey, so that zero is quiet */
    public void show(Light now, boolean empty) {
        if (now == light && empty == hollow) {
            return;
        }
        light = now;
        hollow = empty;
        shape.setContent(LightShape.of(now).path());
        getStyleClass().removeAll(STYLES);
        getStyleClass().remove("hollow");
        getStyleClass().add(empty ? "hollow" : Palette.nameOf(now));
    }

    public Light light() {
        return light;
    }
}
