package org.gridlight.client.map.paint;

import java.util.List;

/**
 * What lies on the ground and changes by the minute. Immutable.
 *
 * @param cases open cases that have a place
 * @param fill  the thematic fill
 * @param field what stands and moves outside
 */
public record MapContent(List<CaseMark> cases, ThematicFill fill, FieldMarks field) {
    public MapContent {
        cases = List.copyOf(cases);
    }

    /** Nothing at all. */
    static MapContent none(MapIndex index) {
        return new MapContent(List.of(), ThematicFill.none(index), FieldMarks.NONE);
    }

    /** The same with other cases. */
    public MapContent with(List<CaseMark> others) {
        return new MapContent(others, fill, field);
    }

    /** The same with another fill. */
    public MapContent with(ThematicFill other) {
        return new MapContent(cases, other, field);
    }

    /** The same with something else standing and moving outside. */
    public MapContent with(FieldMarks other) {
        return new MapContent(cases, fill, other);
    }
}
