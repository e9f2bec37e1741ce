package org.gridlight.model.grid;

/** One thing that was changed in outlines so that they can stand, told so that a person can look at the place. */
public sealed interface Mending {
    /** Name of the area that was changed. */
    String area();

    /** Where. */
    Place place();

    /**
     * An outline crossed or touched itself and was taken apart there.
     *
     * @param fault  what was wrong at the first such place
     * @param before m² as the crossing outline measures
     * @param after  m² of the mended one
     */
    record Uncrossed(String area, Place place, OutlineFault fault, double before, double after) implements Mending {}

    /** A part too small to be ground was dropped. */
    record PartDropped(String area, Place place, double squareMetres) implements Mending {}

    /** A gap too small to be somebody else's ground was filled. */
    record HoleFilled(String area, Place place, double squareMetres) implements Mending {}

    /** Ground that two areas claimed was left to the one with the smaller code; {@code area} gave it up. */
    record OverlapRemoved(String area, String keeper, Place place, double squareMetres) implements Mending {}
}
