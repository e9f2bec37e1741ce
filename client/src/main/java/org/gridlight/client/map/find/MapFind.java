package org.gridlight.client.map.find;

import org.locationtech.jts.geom.Envelope;

/**
 * Something that was found on the map.
 *
 * @param title  what it is called
 * @param detail what tells it from others of its kind; may be empty
 * @param region what encloses it, in units of the world
 * @param caseId key of an open case; 0 for all else
 */
public record MapFind(Kind kind, String title, String detail, Envelope region, long caseId) {
    /** What it is, in the order in which answers stand; the words stand under {@code map.find.NAME}. */
    public enum Kind {
        COORDINATES,
        CASE,
        UNIT_GRID,
        COMPONENT,
        CROSSING,
        AREA,
        ROAD,
        CAMERA,
        ADDRESS,
        PERSON
    }

    /** Something that is no case. */
    static MapFind of(Kind kind, String title, String detail, Envelope region) {
        return new MapFind(kind, title, detail == null ? "" : detail, region, 0);
    }
}
