package org.gridlight.client.map.paint;

import java.util.List;
import org.locationtech.jts.geom.Envelope;

/**
 * The track of the one inspector that was asked for.
 *
 * @param points in the order of time, in units of the world
 */
public record TrackMark(long inspectorId, List<Point> points) {
    /** No track. */
    public static final TrackMark NONE = new TrackMark(0, List.of());

    /** @param breaks whether he was not heard of before: no line leads there; @param label of the time; empty for none */
    public record Point(double x, double y, boolean breaks, String label) {}

    public TrackMark {
        points = List.copyOf(points);
    }

    /** What it fills of the world; a null envelope without points. */
    public Envelope extent() {
        var extent = new Envelope();
        points.forEach(point -> extent.expandToInclude(point.x, point.y));
        return extent;
    }
}
