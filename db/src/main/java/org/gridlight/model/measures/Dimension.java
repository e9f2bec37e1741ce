package org.gridlight.model.measures;

/** By what cases are grouped when they are counted. */
public enum Dimension {
    /** The unit a case is with or was with last (处置单位); key: its code. */
    DEPARTMENT,
    /** The district of its grid (区); key: area code. */
    DISTRICT,
    /** The street of its grid (街道); key: area code. */
    STREET,
    /** The community of its grid (社区); key: area code. */
    COMMUNITY,
    /** Its unit grid (单元网格); key: grid code. */
    GRID,
    /** Its minor class (小类); key: code of the class. */
    CATEGORY,
    /** Where the report came from (来源); key: name of the source. */
    SOURCE,
    /** The month in which it was reported, in the centre's zone; key: YYYY-MM. */
    MONTH
}
