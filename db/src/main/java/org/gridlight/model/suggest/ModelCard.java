package org.gridlight.model.suggest;

import java.time.Instant;

/**
 * What people should know of a trained model, shown beside its suggestions.
 *
 * @param until    the last case it learnt from was told then
 * @param cases    how many it learnt from
 * @param tried    how many later cases it was tried on before it learnt from them too
 * @param first    how many of those its first suggestion hit
 * @param amongThree how many of those one of its first three hit
 * @param usual    how many of those the most frequent answer alone would have hit
 */
public record ModelCard(Subject subject, Instant until, int cases, int tried, int first, int amongThree, int usual) {
    private static final int WHOLE = 100;

    /** Of a hundred later cases, how many the first suggestion hit; 0 when it was tried on none. */
    public int firstPercent() {
        return percent(first);
    }

    public int amongThreePercent() {
        return percent(amongThree);
    }

    public int usualPercent() {
        return percent(usual);
    }

    private int percent(int hits) {
        return tried == 0 ? 0 : Math.round((float) WHOLE * hits / tried);
    }
}
