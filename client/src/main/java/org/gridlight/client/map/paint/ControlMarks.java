package org.gridlight.client.map.paint;

import java.util.List;
import org.gridlight.model.grid.ControlLine;
import org.gridlight.model.map.PackedShapes;

/**
 * Planning control lines on the map. Immutable.
 *
 * @param lines  each once
 * @param shapes theirs, in the same order
 */
public record ControlMarks(List<Line> lines, PackedShapes shapes) {
    /** None. */
    public static final ControlMarks NONE = new ControlMarks(List.of(), new PackedShapes.Packing().packed());

    /** @param letter that stands on the line: it tells the five kinds apart without their colours */
    public record Line(ControlLine.Kind kind, String name, String basis, String letter, boolean closed) {}

    public ControlMarks {
        lines = List.copyOf(lines);
    }
}
