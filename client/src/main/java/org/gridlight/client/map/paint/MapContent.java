package org.gridlight.client.map.paint;

import java.util.List;

/**
 * What lies on the ground and changes by the minute. Immutable.
 *
 * @param cases open cases that have a place
 * @param fill  the thematic fill
 */
public record MapContent(List<CaseMark> cases, ThematicFill fill) {
    public MapContent {
        cases = List.copyOf(cases);
    }

    /** Nothing at all. */
    static MapContent none(MapIndex index) {
        return new MapContent(List.of(), ThematicFill.none(index));
    }

    /** The same with other cases. */
    public MapContent with(List<CaseMark> others) {
        return new MapContent(others, fill);
    }

    /** The same with another fill. */
    public MapContent with(ThematicFill other) {
        return new MapContent(cases, other);
    }
}
