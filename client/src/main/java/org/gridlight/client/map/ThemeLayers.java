package org.gridlight.client.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.gridlight.client.map.layers.LayerStack;
import org.gridlight.client.map.layers.LayerStyle;
import org.gridlight.client.map.layers.MapLayer;
import org.gridlight.model.theme.ThemeContent.LayerSetting;

/** Layers as a theme keeps them, by name, and as they are laid. Layers of another version of the program are left out. */
final class ThemeLayers {
    private ThemeLayers() {}

    /** What a theme says, from below to the top; layers it does not name are where they usually are, not shown. */
    static LayerStack stack(List<LayerSetting> settings) {
        var known = EnumSet.of(MapLayer.LAND);
        var styles = new ArrayList<LayerStyle>();
        for (var setting : settings) {
            layer(setting.layer()).filter(known::add).ifPresent(layer -> styles.add(style(layer, setting)));
        }
        var stack = new LayerStack(styles);
        for (var layer : EnumSet.complementOf(known)) {
            stack = stack.with(layer, false);
        }
        return stack;
    }

    private static Optional<MapLayer> layer(String name) {
        return Arrays.stream(MapLayer.values()).filter(layer -> layer.name().equals(name)).findFirst();
    }

    private static LayerStyle style(MapLayer layer, LayerSetting setting) {
        double least = setting.leastZoom() == null ? 0 : setting.leastZoom();
        double most = setting.mostZoom() == null ? LayerStyle.NEAREST : setting.mostZoom();
        return LayerStyle.usual(layer).on(setting.shown()).faded(setting.opacity()).between(least, most)
                .without(setting.left());
    }

    /** Layers that are on and how: where those lie that are off changes nothing that can be seen. */
    static List<LayerStyle> seen(LayerStack stack) {
        return stack.upward().stream().filter(LayerStyle::shown).toList();
    }

    /** How layers are laid, to be kept. */
    static List<LayerSetting> settings(LayerStack stack) {
        return stack.upward().stream().filter(style -> style.layer() != MapLayer.LAND)
                .map(style -> new LayerSetting(style.layer().name(), style.shown(), style.opacity(),
                        style.leastZoom() == 0 ? null : style.leastZoom(),
                        style.mostZoom() == LayerStyle.NEAREST ? null : style.mostZoom(), style.left()))
                .toList();
    }
}
