package org.gridlight.model.grid;

/**
 * The numbers of a transverse Mercator projection, as they stand in the well-known text of a coordinate system.
 *
 * @param meridian      the central meridian in degrees
 * @param latitude      the latitude of origin in degrees
 * @param scale         the scale on the central meridian
 * @param falseEasting  in metres; with the number of the zone before it where zones are numbered
 * @param falseNorthing in metres
 */
public record TransverseMercator(double meridian, double latitude, double scale, double falseEasting,
        double falseNorthing) {}
