package org.gridlight.db.types;

import java.time.Instant;
import java.util.UUID;
import org.locationtech.jts.geom.Geometry;

/** Statements over a table of the tests with a column of each kind. */
public interface SampleMapper {
    /** Null where the column is null. */
    record Sample(int id, Instant takenAt, UUID act, Geometry place) {}

    void create();

    void add(Sample sample);

    Sample find(int id);

    String text(int id);
}
