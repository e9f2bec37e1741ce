package org.gridlight.model.cases;

import java.time.Instant;
import java.util.List;

/**
 * A campaign that is to be opened.
 *
 * @param categoryCode class of the cases that come out of it
 * @param areaId       a street or community, null for everywhere
 * @param dueAt        when all points are to be struck off, null for no time
 */
public record NewCampaign(Campaign.Kind kind, String name, String categoryCode, Long areaId, Instant dueAt,
        List<Place> points) {
    /** One point. @param longitude degrees, null with the latitude when it is not known */
    public record Place(String place, Double longitude, Double latitude) {}

    public NewCampaign {
        points = List.copyOf(points);
    }
}
