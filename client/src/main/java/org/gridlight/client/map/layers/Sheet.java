package org.gridlight.client.map.layers;

import java.util.List;

/**
 * Layers that are drawn and kept together in a tile: neighbours of one kind, seen equally strongly. What is seen of a tile
 * is its sheets, laid over each other.
 *
 * @param layers from below to the top, never empty
 */
public record Sheet(List<MapLayer> layers) {
    public Sheet {
        layers = List.copyOf(layers);
    }

    /** By whom it is drawn. */
    public LayerKind kind() {
        return layers.getFirst().kind();
    }

    public boolean holds(MapLayer layer) {
        return layers.contains(layer);
    }

    /** A sheet and how strongly it is seen. @param opacity above 0 to 1 */
    public record Laid(Sheet sheet, double opacity) {}
}
