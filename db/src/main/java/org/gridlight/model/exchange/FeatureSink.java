package org.gridlight.model.exchange;

import org.gridlight.model.cases.RejectedRow;

/** Takes the features of a file, one after another, in the order of the file. What it throws ends the reading. */
public interface FeatureSink {
    /** A feature that is right as far as the file alone can tell. */
    void accept(Feature feature);

    /** A feature that cannot be taken. It is not given to {@link #accept}; one feature has one fault at most. */
    void fault(RejectedRow why);
}
