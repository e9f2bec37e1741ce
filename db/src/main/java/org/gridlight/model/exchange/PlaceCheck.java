package org.gridlight.model.exchange;

import java.util.Optional;
import org.gridlight.model.grid.Place;
import org.gridlight.model.grid.SourceCrs;
import org.gridlight.model.words.Refusal;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Lineal;
import org.locationtech.jts.geom.Puntal;
import org.locationtech.jts.operation.valid.IsValidOp;

/** Brings the points of a feature to degrees and says what cannot be right about where they lie. */
final class PlaceCheck {
    private static final Envelope DEGREES = new Envelope(-180, 180, -90, 90);

    /** A centre works some way beyond the border of its areas, in degrees: about 50 km. */
    private static final double BEYOND = 0.5;

    private final SourceCrs crs;
    private final boolean crossings;
    private final int mostPoints;
    private final Optional<Envelope> reach;
    private final NearbySystems nearby;

    PlaceCheck(SourceCrs crs, ReadOptions options) {
        this.crs = crs;
        this.crossings = options.crossings();
        this.mostPoints = options.mostPoints();
        this.reach = options.centre().map(areas -> {
            var wide = new Envelope(areas);
            wide.expandBy(BEYOND);
            return wide;
        });
        this.nearby = new NearbySystems(reach);
    }

    /** What came of it. */
    sealed interface Result {}

    /** The shape in degrees. */
    record Right(Geometry degrees) implements Result {}

    /** @param value the point, or what shows the fault */
    record Wrong(FeatureFault fault, String value) implements Result {}

    /** @param points in the system of the file; null when the feature has none */
    Result of(Geometry points) {
        if (points == null || points.isEmpty()) {
            return new Wrong(FeatureFault.NO_PLACE, "");
        }
        if (points.getNumPoints() > mostPoints) {
            return new Wrong(FeatureFault.TOO_MANY_POINTS, String.valueOf(points.getNumPoints()));
        }
        for (var point : points.getCoordinates()) {
            var wrong = wrongAsItStands(point);
            if (wrong.isPresent()) {
                return wrong.get();
            }
        }
        return inDegrees(points);
    }

    private Optional<Wrong> wrongAsItStands(Coordinate point) {
        if (!Double.isFinite(point.x) || !Double.isFinite(point.y)) {
            return Optional.of(wrong(FeatureFault.NO_NUMBER, point));
        }
        if (crs.kind().inMetres() && DEGREES.contains(point)) {
            return Optional.of(wrong(FeatureFault.DEGREES, point));
        }
        if (!crs.kind().inMetres()
                && (Math.abs(point.x) > FeatureCheck.NO_DEGREE || Math.abs(point.y) > FeatureCheck.NO_DEGREE)) {
            return Optional.of(new Wrong(FeatureFault.METRES,
                    text(point) + " → " + nearby.likely(point)));
        }
        return NearbySystems.couldBe(point, crs) ? Optional.empty() : Optional.of(elsewhere(point));
    }

    private Result inDegrees(Geometry points) {
        Geometry degrees;
        try {
            degrees = crs.inDegrees(points);
        } catch (Refusal noAnswer) {
            return elsewhere(points.getCoordinate());
        }
        var before = points.getCoordinates();
        var after = degrees.getCoordinates();
        for (int i = 0; i < after.length; i++) {
            if (!crs.use().contains(after[i]) || !SourceCrs.inhabited(after[i].y)) {
                return elsewhere(before[i]);
            }
        }
        boolean near = reach.isEmpty() || reach.get().contains(degrees.getEnvelopeInternal());
        return near ? wellDrawn(degrees) : elsewhere(farthest(before, after));
    }

    private Coordinate farthest(Coordinate[] before, Coordinate[] after) {
        for (int i = 0; i < after.length; i++) {
            if (!reach.orElse(DEGREES).contains(after[i])) {
                return before[i];
            }
        }
        return before[0];
    }

    /** Why a point of the file does not lie where it should: exchanged, of another system, or only far away. */
    private Wrong elsewhere(Coordinate point) {
        var should = reach.orElse(crs.use());
        var exchanged = NearbySystems.inDegrees(new CoordinateXY(point.y, point.x), crs);
        if (exchanged.filter(should::contains).filter(place -> SourceCrs.inhabited(place.y)).isPresent()) {
            return wrong(FeatureFault.EXCHANGED, point);
        }
        var systems = nearby.of(point);
        if (!systems.isEmpty()) {
            return new Wrong(FeatureFault.OTHER_ZONE, text(point) + " → " + String.join(", ", systems));
        }
        var here = NearbySystems.inDegrees(point, crs).filter(crs.use()::contains);
        return here.isPresent() && reach.isPresent()
                ? wrong(FeatureFault.FAR, point)
                : wrong(FeatureFault.OUTSIDE, point);
    }

    private Result wellDrawn(Geometry degrees) {
        if (crossings || degrees instanceof Puntal || degrees instanceof Lineal) {
            return new Right(degrees);
        }
        var error = new IsValidOp(degrees).getValidationError();
        return error == null
                ? new Right(degrees)
                : new Wrong(FeatureFault.CROSSING,
                        new Place(error.getCoordinate().x, error.getCoordinate().y).toString());
    }

    private static Wrong wrong(FeatureFault fault, Coordinate point) {
        return new Wrong(fault, text(point));
    }

    private static String text(Coordinate point) {
        return point.x + ", " + point.y;
    }
}
