package org.gridlight.model.exchange;

import org.gridlight.model.grid.Datum;
import org.gridlight.model.grid.SourceCrs;
import org.gridlight.model.words.Refusal;
import org.locationtech.jts.geom.Coordinate;

/** In which coordinate system the points of a file are: as named, else as the file says, else degrees of CGCS2000. */
final class CrsChoice {
    private CrsChoice() {}

    static SourceCrs of(RawFeatures raw, String file, ReadOptions options) {
        return options.crs().or(raw::crs).orElseGet(() -> {
            raw.firstPoint().filter(CrsChoice::isInMetres).ifPresent(point -> {
                throw Refusal.wrongUse("exchange.crs.needed", file, point.x + ", " + point.y,
                        new NearbySystems(options.centre()).likely(point));
            });
            return SourceCrs.named(Datum.CGCS2000.crs());
        });
    }

    private static boolean isInMetres(Coordinate point) {
        return Math.abs(point.x) > FeatureCheck.NO_DEGREE || Math.abs(point.y) > FeatureCheck.NO_DEGREE;
    }
}
