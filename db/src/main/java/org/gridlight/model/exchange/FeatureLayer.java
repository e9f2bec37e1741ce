package org.gridlight.model.exchange;

import java.util.List;

/**
 * What is written into one file: one kind of shape with the same columns.
 *
 * @param name how the layer is called inside a file that has names for layers
 */
public record FeatureLayer(String name, List<Column> columns, Shape shape) {
    /** The shapes of a layer. */
    public enum Shape {
        /** Single points. */
        POINT,
        /** Lines, in one part or several. */
        LINE,
        /** Surfaces, in one part or several, with holes or without. */
        SURFACE
    }

    public FeatureLayer {
        columns = List.copyOf(columns);
    }
}
