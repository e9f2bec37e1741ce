package org.gridlight.model.suggest;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * What a probability of the model is worth: the share that turned out right among cases it had not learnt from. Never falls
 * while the probability rises (isotonic regression by pooling neighbours that disagree). Immutable.
 */
public final class Reliability {
    private static final int BINS = 20;

    private final double[] right;

    /** One suggestion that was tried. @param said probability, 0 to 1 */
    public record Tried(double said, boolean right) {}

    private Reliability(double[] right) {
        this.right = right;
    }

    /** Learnt from tries; where there were none, the probability is believed as it is. */
    static Reliability of(List<Tried> tries) {
        int bins = Math.min(BINS, tries.size() / BINS);
        if (bins < 2) {
            return new Reliability(new double[0]);
        }
        var sorted = tries.stream().sorted(Comparator.comparingDouble(Tried::said)).toList();
        var shares = new double[bins];
        var edges = new double[bins];
        for (int bin = 0; bin < bins; bin++) {
            var part = sorted.subList(bin * sorted.size() / bins, (bin + 1) * sorted.size() / bins);
            shares[bin] = part.stream().filter(Tried::right).count() / (double) part.size();
            edges[bin] = part.stream().mapToDouble(Tried::said).average().orElseThrow();
        }
        return new Reliability(steps(edges, pooled(shares)));
    }

    /** Each share at least the one before it; pools have the mean of what they hold. */
    private static double[] pooled(double[] shares) {
        var pooled = shares.clone();
        for (int end = 1; end < pooled.length; end++) {
            for (int from = end; from > 0 && mean(shares, from, end) < pooled[from - 1]; from--) {
                Arrays.fill(pooled, from - 1, end + 1, mean(shares, from - 1, end));
            }
        }
        for (int i = 1; i < pooled.length; i++) {
            pooled[i] = Math.max(pooled[i], pooled[i - 1]);
        }
        return pooled;
    }

    private static double mean(double[] values, int from, int to) {
        return Arrays.stream(values, from, to + 1).average().orElseThrow();
    }

    private static double[] steps(double[] edges, double[] shares) {
        var steps = new double[edges.length * 2];
        for (int i = 0; i < edges.length; i++) {
            steps[2 * i] = edges[i];
            steps[2 * i + 1] = shares[i];
        }
        return steps;
    }

    /** From what {@link #steps()} told. */
    static Reliability ofSteps(double[] steps) {
        return new Reliability(steps.clone());
    }

    /** Pairs of a probability and its share, rising; empty when nothing was tried. */
    double[] steps() {
        return right.clone();
    }

    /** The share that turned out right at this probability, between the steps in proportion; 0 to 1. */
    public double of(double said) {
        if (right.length == 0) {
            return said;
        }
        int points = right.length / 2;
        if (said <= right[0]) {
            return right[1];
        }
        for (int i = 1; i < points; i++) {
            if (said <= right[2 * i]) {
                double wide = right[2 * i] - right[2 * i - 2];
                double part = wide == 0 ? 1 : (said - right[2 * i - 2]) / wide;
                return right[2 * i - 1] + part * (right[2 * i + 1] - right[2 * i - 1]);
            }
        }
        return right[right.length - 1];
    }
}
