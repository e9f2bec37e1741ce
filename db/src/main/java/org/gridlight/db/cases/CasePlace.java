package org.gridlight.db.cases;

import java.util.Optional;

/** Finds the unit grid of a position. */
@FunctionalInterface
public interface CasePlace {
    /** Keys of a unit grid and of the areas above it. */
    record Place(long unitGridId, long communityId, long streetId) {}

    /** @return none when the position lies in no unit grid. */
    Optional<Place> at(double longitude, double latitude);
}
