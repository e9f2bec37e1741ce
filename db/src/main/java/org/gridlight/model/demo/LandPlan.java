package org.gridlight.model.demo;

import java.util.Arrays;
import java.util.function.BiPredicate;

/**
 * Where the town is dense, where fields and where hills are: a main town in the south-east, smaller ones around it,
 * hills in the north-west. In metres of the lattice from the centre. Immutable after {@link #of}.
 */
final class LandPlan {
    /** Share of the district's ground that is dense town, and dense town or suburb; the rest is fields and hills. */
    private static final double BUILT_UP_SHARE = 0.178;
    private static final double SETTLED_SHARE = 0.40;
    private static final double STEP = 250;

    private record Town(double x, double y, double width, double weight) {}

    private record Ripple(double x, double y, double phase, double height) {}

    private final Town[] towns;
    private final Ripple[] ripples;
    private final double[] hills;
    private double builtUpFrom;
    private double settledFrom;

    private LandPlan(Town[] towns, Ripple[] ripples, double[] hills) {
        this.towns = towns;
        this.ripples = ripples;
        this.hills = hills;
    }

    /** @param inside whether a place of the lattice belongs to the district */
    static LandPlan of(long seed, BiPredicate<Double, Double> inside) {
        var dice = Dice.of(seed, 1);
        var towns = new Town[7];
        towns[0] = new Town(dice.between(3_500, 4_800), dice.between(-3_600, -2_400), 3_900, 1);
        towns[1] = new Town(dice.between(-1_500, 0), dice.between(-1_000, 600), 2_600, 0.62);
        double turn = dice.between(0, 1);
        for (int i = 2; i < towns.length; i++) {
            double heading = turn + i * 2 * Math.PI / 5 + dice.between(-0.3, 0.3);
            double far = dice.between(5_600, 8_600);
            towns[i] = new Town(1_000 + 1.2 * far * Math.cos(heading), far * 0.85 * Math.sin(heading),
                    dice.between(1_000, 1_700), dice.between(0.5, 0.8));
        }
        var ripples = new Ripple[6];
        for (int i = 0; i < ripples.length; i++) {
            double heading = dice.between(0, 2 * Math.PI);
            double number = 2 * Math.PI / dice.between(1_800, 4_500);
            ripples[i] = new Ripple(Math.cos(heading) * number, Math.sin(heading) * number,
                    dice.between(0, 2 * Math.PI), 0.045);
        }
        var plan = new LandPlan(towns, ripples,
                new double[]{dice.between(-10_500, -8_500), dice.between(5_000, 7_000)});
        plan.settle(inside);
        return plan;
    }

    private void settle(BiPredicate<Double, Double> inside) {
        var found = new double[20_000];
        int count = 0;
        for (double x = -17_000; x < 17_000; x += STEP) {
            for (double y = -13_000; y < 13_000; y += STEP) {
                if (inside.test(x, y)) {
                    found[count++] = density(x, y);
                }
            }
        }
        var sorted = Arrays.copyOf(found, count);
        Arrays.sort(sorted);
        builtUpFrom = sorted[(int) (count * (1 - BUILT_UP_SHARE))];
        settledFrom = sorted[(int) (count * (1 - SETTLED_SHARE))];
    }

    /** How thickly it is built there; about 0 in the hills, 1 in the middle of the main town. */
    double density(double x, double y) {
        double sum = 0;
        for (var town : towns) {
            double far = Math.hypot(x - town.x, y - town.y) / town.width;
            sum += town.weight * Math.exp(-far * far * 0.5);
        }
        for (var ripple : ripples) {
            sum += ripple.height * Math.sin(ripple.x * x + ripple.y * y + ripple.phase);
        }
        return sum;
    }

    LandKind kindAt(double x, double y) {
        double density = density(x, y);
        if (density >= builtUpFrom) {
            return LandKind.BUILT_UP;
        }
        if (density >= settledFrom) {
            return LandKind.SUBURB;
        }
        double far = Math.hypot((x - hills[0]) / 7_600, (y - hills[1]) / 5_600);
        return far + 0.8 * density < 1 ? LandKind.HILL : LandKind.FARMLAND;
    }

    /** How much roads wind: 0 in town, 1 in open land, smooth between. */
    double wildness(double x, double y) {
        double above = (density(x, y) - settledFrom) / (builtUpFrom - settledFrom);
        double share = Math.clamp(1 - above, 0, 1);
        return share * share * (3 - 2 * share);
    }
}
