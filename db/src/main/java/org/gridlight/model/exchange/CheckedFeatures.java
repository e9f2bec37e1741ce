package org.gridlight.model.exchange;

import java.io.IOException;
import java.util.List;
import org.gridlight.model.grid.SourceCrs;

/** The features of a file, each looked at before it is given out. */
public final class CheckedFeatures implements FeatureSource {
    private final RawFeatures raw;
    private final String file;
    private final ReadOptions options;
    private final SourceCrs crs;

    /**
     * @param file how to name the file to a person
     * @throws org.gridlight.model.words.Refusal when neither the caller nor the file says in which system the points are,
     *     and they are no degrees
     */
    public CheckedFeatures(RawFeatures raw, String file, ReadOptions options) {
        this.raw = raw;
        this.file = file;
        this.options = options;
        this.crs = CrsChoice.of(raw, file, options);
    }

    @Override
    public FileFormat format() {
        return raw.format();
    }

    @Override
    public List<String> columns() {
        return raw.columns();
    }

    @Override
    public SourceCrs crs() {
        return crs;
    }

    @Override
    public long estimatedFeatures() {
        return raw.estimatedFeatures();
    }

    @Override
    public void each(FeatureSink sink) {
        var check = new FeatureCheck(file, crs, options, sink);
        try {
            raw.each(check);
        } catch (IOException broken) {
            throw FileTrouble.of(broken, file, check.lastLine());
        }
        check.finished();
    }

    @Override
    public void close() {
        raw.close();
    }
}
