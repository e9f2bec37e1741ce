package org.gridlight.model.demo;

import java.util.Arrays;

/** Divides a whole number among several by weight, each getting at least and at most so many. */
final class Allotment {
    private Allotment() {}

    static int[] of(int total, double[] weights, int least, int most) {
        var parts = new int[weights.length];
        Arrays.fill(parts, least);
        for (int left = total - least * weights.length; left > 0; left--) {
            parts[neediest(parts, weights, most)]++;
        }
        return parts;
    }

    private static int neediest(int[] parts, double[] weights, int most) {
        int best = -1;
        for (int i = 0; i < parts.length; i++) {
            boolean open = parts[i] < most;
            if (open && (best < 0 || weights[i] / (parts[i] + 0.5) > weights[best] / (parts[best] + 0.5))) {
                best = i;
            }
        }
        if (best < 0) {
            throw new IllegalArgumentException("More to give than can be taken");
        }
        return best;
    }
}
