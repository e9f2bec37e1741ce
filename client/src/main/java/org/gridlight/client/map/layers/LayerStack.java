package org.gridlight.client.map.layers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * All layers as they lie over each other. Immutable.
 *
 * @param upward each layer once, the land first
 */
public record LayerStack(List<LayerStyle> upward) implements SheetPlan {
    public LayerStack {
        upward = complete(upward);
    }

    /** What is missing is added where it usually lies; the land lies below everything. */
    private static List<LayerStyle> complete(List<LayerStyle> given) {
        var known = EnumSet.noneOf(MapLayer.class);
        var all = new ArrayList<LayerStyle>();
        for (var style : given) {
            if (style.layer() != MapLayer.LAND && known.add(style.layer())) {
                all.add(style);
            }
        }
        for (var layer : MapLayer.values()) {
            if (layer != MapLayer.LAND && known.add(layer)) {
                all.add(placeOf(layer, all), LayerStyle.usual(layer));
            }
        }
        all.addFirst(LayerStyle.usual(MapLayer.LAND));
        return List.copyOf(all);
    }

    /** Above the nearest layer that usually lies below it. */
    private static int placeOf(MapLayer layer, List<LayerStyle> among) {
        int place = 0;
        int nearest = -1;
        for (int i = 0; i < among.size(); i++) {
            int other = among.get(i).layer().ordinal();
            if (other < layer.ordinal() && other > nearest) {
                nearest = other;
                place = i + 1;
            }
        }
        return place;
    }

    /** What is seen when nobody chose anything. */
    public static LayerStack usual() {
        return new LayerStack(List.of());
    }

    /** Only these, fully, and the land. */
    public static LayerStack only(MapLayer... layers) {
        var shown = Set.of(layers);
        return new LayerStack(Arrays.stream(MapLayer.values())
                .map(layer -> LayerStyle.usual(layer).on(shown.contains(layer))).toList());
    }

    public LayerStyle style(MapLayer layer) {
        return upward.stream().filter(style -> style.layer() == layer).findFirst().orElseThrow();
    }

    /** Whether a layer is on, at whatever scale. */
    public boolean shows(MapLayer layer) {
        return style(layer).shown();
    }

    /** The same with one layer seen otherwise. */
    public LayerStack with(MapLayer layer, UnaryOperator<LayerStyle> change) {
        return new LayerStack(upward.stream().map(style -> style.layer() == layer ? change.apply(style) : style)
                .toList());
    }

    public LayerStack with(MapLayer layer, boolean on) {
        return with(layer, style -> style.on(on));
    }

    /** The same with a layer directly below another one, or on top of all when that is null. */
    public LayerStack moved(MapLayer layer, MapLayer below) {
        if (layer == below) {
            return this;
        }
        var others = new ArrayList<>(upward);
        var style = style(layer);
        others.remove(style);
        int place = below == null ? others.size() : others.indexOf(style(below));
        others.add(Math.max(1, place), style);
        return new LayerStack(others);
    }

    /** Layers that are on, without the land. */
    public Set<MapLayer> shown() {
        var shown = EnumSet.noneOf(MapLayer.class);
        upward.stream().filter(LayerStyle::shown).forEach(style -> shown.add(style.layer()));
        shown.remove(MapLayer.LAND);
        return shown;
    }

    @Override
    public List<Sheet.Laid> sheets(double zoom) {
        var laid = new ArrayList<Sheet.Laid>();
        var together = new ArrayList<LayerStyle>();
        for (var style : upward) {
            if (style.isSeenAt(zoom)) {
                if (!together.isEmpty() && !isDrawnWith(style, together.getFirst())) {
                    laid.add(lay(together));
                    together.clear();
                }
                together.add(style);
            }
        }
        laid.add(lay(together));
        return laid;
    }

    private static boolean isDrawnWith(LayerStyle style, LayerStyle other) {
        return style.layer().kind() == other.layer().kind() && style.opacity() == other.opacity();
    }

    private static Sheet.Laid lay(List<LayerStyle> together) {
        return new Sheet.Laid(new Sheet(together.stream().map(LayerStyle::layer).toList()),
                together.getFirst().opacity());
    }
}
