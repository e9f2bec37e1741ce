package org.gridlight.model.map;

/**
 * Which state of which record a map shows. Whoever changes areas, grids, components or the base map raises the number.
 *
 * @param record a name of its own that the record got when it was made
 * @param number rises with each change
 * @param grids  how many unit grids there are, and
 * @param newestComponent the highest key of a component: a change that did not raise the number shows by these
 */
public record MapVersion(String record, long number, long grids, long newestComponent) {}
