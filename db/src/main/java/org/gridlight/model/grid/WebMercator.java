package org.gridlight.model.grid;

/** Metres of the web's maps (EPSG:3857): Mercator on a sphere with the radius of the equator, for degrees of WGS 84. */
final class WebMercator implements PointChange {
    static final PointChange METRES = new WebMercator();

    private static final double RADIUS = 6_378_137;

    private WebMercator() {}

    @Override
    public void toDegrees(double[] point) {
        point[0] = Math.toDegrees(point[0] / RADIUS);
        point[1] = Math.toDegrees(2 * Math.atan(Math.exp(point[1] / RADIUS)) - Math.PI / 2);
    }

    @Override
    public void fromDegrees(double[] degrees) {
        degrees[0] = RADIUS * Math.toRadians(degrees[0]);
        degrees[1] = RADIUS * Math.log(Math.tan(Math.PI / 4 + Math.toRadians(degrees[1]) / 2));
    }
}
