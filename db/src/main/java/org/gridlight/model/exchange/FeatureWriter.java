package org.gridlight.model.exchange;

import java.io.Closeable;
import java.io.IOException;

/** The writer of one format, into a draft that nobody else sees. Holds one feature at a time. Not shared by threads. */
public interface FeatureWriter extends Closeable {
    /**
     * @param feature its geometry is in the system of the file
     * @throws org.gridlight.model.words.Refusal when the format cannot hold a value
     */
    void write(Feature feature) throws IOException;

    /** Completes the file. Without it what was written is of no use. */
    Written finish() throws IOException;
}
