package org.gridlight.model.patrol;

import java.time.Instant;

/**
 * Where an inspector is who is on shift (在岗位置): shown to his team leader and to the shift leader, to find the nearest one.
 * Never counted and never compared.
 *
 * @param inspectorId key of the inspector
 * @param code        his staff number
 * @param team        null when he belongs to none
 * @param telephone   duty telephone; null when none is known
 * @param longitude   degrees, EPSG:4490
 * @param latitude    degrees, EPSG:4490
 * @param accuracy    how exact the place is, m; null when the device does not say
 * @param at          when he was there
 * @param until       when his shift ends: nothing of it is shown after that
 */
public record StaffPlace(long inspectorId, String code, String name, String team, String telephone, double longitude,
        double latitude, Integer accuracy, Instant at, Instant until) {}
