package org.gridlight.model.patrol;

import java.time.Instant;

/** Where somebody was in one minute of his shift. @param longitude degrees, EPSG:4490 */
public record TrackPoint(Instant at, double longitude, double latitude) {}
