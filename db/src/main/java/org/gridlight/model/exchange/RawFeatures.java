package org.gridlight.model.exchange;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridlight.model.grid.SourceCrs;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** The reader of one format: it knows bytes and words, {@link CheckedFeatures} knows what can be right. */
public interface RawFeatures extends AutoCloseable {
    /** Its format. */
    FileFormat format();

    /** As {@link FeatureSource#columns()}. */
    List<String> columns();

    /** The system that the file names. Empty: it names none. */
    Optional<SourceCrs> crs();

    /** One point of the file as it stands there, to tell metres from degrees where no system is named. */
    Optional<Coordinate> firstPoint();

    /** As {@link FeatureSource#estimatedFeatures()}. */
    long estimatedFeatures();

    /** Gives every feature as it stands in the file. @throws IOException when the file is broken from here on */
    void each(RawSink sink) throws IOException;

    @Override
    void close();

    /** Takes features as they stand in a file. */
    interface RawSink {
        /** @param points in the system of the file; null when there are none */
        void feature(long line, Map<String, String> attributes, Geometry points);

        /** A feature that the reader itself could not understand. */
        void fault(long line, FeatureFault fault, String column, String value);
    }
}
