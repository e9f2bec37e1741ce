package org.gridlight.model.demo.photo;

import java.util.List;
import org.gridlight.model.demo.Dice;

/**
 * Where and how a pair of photographs is taken: the same before and after, but for the hour. Not shared by threads.
 *
 * @param after whether the work is done
 */
record Setting(Noise noise, Dice dice, boolean after) {
    private static final List<Tint> STONES = List.of(new Tint(0.30, 0.175, 0.135), new Tint(0.29, 0.28, 0.265),
            new Tint(0.34, 0.24, 0.16), new Tint(0.25, 0.25, 0.25), new Tint(0.36, 0.33, 0.28));

    Grounds grounds() {
        return new Grounds(noise);
    }

    Walls walls() {
        return new Walls(noise);
    }

    Ironwork ironwork() {
        return new Ironwork(noise);
    }

    Things things() {
        return new Things(noise, dice);
    }

    /** From a man's height onto the ground before his feet. */
    View onGround(double wide) {
        return new View(dice.between(1.35, 1.55), dice.between(0.64, 0.78), dice.between(-0.16, 0.16),
                dice.between(-0.03, 0.03), wide);
    }

    /** Along the street. */
    View along() {
        return new View(dice.between(1.45, 1.65), dice.between(0.20, 0.30), dice.between(-0.12, 0.12),
                dice.between(-0.02, 0.02), 0.64);
    }

    /** Some cases are seen in the sun, some under clouds; the work is done some hours later. */
    Daylight day() {
        boolean sunny = dice.chance(0.6);
        double from = dice.between(-2.6, 2.6);
        double height = dice.between(0.6, 1.05);
        double strength = dice.between(0.9, 1.12);
        double later = dice.between(0.3, 0.8);
        double other = dice.between(0.92, 1.1);
        if (after) {
            return sunny ? Daylight.sunny(from + later, height, strength * other) : Daylight.cloudy(strength * other);
        }
        return sunny ? Daylight.sunny(from, height, strength) : Daylight.cloudy(strength);
    }

    Backdrop backdrop() {
        return new Backdrop(noise, dice.between(0, 9), false);
    }

    Coat pavement() {
        var tone = dice.pick(STONES).times(dice.between(0.85, 1.12));
        return dice.chance(0.5) ? grounds().pavers(0.2, 0.1, tone, 0.05) : grounds().pavers(0.3, 0.3, tone, 0.04);
    }

    Coat road() {
        return grounds().asphalt(dice.share());
    }

    Coat wall() {
        return dice
                .pick(List.of(walls().plaster(new Tint(0.58, 0.55, 0.48)), walls().plaster(new Tint(0.46, 0.47, 0.47)),
                        walls().bricks(new Tint(0.27, 0.115, 0.08)), walls().bricks(new Tint(0.25, 0.24, 0.225)),
                        walls().plaster(new Tint(0.62, 0.52, 0.36))));
    }
}
