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

/**
 * Which coordinate systems bring a point to where the centre is: what to name when a file is in another one. Not shared by
 * threads.
 */
final class NearbySystems {
    private static final GeometryFactory PLAIN = new GeometryFactory();
    private static final int FIRST_NUMBERED_ZONE = 25;
    private static final int LAST_NUMBERED_ZONE = 45;
    private static final int MILLION = 1_000_000;
    private static final int FEW = 3;

    /** A city is surveyed in its own zone or one beside it, in degrees. */
    private static final double ZONES_AWAY = 4.5;

    private final Optional<Envelope> place;
    private List<SourceCrs> systems;

    /** @param place where points should lie, in degrees */
    NearbySystems(Optional<Envelope> place) {
        this.place = place;
    }

    /** The names of systems in which this point, as it stands in a file, lies where it should. */
    List<String> of(Coordinate point) {
        if (place.isEmpty()) {
            return List.of();
        }
        return systems().stream().filter(crs -> inDegrees(point, crs).filter(place.get()::contains).isPresent())
                .map(SourceCrs::name).limit(FEW).toList();
    }

    /** Made when first asked for, because most files need none of them. */
    private List<SourceCrs> systems() {
        if (systems == null) {
            double meridian = place.orElseThrow().centre().x;
            var zones = IntStream.concat(IntStream.rangeClosed(4513, 4554), IntStream.rangeClosed(32601, 32660))
                    .filter(code -> Math.abs(meridian(code) - meridian) <= ZONES_AWAY).mapToObj(code -> "EPSG:" + code);
            systems = Stream.concat(Stream.of("EPSG:4490", "EPSG:3857"), zones).map(SourceCrs::named).toList();
        }
        return systems;
    }

    private static double meridian(int code) {
        return code > 32_600 ? (code - 32_600) * 6 - 183 : 75 + 3 * (code < 4534 ? code - 4513 : code - 4534);
    }

    /** What to try for a point in metres, in one line. */
    String likely(Coordinate point) {
        var found = of(point);
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
