package org.gridlight.model.demo;

/**
 * What the ground is used for, as far as it decides how large unit grids are.
 *
 * @see org.gridlight.model.grid.UnitGrid
 */
public enum LandKind {
    /** Dense town (建成区): grids of about 10,000 m². */
    BUILT_UP(12_000),
    /** Estates, campuses, works (城乡结合部). */
    SUBURB(42_000),
    /** A park inside the town (公园). */
    PARK(130_000),
    /** Fields and villages (农田、村庄). */
    FARMLAND(190_000),
    /** Hills and woods (山林). */
    HILL(430_000),
    /** River and lake (水域). */
    WATER(260_000);

    private final double usualSquareMetres;

    LandKind(double usualSquareMetres) {
        this.usualSquareMetres = usualSquareMetres;
    }

    /** About how large a unit grid is there, in m². */
    public double usualSquareMetres() {
        return usualSquareMetres;
    }
}
