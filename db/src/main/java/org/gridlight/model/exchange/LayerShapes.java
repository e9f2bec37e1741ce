package org.gridlight.model.exchange;

import org.gridlight.model.words.Refusal;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Lineal;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygonal;

/** Keeps the shapes of a layer of one kind: most formats hold no mixture. */
public final class LayerShapes {
    private LayerShapes() {}

    /** @throws Refusal when the feature is of another kind than its layer */
    public static void require(FeatureLayer layer, Feature feature) {
        boolean fits = switch (layer.shape()) {
            case POINT -> feature.geometry() instanceof Point;
            case LINE -> feature.geometry() instanceof Lineal;
            case SURFACE -> feature.geometry() instanceof Polygonal;
        };
        if (!fits) {
            throw Refusal.failed("exchange.write.shape", layer.name(), feature.line(), kind(feature.geometry()));
        }
    }

    private static String kind(Geometry geometry) {
        return geometry.getGeometryType();
    }
}
