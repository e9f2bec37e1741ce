package org.gridlight.db.types;

/** A mapper with one statement forgotten. */
public interface HalfWrittenMapper {
    int written();

    int forgotten();
}
