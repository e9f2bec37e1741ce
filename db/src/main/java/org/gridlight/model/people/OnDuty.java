package org.gridlight.model.people;

/**
 * Somebody of the staff who can be called, with his duty telephone (值班电话), never a private one.
 *
 * @param role      what he is
 * @param belongsTo his team, or the unit he is the contact of; null when it is not known
 * @param telephone null when none is known
 * @param longitude middle of his responsibility grid, degrees; null when he has none
 * @param latitude  null with the longitude
 */
public record OnDuty(Role role, String name, String belongsTo, String telephone, Double longitude, Double latitude) {}
