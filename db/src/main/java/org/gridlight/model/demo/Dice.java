package org.gridlight.model.demo;

import java.util.List;
import java.util.SplittableRandom;

/** Chance that falls the same way for the same seed and purpose, on every machine. Not shared by threads. */
public final class Dice {
    private final SplittableRandom random;

    private Dice(SplittableRandom random) {
        this.random = random;
    }

    /** @param purpose what is diced for; two purposes do not disturb each other */
    public static Dice of(long seed, long purpose) {
        return new Dice(new SplittableRandom(seed * 0x9E3779B97F4A7C15L + purpose * 0xBF58476D1CE4E5B9L));
    }

    /** From 0 to below 1. */
    public double share() {
        return random.nextDouble();
    }

    public double between(double least, double most) {
        return least + (most - least) * random.nextDouble();
    }

    /** From 0 to below {@code bound}. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    public boolean chance(double share) {
        return random.nextDouble() < share;
    }

    public <T> T pick(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    /** Around 0 with spread 1: the sum of four even throws, which is near enough to the normal law and never far out. */
    public double spread() {
        return (share() + share() + share() + share() - 2) * 1.732;
    }

    /** A place in a list of rising sums of weights, each as often as its weight. */
    int weighted(double[] sums) {
        double thrown = share() * sums[sums.length - 1];
        int low = 0;
        int high = sums.length - 1;
        while (low < high) {
            int middle = (low + high) / 2;
            if (sums[middle] > thrown) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
