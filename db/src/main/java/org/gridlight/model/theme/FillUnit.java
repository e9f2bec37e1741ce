package org.gridlight.model.theme;

/** What is filled, one colour each, from the smallest on. */
public enum FillUnit {
    /** Unit grids (单元网格). */
    UNIT_GRID,
    /** Responsibility grids (责任网格): the unit grids of each together. */
    RESPONSIBILITY_GRID,
    /** Communities (社区). */
    COMMUNITY,
    /** Streets (街道). */
    STREET
}
