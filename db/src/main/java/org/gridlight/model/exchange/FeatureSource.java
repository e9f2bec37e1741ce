package org.gridlight.model.exchange;

import java.util.List;
import org.gridlight.model.grid.Datum;
import org.gridlight.model.grid.SourceCrs;

/**
 * An opened file of features. Not shared by threads. It may be read from several times, each time from the beginning.
 */
public interface FeatureSource extends FeatureSupply, AutoCloseable {
    /** The kind of file it is, by its content and not by its name alone. */
    FileFormat format();

    /**
     * The names of the attributes in the order of the file. GeoJSON has no list of them: there they are those of the
     * first features, and a later one may bring more.
     */
    List<String> columns();

    /** The coordinate system of the file: the one that the caller named, else the one the file names. */
    SourceCrs crs();

    /** What the degrees of the features refer to. */
    default Datum datum() {
        return crs().datum();
    }

    /** About how many features there are, for a progress bar; exact where the file says so, 0 when nothing is known. */
    long estimatedFeatures();

    /**
     * Gives every feature, or its fault, to the sink.
     *
     * @throws org.gridlight.model.words.Refusal when the file is broken from some place on, or when so many of its first
     *     features have one and the same fault that the file as a whole is meant: exchanged axes, another zone, other
     *     letters. What was given to the sink until then must not be kept.
     */
    @Override
    void each(FeatureSink sink);

    @Override
    void close();
}
