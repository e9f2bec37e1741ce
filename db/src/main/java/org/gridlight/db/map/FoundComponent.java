package org.gridlight.db.map;

/**
 * A component (部件) that was found by its code.
 *
 * @param code      identity code (标识码)
 * @param gridCode  code of the unit grid it stands in, null when in none
 * @param longitude degrees in the datum of the centre
 * @param latitude  degrees
 */
public record FoundComponent(long id, String code, String name, String gridCode, double longitude, double latitude) {}
