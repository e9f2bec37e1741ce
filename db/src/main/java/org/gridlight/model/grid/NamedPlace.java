package org.gridlight.model.grid;

/**
 * A place that can be chosen by its name.
 *
 * @param words     what it is called: an address, a street, a community, the code of a grid
 * @param beside    what tells it from others of the name: the street it lies in; null for none
 * @param longitude degrees in the datum of the centre, of the spot or of the middle of an area
 * @param latitude  degrees
 */
public record NamedPlace(Kind kind, String words, String beside, double longitude, double latitude) {
    /** What it is; the words for people stand in the messages under {@code place.NAME}. */
    public enum Kind {
        /** An address that was told before. */
        ADDRESS,
        AREA,
        ROAD,
        UNIT_GRID,
        /** Beside its name its identity code (标识码). */
        COMPONENT
    }
}
