package org.gridlight.model.patrol;

import java.time.Instant;

/**
 * A place as the field sends it.
 *
 * @param code      staff number of the inspector
 * @param at        when he was there
 * @param longitude degrees, EPSG:4490; the gateway converts what a telephone says
 * @param latitude  degrees
 * @param accuracy  m; null when the device does not say
 */
public record FieldPlace(String code, Instant at, double longitude, double latitude, Integer accuracy) {}
