package org.gridlight.db.types;

/** A mapper whose statements were forgotten. */
public interface UnwrittenMapper {
    int count();
}
