package org.gridlight.model.grid;

/**
 * What the degrees of a stored outline refer to. CGCS2000 and WGS 84 differ by centimetres, less than any outline of a
 * city is exact to, so that a figure in one is used as a figure in the other; the datum is recorded all the same.
 */
public enum Datum {
    /** China Geodetic Coordinate System 2000 (2000国家大地坐标系), EPSG:4490. */
    CGCS2000("EPSG:4490"),
    /** World Geodetic System 1984, EPSG:4326: what GeoJSON means when it names nothing (RFC 7946). */
    WGS84("EPSG:4326");

    private final String crs;

    Datum(String crs) {
        this.crs = crs;
    }

    /** The name of its geographic system, longitude first as everywhere in this product. */
    public String crs() {
        return crs;
    }
}
