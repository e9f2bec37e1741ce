package org.gridlight.client.map.paint;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.gridlight.client.map.tiles.MapGroup;

/**
 * Which layers are seen and how strongly. Immutable.
 *
 * @param shown   layers that are on
 * @param opacity of each group, above 0 to 1
 */
public record MapLayers(Set<MapLayer> shown, Map<MapGroup, Double> opacity) {
    public MapLayers {
        shown = Set.copyOf(shown);
        opacity = Map.copyOf(opacity);
    }

    /** What is seen when nobody chose anything. */
    public static MapLayers usual() {
        var shown = EnumSet.noneOf(MapLayer.class);
        for (var layer : MapLayer.values()) {
            if (layer.isShownAtFirst()) {
                shown.add(layer);
            }
        }
        return new MapLayers(shown, Map.of());
    }

    /** Only these, fully. */
    public static MapLayers only(MapLayer... layers) {
        return new MapLayers(Set.of(layers), Map.of());
    }

    public boolean shows(MapLayer layer) {
        return shown.contains(layer);
    }

    /** The same with a layer on or off. */
    public MapLayers with(MapLayer layer, boolean on) {
        var changed = EnumSet.noneOf(MapLayer.class);
        changed.addAll(shown);
        if (on) {
            changed.add(layer);
        } else {
            changed.remove(layer);
        }
        return new MapLayers(changed, opacity);
    }

    /** The same with the group of a layer faded. */
    public MapLayers faded(MapLayer layer, double share) {
        var changed = new EnumMap<MapGroup, Double>(MapGroup.class);
        changed.putAll(opacity);
        changed.put(layer.group(), share);
        return new MapLayers(shown, changed);
    }

    /** How strongly a group is seen; 0 when none of its layers is on. */
    public Map<MapGroup, Double> groups() {
        var groups = new EnumMap<MapGroup, Double>(MapGroup.class);
        for (var group : MapGroup.values()) {
            groups.put(group, opacity.getOrDefault(group, 1.0));
        }
        return groups;
    }
}
