package org.gridlight.client.map.paint;

import java.util.List;
import org.gridlight.client.map.layers.LayerStack;

/**
 * What the painters draw: one immutable value.
 *
 * @param index   the ground
 * @param stack   which layers are seen, in which order
 * @param content what lies on the ground
 */
public record MapState(MapIndex index, MapColours colours, LayerStack stack, MapContent content) {
    /** A map with nothing on its ground. */
    public static MapState of(MapIndex index, MapColours colours, LayerStack stack) {
        return new MapState(index, colours, stack, MapContent.none(index));
    }

    /** Open cases that have a place. */
    public List<CaseMark> cases() {
        return content.cases();
    }

    /** The same with other cases. */
    public MapState with(List<CaseMark> others) {
        return with(content.with(others));
    }

    /** The same on other ground, nothing filled: what was filled may not be there any more. */
    public MapState with(MapIndex other) {
        return new MapState(other, colours, stack, content.with(ThematicFill.none(other)));
    }

    public MapState with(MapContent other) {
        return new MapState(index, colours, stack, other);
    }

    public MapState with(LayerStack other) {
        return new MapState(index, colours, other, content);
    }

    public MapState with(MapColours others) {
        return new MapState(index, others, stack, content);
    }
}
