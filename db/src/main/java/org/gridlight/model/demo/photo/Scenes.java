package org.gridlight.model.demo.photo;

import java.util.List;
import org.gridlight.model.demo.Dice;

/** Builds what is seen on and in the ground. */
final class Scenes {
    private final Setting setting;
    private final Dice dice;
    private final boolean after;

    Scenes(Setting setting) {
        this.setting = setting;
        this.dice = setting.dice();
        this.after = setting.after();
    }

    Scene of(Matter matter) {
        return switch (matter) {
            case GRATE -> grate();
            case COVER -> cover();
            case LITTER -> litter();
            case SCRAPS -> scraps();
            case ROAD -> road();
            case PUDDLE -> puddle();
            case GRASS -> grass();
            case BRANCH -> branch();
            case PAVEMENT -> pavement();
            default -> new StreetScenes(setting).of(matter);
        };
    }

    private Scene onGround(View view, Daylight light, Coat ground, List<Body> bodies) {
        return new Scene(view, light, ground, Double.POSITIVE_INFINITY, null, bodies, setting.backdrop());
    }

    private Coat kerbside(double at) {
        var grounds = setting.grounds();
        var street = grounds.kerb(at, setting.pavement(), setting.road());
        return dice.chance(0.5) ? street.under(grounds.line(at + dice.between(0.9, 1.3), 0.12)) : street;
    }

    private Scene grate() {
        var view = setting.onGround(0.44);
        var light = setting.day();
        double kerb = dice.between(-0.75, -0.4);
        var street = kerbside(kerb);
        double z = dice.between(1.55, 1.85);
        double halfX = dice.between(0.28, 0.34);
        double x = kerb + 0.12 + halfX;
        double halfZ = dice.between(0.20, 0.25);
        int gone = 2 + dice.below(4);
        int slats = 3 + dice.below(3);
        var things = setting.things();
        if (!after) {
            litterAround(things, x, z, 5, 0.05);
            if (dice.chance(0.5)) {
                things.cone(x + 0.55, z + 0.5);
            }
        }
        var ground = street.under(setting.ironwork().grate(x, z, halfX, halfZ, gone, after ? 0 : slats));
        return onGround(view, light, ground, things.all());
    }

    private void litterAround(Things things, double x, double z, int count, double size) {
        for (int i = 0; i < count; i++) {
            things.scrap(x + 0.35 * dice.spread(), z + 0.3 * dice.spread(), size * dice.between(0.4, 1.2));
        }
    }

    private Scene cover() {
        var view = setting.onGround(0.46);
        var light = setting.day();
        boolean inRoad = dice.chance(0.6);
        var street = inRoad ? kerbside(dice.between(-1.3, -0.8)) : kerbside(dice.between(1.0, 1.5));
        double x = dice.between(-0.15, 0.25);
        double z = dice.between(1.55, 1.95);
        double radius = dice.between(0.31, 0.36);
        double turn = dice.between(0, 6.2);
        double rust = dice.between(-0.1, 0.35);
        double away = dice.between(0.22, 0.52);
        double towards = dice.between(-2.6, 0.4);
        boolean cone = dice.chance(0.35);
        var things = setting.things();
        if (!after && cone) {
            things.cone(x + 0.62, z + 0.45);
        }
        var iron = setting.ironwork();
        var ground = street.under(iron.pit(x, z, radius));
        ground = after
                ? ground.under(iron.cover(x, z, radius - 0.006, turn, rust))
                : ground.under(
                        iron.cover(x + away * Math.cos(towards), z + away * Math.sin(towards), radius, turn, rust));
        return onGround(view, light, ground, things.all());
    }

    private Scene litter() {
        var view = setting.onGround(0.6);
        var light = setting.day();
        double kerb = dice.between(0.2, 0.9);
        var street = kerbside(kerb);
        double x = kerb - dice.between(0.5, 0.8);
        double z = dice.between(1.9, 2.4);
        var things = setting.things();
        var stain = setting.grounds().stain(x, z, dice.between(0.4, 0.7), dice.between(0.3, 0.5),
                new Tint(0.06, 0.05, 0.04),
                after ? 0.22 : 0.6, after ? 0.1 : 0.5);
        if (!after) {
            int bags = 3 + dice.below(4);
            for (int i = 0; i < bags; i++) {
                things.bag(x + 0.62 * (i % 3 - 1) * dice.between(0.55, 0.9),
                        z + 0.42 * (i / 3) - 0.1 + 0.08 * dice.spread(),
                        dice.between(0.15, 0.24));
            }
            litterAround(things, x, z - 0.25, 16, 0.07);
        }
        return onGround(view, light, street.under(stain), things.all());
    }

    private Scene scraps() {
        var view = setting.onGround(0.5);
        var light = setting.day();
        double kerb = dice.between(-0.6, 0.7);
        var street = kerbside(kerb);
        var things = setting.things();
        var dust = setting.grounds().stain(kerb + 0.4, 2, 0.9, 0.7, new Tint(0.20, 0.16, 0.11), after ? 0.08 : 0.55, 0);
        if (!after) {
            for (int i = 0; i < 42; i++) {
                things.scrap(kerb + 0.35 + 0.55 * dice.spread(), 2 + 0.6 * dice.spread(), dice.between(0.02, 0.085));
            }
            for (int i = 0; i < 40; i++) {
                things.leaf(kerb + 0.15 + 0.4 * dice.spread(), 0.012, 2 + 0.7 * dice.spread(),
                        dice.between(0.025, 0.045),
                        new Tint(0.26, 0.17, 0.06));
            }
        }
        return onGround(view, light, street.under(dust), things.all());
    }

    private Scene road() {
        var view = setting.onGround(0.5);
        var light = setting.day();
        var street = kerbside(dice.between(-1.8, -1.0));
        double x = dice.between(-0.2, 0.3);
        double z = dice.between(1.6, 2.0);
        double wide = dice.between(0.32, 0.55);
        double deep = dice.between(0.24, 0.38);
        var grounds = setting.grounds();
        var ground = after
                ? street.under(grounds.patch(x, z, wide + 0.22, deep + 0.18))
                : street.under(grounds.cracks(x, z, 1.3 * wide + 0.35)).under(grounds.pothole(x, z, wide, deep));
        return onGround(view, light, ground, List.of());
    }

    private Scene puddle() {
        var view = new View(dice.between(1.5, 1.65), dice.between(0.36, 0.46), dice.between(-0.15, 0.15), 0.01, 0.66);
        var light = Daylight.cloudy(dice.between(0.85, 1.05));
        double kerb = dice.between(-1.5, -0.9);
        var street = kerbside(kerb);
        double x = kerb + dice.between(0.9, 1.3);
        double z = dice.between(3.0, 3.8);
        double wide = dice.between(1.3, 1.9);
        double deep = dice.between(1.0, 1.5);
        var grounds = setting.grounds();
        var things = setting.things();
        if (!after) {
            for (int i = 0; i < 14; i++) {
                things.leaf(x + 0.7 * dice.spread(), 0.008, z - 0.3 + 0.5 * dice.spread(), dice.between(0.03, 0.05),
                        new Tint(0.2, 0.16, 0.05));
            }
        }
        var ground = after
                ? street.under(grounds.stain(x, z, wide * 0.8, deep * 0.8, Tint.grey(0.05), 0.42, 0.1))
                : street.under(grounds.puddle(x, z, wide, deep));
        return onGround(view, light, ground, things.all());
    }

    private Scene grass() {
        var view = setting.onGround(0.56);
        var light = setting.day();
        double kerb = dice.between(0.5, 0.9);
        var street = setting.grounds().kerb(kerb, setting.grounds().grass(dice.between(0.2, 0.5)), setting.pavement());
        var things = setting.things();
        if (!after) {
            for (int i = 0; i < 24; i++) {
                things.scrap(kerb - 0.75 + 0.5 * dice.spread(), 1.9 + 0.6 * dice.spread(), dice.between(0.04, 0.11));
            }
            things.bag(kerb - 0.6, 2.2, 0.14);
            for (int i = 0; i < 40; i++) {
                things.leaf(kerb - 0.6 + 0.7 * dice.spread(), 0.02, 1.9 + 0.6 * dice.spread(), dice.between(0.03, 0.05),
                        new Tint(0.26, 0.19, 0.07));
            }
        }
        return onGround(view, light, street, things.all());
    }

    private Scene branch() {
        var view = new View(1.6, dice.between(0.42, 0.52), dice.between(-0.15, 0.15), 0, 0.66);
        var light = setting.day();
        var street = kerbside(dice.between(0.3, 0.9));
        var things = setting.things();
        double turn = dice.between(0.9, 2.0);
        if (!after) {
            things.branch(-1.1, dice.between(2.3, 2.9), dice.between(1.8, 2.3), turn);
        }
        for (int i = 0; i < (after ? 10 : 30); i++) {
            things.leaf(0.9 * dice.spread(), 0.012, 2.6 + 0.6 * dice.spread(), dice.between(0.03, 0.05),
                    new Tint(0.10, 0.15, 0.04));
        }
        return onGround(view, light, street, things.all());
    }

    /** Stones are missing; then they are laid anew. */
    private Scene pavement() {
        var view = setting.onGround(0.5);
        var light = setting.day();
        var street = kerbside(dice.between(0.9, 1.6));
        double x = dice.between(-0.3, 0.2);
        double z = dice.between(1.6, 1.95);
        double wide = dice.between(0.3, 0.5);
        var things = setting.things();
        var grounds = setting.grounds();
        if (after) {
            var fresh = grounds.pavers(0.2, 0.1, new Tint(0.36, 0.31, 0.26), 0.02);
            return onGround(view, light, inside(street, fresh, x, z, wide, 0.3), things.all());
        }
        for (int i = 0; i < 9; i++) {
            things.add(new Block(x + wide * dice.spread() * 0.8, 0.03, z + 0.25 * dice.spread(), 0.1, 0.03, 0.05,
                    dice.between(0, 3), new Skin(setting.noise(), new Tint(0.30, 0.26, 0.21), 0.4, 1, 2, 0), null));
        }
        return onGround(view, light, street.under(grounds.pothole(x, z, wide, 0.32)), things.all());
    }

    private static Coat inside(Coat outer, Coat inner, double x, double z, double halfX, double halfZ) {
        return (u, v, pixel, touch) -> {
            boolean in = Math.abs(u - x) < halfX && Math.abs(v - z) < halfZ;
            (in ? inner : outer).over(u, v, pixel, touch);
        };
    }
}
