package org.gridlight.model.demo;

import org.locationtech.jts.geom.Coordinate;

/**
 * Bends the lattice on which the district is drawn into ground: long gentle waves turn whole quarters, shorter ones
 * bend streets, and outside the town roads wind. Everything is in metres from the centre. Waves are flatter than they
 * are long, so nothing ever folds over. Immutable.
 */
final class Warp {
    private record Wave(double x, double y, double phase, double eastward, double northward) {}

    private final Wave[] waves;
    private final Wave[] winding;
    private final LandPlan land;
    private final double scale;

    private Warp(Wave[] waves, Wave[] winding, LandPlan land, double scale) {
        this.waves = waves;
        this.winding = winding;
        this.land = land;
        this.scale = scale;
    }

    static Warp of(long seed, LandPlan land) {
        var dice = Dice.of(seed, 2);
        var waves = new Wave[]{wave(dice, 15_000, 620), wave(dice, 12_000, 480), wave(dice, 8_500, 260),
            wave(dice, 4_600, 95), wave(dice, 3_100, 55), wave(dice, 2_300, 30)};
        var winding = new Wave[]{wave(dice, 1_900, 85), wave(dice, 1_150, 48), wave(dice, 700, 22)};
        return new Warp(waves, winding, land, 1);
    }

    private static Wave wave(Dice dice, double length, double height) {
        double heading = dice.between(0, 2 * Math.PI);
        double push = heading + dice.between(0.6, 2.5);
        double number = 2 * Math.PI / (length * dice.between(0.85, 1.15));
        return new Wave(Math.cos(heading) * number, Math.sin(heading) * number, dice.between(0, 2 * Math.PI),
                Math.cos(push) * height, Math.sin(push) * height);
    }

    /** The same, larger or smaller by a factor. */
    Warp scaled(double factor) {
        return new Warp(waves, winding, land, scale * factor);
    }

    Coordinate toGround(double x, double y) {
        double east = x;
        double north = y;
        for (var wave : waves) {
            double swing = Math.sin(wave.x * x + wave.y * y + wave.phase);
            east += wave.eastward * swing;
            north += wave.northward * swing;
        }
        double wild = land.wildness(x, y);
        for (var wave : winding) {
            double swing = wild * Math.sin(wave.x * x + wave.y * y + wave.phase);
            east += wave.eastward * swing;
            north += wave.northward * swing;
        }
        return new Coordinate(east * scale, north * scale);
    }

    /** How many m² of ground one m² of the lattice becomes here. */
    double stretch(double x, double y) {
        double step = 20;
        var east = toGround(x + step, y);
        var west = toGround(x - step, y);
        var north = toGround(x, y + step);
        var south = toGround(x, y - step);
        return ((east.x - west.x) * (north.y - south.y) - (east.y - west.y) * (north.x - south.x)) / (4 * step * step);
    }
}
