package org.gridlight.model.exchange;

/** Something that can give out features one after another: a file that is read, or a record that is exported. */
@FunctionalInterface
public interface FeatureSupply {
    /** Gives every feature to the sink and returns when there are no more. Holds one feature at a time. */
    void each(FeatureSink sink);
}
