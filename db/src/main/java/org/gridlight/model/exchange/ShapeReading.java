package org.gridlight.model.exchange;

import org.locationtech.jts.geom.Geometry;

/** What came of reading one shape: the shape, or why there is none. */
public sealed interface ShapeReading {
    /** The shape, its points as they stand in the file, heights dropped. */
    record Read(Geometry shape) implements ShapeReading {}

    /** @param value what shows the fault to a person */
    record NotRead(FeatureFault fault, String value) implements ShapeReading {}

    /** A shape that was not read, for a reason that nothing more can be said about. */
    static ShapeReading broken() {
        return new NotRead(FeatureFault.BROKEN_SHAPE, "");
    }
}
