package org.gridlight.model.map;

/**
 * Which state of which record a map shows. Whoever changes areas, grids, components or the base map raises the number.
 *
 * @param record a name of its own that the record got when it was made
 * @param number rises with each change
 */
public record MapVersion(String record, long number) {}
