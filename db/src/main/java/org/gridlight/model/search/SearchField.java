package org.gridlight.model.search;

/** Where in a case something is looked for. What is found first by this order names the match. */
public enum SearchField {
    /** Case number and acceptance numbers (案卷编号、受理编号). */
    NUMBER,
    /** Minor or major class (小类、大类), by name or digits. */
    CATEGORY,
    /** Place in words, of the case and as it was told. */
    PLACE,
    /** The handling unit (处置单位). */
    DEPARTMENT,
    STREET,
    COMMUNITY,
    /** Code of the unit grid (单元网格). */
    GRID,
    STATE,
    SOURCE,
    /** The reporter's own words (原话), numbers of persons left out. */
    WORDS,
    /** Day or month of the first report, in the centre's zone. */
    DAY
}
