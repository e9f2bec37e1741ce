package org.gridlight.model.demo.photo;

import java.util.ArrayList;
import java.util.List;
import org.gridlight.model.demo.Dice;

/** Puts things together out of bodies. Not shared by threads, because of the dice. */
final class Things {
    private final Noise noise;
    private final Dice dice;
    private final List<Body> bodies = new ArrayList<>();

    Things(Noise noise, Dice dice) {
        this.noise = noise;
        this.dice = dice;
    }

    List<Body> all() {
        return bodies;
    }

    private Skin skin(Tint tint, double spots, double crumple, double scale, double gloss) {
        return new Skin(noise, tint, spots, crumple, scale, gloss);
    }

    Skin metal(Tint tint) {
        return skin(tint, 0.18, 0, 2, 0.5);
    }

    Skin cloth(Tint tint) {
        return skin(tint, 0.28, 1.6, 1.2, 0.02);
    }

    void add(Body body) {
        bodies.add(body);
    }

    void rod(double[] from, double[] to, double radius, Skin skin) {
        bodies.add(new Rod(from[0], from[1], from[2], to[0], to[1], to[2], radius, skin));
    }

    /** A full bag, tied up. */
    void bag(double x, double z, double size) {
        var tint = dice.pick(List.of(Tint.grey(0.018), Tint.grey(0.022), new Tint(0.5, 0.5, 0.48),
                new Tint(0.42, 0.05, 0.04), new Tint(0.06, 0.12, 0.3), Tint.grey(0.02)));
        var plastic = skin(tint, 0.25, 3.6, 3.2, 0.7);
        double flat = dice.between(0.62, 0.85);
        bodies.add(new Ellipsoid(x, size * flat * 0.85, z, size * dice.between(0.95, 1.2), size * flat, size, plastic));
        bodies.add(new Ellipsoid(x + dice.between(-0.4, 0.4) * size, size * flat * 0.6,
                z - 0.35 * size, size * 0.75, size * flat * 0.72, size * 0.7, plastic));
        double lean = dice.between(-0.3, 0.3) * size;
        bodies.add(new Ellipsoid(x + lean, size * (1.62 * flat + 0.12), z, size * 0.16, size * 0.24, size * 0.16,
                plastic));
        bodies.add(new Ellipsoid(x + 1.7 * lean, size * (1.62 * flat + 0.36), z, size * 0.28, size * 0.13, size * 0.2,
                plastic));
    }

    /** A scrap of paper or plastic on the ground. */
    void scrap(double x, double z, double size) {
        var tint = dice.pick(List.of(new Tint(0.62, 0.60, 0.55), new Tint(0.36, 0.24, 0.13), new Tint(0.55, 0.1, 0.07),
                new Tint(0.12, 0.25, 0.42), new Tint(0.58, 0.56, 0.2), new Tint(0.7, 0.7, 0.7)));
        double turn = dice.between(0, 3.1);
        double half = size * dice.between(0.4, 1);
        double side = size * dice.between(0.3, 0.8);
        double tilt = dice.between(-0.5, 0.5);
        bodies.add(new Card(x, 0.012 + Math.abs(tilt) * side, z, half * Math.cos(turn), 0.2 * half * tilt,
                half * Math.sin(turn), -side * Math.sin(turn), side * tilt, side * Math.cos(turn), 0,
                skin(tint, 0.25, 2.4, 6, 0.05), null));
    }

    void leaf(double x, double y, double z, double size, Tint tint) {
        double turn = dice.between(0, 6.2);
        double rise = dice.between(-0.9, 0.9);
        bodies.add(new Card(x, y, z, size * Math.cos(turn), size * rise, size * Math.sin(turn),
                -0.5 * size * Math.sin(turn),
                0.5 * size * dice.between(-0.8, 0.8), 0.5 * size * Math.cos(turn), Card.ROUND,
                skin(tint.times(dice.between(0.6, 1.35)), 0.3, 0.8, 8, 0.12), null));
    }

    /**
     * A bicycle of a sharing company.
     *
     * @param turn where it points, radians from ahead
     * @param lean 0 upright to 1.5 lying
     */
    void bicycle(double x, double z, double turn, double lean, Tint tint) {
        var paint = skin(tint, 0.08, 0, 2, 0.6);
        var rubber = skin(Tint.grey(0.02), 0.2, 0, 4, 0.1);
        var steel = skin(Tint.grey(0.32), 0.1, 0, 4, 0.9);
        var at = new Frame(x, z, turn, lean);
        double wheel = 0.31;
        for (double along : new double[]{-0.52, 0.52}) {
            var middle = at.point(along, wheel, 0);
            var ahead = at.way(wheel, 0);
            var up = at.way(0, wheel);
            bodies.add(
                    new Card(middle[0], middle[1], middle[2], ahead[0], ahead[1], ahead[2], up[0], up[1], up[2], 0.86,
                            rubber, null));
            for (int spoke = 0; spoke < 4; spoke++) {
                double angle = spoke * 0.785;
                double reach = wheel * 0.86;
                rod(at.point(along + reach * Math.cos(angle), wheel + reach * Math.sin(angle), 0),
                        at.point(along - reach * Math.cos(angle), wheel - reach * Math.sin(angle), 0), 0.004, steel);
            }
        }
        double[][] tubes = {{-0.52, 0.31, -0.16, 0.27}, {-0.16, 0.27, -0.26, 0.72}, {-0.16, 0.27, 0.36, 0.62},
            {-0.24, 0.62, 0.37, 0.68}, {-0.52, 0.31, -0.24, 0.62}, {0.52, 0.31, 0.36, 0.66}, {0.36, 0.66, 0.33, 0.92}};
        for (var tube : tubes) {
            rod(at.point(tube[0], tube[1], 0), at.point(tube[2], tube[3], 0), 0.021, paint);
        }
        rod(at.point(0.33, 0.94, -0.26), at.point(0.33, 0.94, 0.26), 0.013, rubber);
        rod(at.point(-0.16, 0.27, -0.1), at.point(-0.02, 0.17, -0.1), 0.013, rubber);
        var saddle = at.point(-0.28, 0.77, 0);
        bodies.add(new Ellipsoid(saddle[0], saddle[1], saddle[2], 0.11, 0.04, 0.11, rubber));
        basket(at, rubber);
    }

    private void basket(Frame at, Skin wire) {
        for (int i = 0; i <= 3; i++) {
            double across = -0.15 + 0.1 * i;
            rod(at.point(0.45, 0.68, across), at.point(0.45, 0.90, across), 0.006, wire);
            rod(at.point(0.70, 0.72, across), at.point(0.72, 0.90, across), 0.006, wire);
            rod(at.point(0.45, 0.68, across), at.point(0.70, 0.72, across), 0.006, wire);
        }
        for (double up : new double[]{0.76, 0.83, 0.90}) {
            rod(at.point(0.71, up, -0.15), at.point(0.71, up, 0.15), 0.007, wire);
            rod(at.point(0.45, up, -0.15), at.point(0.71, up, -0.15), 0.007, wire);
            rod(at.point(0.45, up, 0.15), at.point(0.71, up, 0.15), 0.007, wire);
        }
    }

    /** The own directions of something that was turned and has fallen over to some degree. */
    private record Frame(double x, double z, double turn, double lean) {
        double[] point(double along, double up, double aside) {
            double high = up * Math.cos(lean) + Math.abs(aside) * Math.sin(lean) * 0.3;
            double off = up * Math.sin(lean) + aside * Math.cos(lean);
            return new double[]{x + along * Math.sin(turn) + off * Math.cos(turn), 0.03 * Math.sin(lean) + high,
                z + along * Math.cos(turn) - off * Math.sin(turn)};
        }

        double[] way(double along, double up) {
            double off = up * Math.sin(lean);
            return new double[]{along * Math.sin(turn) + off * Math.cos(turn), up * Math.cos(lean),
                along * Math.cos(turn) - off * Math.sin(turn)};
        }
    }

    /** A heap of sand, rubble or earth with pieces on it. */
    void heap(double x, double z, double size, Tint tint) {
        var earth = skin(tint, 0.9, 5, 5, 0);
        for (int i = 0; i < 7; i++) {
            double off = i == 0 ? 0 : size * 0.62;
            double angle = i * 1.05;
            double own = size * (i == 0 ? 0.9 : dice.between(0.42, 0.66));
            bodies.add(new Ellipsoid(x + off * Math.cos(angle), 0, z + off * Math.sin(angle), own,
                    own * (i == 0 ? 0.52 : 0.40), own, earth));
        }
        for (int i = 0; i < 40; i++) {
            double angle = dice.between(0, 6.28);
            double away = size * Math.sqrt(dice.share()) * 1.5;
            double own = dice.between(0.02, 0.075) * size * 1.6;
            double up = Math.max(0, 0.46 * size * (1 - away / (0.95 * size)));
            if (i % 3 == 0) {
                bodies.add(new Ellipsoid(x + away * Math.cos(angle), up * 0.9, z + away * Math.sin(angle), own * 2.2,
                        own * 1.1,
                        own * 2, earth));
                continue;
            }
            bodies.add(new Block(x + away * Math.cos(angle), up + own * 0.5, z + away * Math.sin(angle), own, own * 0.5,
                    own * 0.7, dice.between(0, 3), skin(dice.pick(List.of(tint, Tint.grey(0.26),
                            new Tint(0.30, 0.13, 0.085))), 0.4, 1.5, 3, 0),
                    null));
        }
    }

    /** A fallen branch with leaves. */
    void branch(double x, double z, double length, double turn) {
        var bark = skin(new Tint(0.085, 0.062, 0.042), 0.5, 1.4, 4, 0);
        limb(new double[]{x, 0.07, z}, turn, length, 0.055, bark, 3);
    }

    private void limb(double[] from, double turn, double length, double radius, Skin bark, int depth) {
        double rise = depth == 3 ? 0.02 : dice.between(-0.05, 0.35);
        var to = new double[]{from[0] + length * Math.sin(turn), Math.max(0.03, from[1] + length * rise),
            from[2] + length * Math.cos(turn)};
        rod(from, to, radius, bark);
        int twigs = depth == 3 ? 6 : 3;
        for (int i = 1; depth > 1 && i <= twigs; i++) {
            double share = 0.25 + 0.75 * i / twigs;
            var at = new double[]{from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1]),
                from[2] + share * (to[2] - from[2])};
            limb(at, turn + (i % 2 == 0 ? 1 : -1) * dice.between(0.35, 1), length * dice.between(0.32, 0.5),
                    radius * 0.5,
                    bark, depth - 1);
        }
        int leaves = depth == 1 ? 9 : depth == 2 ? 4 : 0;
        for (int i = 0; i < leaves; i++) {
            double share = dice.between(0.2, 1.15);
            leaf(from[0] + share * (to[0] - from[0]) + dice.between(-0.07, 0.07),
                    Math.max(0.02, from[1] + share * (to[1] - from[1]) + dice.between(-0.05, 0.07)),
                    from[2] + share * (to[2] - from[2]) + dice.between(-0.07, 0.07), dice.between(0.035, 0.07),
                    new Tint(0.085, 0.16, 0.035));
        }
    }

    /** A road cone. */
    void cone(double x, double z) {
        var orange = skin(new Tint(0.75, 0.13, 0.02), 0.15, 0, 3, 0.2);
        var white = skin(Tint.grey(0.72), 0.15, 0, 3, 0.3);
        for (int i = 0; i < 14; i++) {
            double low = 0.03 + i * 0.045;
            double radius = 0.15 - i * 0.0092;
            boolean band = i == 6 || i == 7 || i == 8;
            bodies.add(new Rod(x, low, z, x, low + 0.047, z, radius, band ? white : orange));
        }
        bodies.add(new Block(x, 0.02, z, 0.19, 0.02, 0.19, 0.3, skin(Tint.grey(0.03), 0.2, 0, 3, 0.1), null));
    }
}
