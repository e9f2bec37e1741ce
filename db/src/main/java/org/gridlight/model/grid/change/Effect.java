package org.gridlight.model.grid.change;

/**
 * What lies on grids that a change would end.
 *
 * @param components components in use
 * @param openCases  cases that go on
 */
public record Effect(int components, int openCases) {}
