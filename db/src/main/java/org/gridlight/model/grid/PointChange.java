package org.gridlight.model.grid;

import java.util.function.Consumer;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;

/** How the points of a coordinate system become degrees, and degrees its points. Immutable, safe for many threads. */
public interface PointChange {
    /** Points that are degrees already. */
    PointChange NONE = new PointChange() {
        @Override
        public void toDegrees(double[] point) {
            // They are.
        }

        @Override
        public void fromDegrees(double[] degrees) {
            // They stay.
        }
    };

    /** Changes one point in place, x first, to longitude and latitude. */
    void toDegrees(double[] point);

    /** Changes longitude and latitude in place. */
    void fromDegrees(double[] degrees);

    /** A copy of a geometry with every point changed. */
    static Geometry applied(Geometry geometry, Consumer<double[]> change) {
        var copy = geometry.copy();
        copy.apply(new EachPoint(change));
        return copy;
    }

    /** Changes points one by one. @param change of one point, in place */
    record EachPoint(Consumer<double[]> change) implements CoordinateSequenceFilter {
        @Override
        public void filter(CoordinateSequence points, int i) {
            double[] point = {points.getX(i), points.getY(i)};
            change.accept(point);
            points.setOrdinate(i, CoordinateSequence.X, point[0]);
            points.setOrdinate(i, CoordinateSequence.Y, point[1]);
        }

        @Override
        public boolean isDone() {
            return false;
        }

        @Override
        public boolean isGeometryChanged() {
            return true;
        }
    }
}
