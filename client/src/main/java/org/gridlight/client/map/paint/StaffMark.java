package org.gridlight.client.map.paint;

import org.gridlight.model.map.World;
import org.gridlight.model.patrol.StaffPlace;

/**
 * An inspector on shift on the map: a ring without a name, the same for everybody.
 *
 * @param x     in units of the world
 * @param stale whether nothing was heard of him for some minutes: he may be elsewhere
 */
public record StaffMark(StaffPlace place, double x, double y, boolean stale) {
    /** The mark of a place. */
    public static StaffMark of(StaffPlace place, boolean stale) {
        return new StaffMark(place, World.x(place.longitude()), World.y(place.latitude()), stale);
    }

    public long id() {
        return place.inspectorId();
    }
}
