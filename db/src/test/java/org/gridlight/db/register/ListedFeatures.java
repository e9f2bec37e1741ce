package org.gridlight.db.register;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridlight.model.exchange.Feature;
import org.gridlight.model.exchange.FeatureSink;
import org.gridlight.model.exchange.FeatureSource;
import org.gridlight.model.exchange.FileFormat;
import org.gridlight.model.grid.SourceCrs;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** Features that a test writes down. */
final class ListedFeatures implements FeatureSource {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final List<String> columns;
    private final List<Feature> features = new ArrayList<>();

    ListedFeatures(String... columns) {
        this.columns = List.of(columns);
    }

    /** A feature at a place; the values in the order of the columns. */
    ListedFeatures with(double longitude, double latitude, String... values) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            attributes.put(columns.get(i), values[i]);
        }
        features.add(new Feature(features.size() + 2L, attributes,
                FACTORY.createPoint(new Coordinate(longitude, latitude))));
        return this;
    }

    @Override
    public FileFormat format() {
        return FileFormat.CSV;
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public SourceCrs crs() {
        return SourceCrs.named("EPSG:4490");
    }

    @Override
    public long estimatedFeatures() {
        return features.size();
    }

    @Override
    public void each(FeatureSink sink) {
        features.forEach(sink::accept);
    }

    @Override
    public void close() {}
}
