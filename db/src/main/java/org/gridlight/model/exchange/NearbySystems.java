package org.gridlight.model.exchange;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gridlight.model.grid.SourceCrs;
import org.gridlight.model.words.Refusal;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/** Which coordinate systems bring a point to where the centre is: what to name when a file is in another one. */
final class NearbySystems {
    private static final GeometryFactory PLAIN = new GeometryFactory();
    private static final int FIRST_NUMBERED_ZONE = 25;
    private static final int LAST_NUMBERED_ZONE = 45;
    private static final int MILLION = 1_000_000;
    private static final int FEW = 3;

    private NearbySystems() {}

    /** The names of systems in which this point, as it stands in a file, lies inside an envelope of degrees. */
    static List<String> of(Coordinate point, Envelope place) {
        var metres = Stream.of("EPSG:3857");
        var degrees = Stream.of("EPSG:4490");
        var zones = IntStream.concat(IntStream.rangeClosed(4513, 4554), IntStream.rangeClosed(32601, 32660))
                .mapToObj(code -> "EPSG:" + code);
        return Stream.of(degrees, metres, zones).flatMap(names -> names)
                .filter(name -> inDegrees(point, SourceCrs.named(name)).filter(place::contains).isPresent()).limit(FEW)
                .toList();
    }

    /** What to try for a point in metres, in one line. */
    static String likely(Coordinate point, Optional<Envelope> centre) {
        var found = centre.map(place -> of(point, place)).orElse(List.of());
        if (!found.isEmpty()) {
            return String.join(", ", found);
        }
        long zone = (long) Math.floor(point.x / MILLION);
        return zone >= FIRST_NUMBERED_ZONE && zone <= LAST_NUMBERED_ZONE
                ? "EPSG:" + (4513 + zone - FIRST_NUMBERED_ZONE)
                : "EPSG:4534–4554";
    }

    /** The point in degrees; empty when the system has no answer for it. */
    static Optional<Coordinate> inDegrees(Coordinate point, SourceCrs crs) {
        if (!couldBe(point, crs)) {
            return Optional.empty();
        }
        try {
            return Optional.of(crs.inDegrees(PLAIN.createPoint(new CoordinateXY(point.x, point.y))).getCoordinate());
        } catch (Refusal noAnswer) {
            return Optional.empty();
        }
    }

    /** Whether the numbers are of the size that points of this system have, within some 2,000 km of its origin. */
    static boolean couldBe(Coordinate point, SourceCrs crs) {
        return switch (crs.kind()) {
            case DEGREES, GCJ_02, BD_09 ->
                Math.abs(point.x) <= FeatureCheck.NO_DEGREE && Math.abs(point.y) <= FeatureCheck.NO_DEGREE;
            case WEB_MERCATOR -> Math.abs(point.x) <= 20_037_509 && Math.abs(point.y) <= 20_048_967;
            case ZONE -> {
                var numbers = crs.zone().orElseThrow().parameters();
                yield Math.abs(point.x - numbers.falseEasting()) <= 2_000_000
                        && Math.abs(point.y - numbers.falseNorthing()) <= 10_000_000;
            }
        };
    }
}
