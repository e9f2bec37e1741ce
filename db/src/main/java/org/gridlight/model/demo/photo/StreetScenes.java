package org.gridlight.model.demo.photo;

import java.util.List;
import org.gridlight.model.demo.Dice;

/** Builds what stands by the street. */
final class StreetScenes {
    private static final double NO_WALL = Double.POSITIVE_INFINITY;

    private final Setting setting;
    private final Dice dice;
    private final boolean after;
    private final Things things;

    StreetScenes(Setting setting) {
        this.setting = setting;
        this.dice = setting.dice();
        this.after = setting.after();
        this.things = setting.things();
    }

    Scene of(Matter matter) {
        return switch (matter) {
            case POSTERS -> posters();
            case BICYCLES -> bicycles();
            case CAR -> car();
            case STALL -> stall();
            case HEAP -> heap();
            case FURNITURE -> furniture();
            case LAMP -> lamp();
            case BIN -> bin();
            case RAILING -> railing();
            case CABINET -> cabinet();
            case WASHING -> washing();
            case CABLES -> cables();
            default -> throw new IllegalArgumentException("Not by the street: " + matter);
        };
    }

    private Skin paint(Tint tint) {
        return new Skin(setting.noise(), tint, 0.14, 0, 1.5, 0.35);
    }

    private Skin stuff(Tint tint) {
        return new Skin(setting.noise(), tint, 0.3, 1.2, 1.5, 0.02);
    }

    private Scene posters() {
        var view = new View(1.5, dice.between(-0.02, 0.06), dice.between(-0.3, 0.3), dice.between(-0.02, 0.02), 0.62);
        var light = setting.day();
        light = light.sunZ() < 0
                ? light
                : new Daylight(light.sunX(), light.sunY(), -light.sunZ(), light.sun(), light.sky(), null);
        double wall = dice.between(1.9, 2.4);
        var front = setting.wall();
        var pavement = setting.pavement();
        int papers = 7 + dice.below(8);
        for (int i = 0; i < papers; i++) {
            double x = 0.75 * dice.spread() + wall * Math.tan(view.turn());
            double y = 1.35 + 0.26 * dice.spread();
            double halfX = dice.between(0.08, 0.17);
            double halfY = halfX * dice.between(0.6, 1.4);
            if (after) {
                front = front.under(setting.walls().ghost(x, y, halfX, halfY, 0.10));
            }
            poster(x, y, wall - 0.004 - 0.001 * i, halfX, halfY);
        }
        return new Scene(view, light, pavement, wall, front, after ? List.of() : things.all(), setting.backdrop());
    }

    /** Always made, so that dice fall the same way; hung up only before. */
    private void poster(double x, double y, double z, double halfX, double halfY) {
        double askew = dice.between(-0.12, 0.12);
        var paper = dice
                .pick(List.of(new Tint(0.72, 0.70, 0.64), new Tint(0.70, 0.52, 0.12), new Tint(0.66, 0.64, 0.60),
                        new Tint(0.58, 0.20, 0.16), new Tint(0.30, 0.46, 0.60), new Tint(0.70, 0.68, 0.62)));
        int number = dice.below(500);
        var noise = setting.noise();
        Coat print = (u, v, pixel, touch) -> {
            double torn = noise.cloud(u * 12 + number, v * 12);
            boolean head = v > 0.42 && v < 0.85 && Math.abs(u) < 0.8;
            boolean text = v < 0.3 && v > -0.82 && Math.abs(u) < 0.84 - 0.3 * noise.of(number, (int) Math.floor(v * 9));
            double line = v * 9 - Math.floor(v * 9);
            double stroke = noise.of((int) Math.floor(u * 14) + number, (int) Math.floor(v * (head ? 4 : 18)));
            if (head && stroke > 0.45) {
                touch.cover(number % 2 == 0 ? new Tint(0.55, 0.02, 0.02) : new Tint(0.04, 0.04, 0.12), 1, 0.85);
            } else if (text && line > 0.35 && stroke > 0.4) {
                touch.cover(Tint.grey(0.06), 1, 0.7);
            }
            touch.darken(1 + 0.2 * torn);
        };
        things.add(new Card(x, y, z, halfX * Math.cos(askew), halfX * Math.sin(askew), 0, -halfY * Math.sin(askew),
                halfY * Math.cos(askew), 0, 0, new Skin(noise, paper, 0.12, 0.5, 3, 0.03), print));
    }

    private Coat street(double kerb) {
        return setting.grounds().kerb(kerb, setting.pavement(), setting.road());
    }

    private Scene bicycles() {
        var view = setting.along();
        var light = setting.day();
        boolean walled = dice.chance(0.5);
        var shops = setting.walls().shops(dice.between(2.6, 3.4), dice.between(0, 9));
        var ground = street(dice.between(1.6, 2.6));
        var tint = dice
                .pick(List.of(new Tint(0.62, 0.44, 0.02), new Tint(0.03, 0.20, 0.48), new Tint(0.05, 0.42, 0.28)));
        var other = dice.pick(List.of(new Tint(0.62, 0.44, 0.02), new Tint(0.03, 0.20, 0.48)));
        int count = 6;
        for (int i = 0; i < count; i++) {
            if (after) {
                things.bicycle(-1.75 + 0.58 * i, 4.1, 0.28, 0.10, i % 3 == 2 ? other : tint);
            } else {
                boolean fallen = i % 3 == 1;
                things.bicycle(-1.6 + 0.62 * i + 0.3 * dice.spread(), 3.3 + 0.55 * dice.spread(), dice.between(0, 6.2),
                        fallen ? 1.42 : dice.between(0.06, 0.2), i % 3 == 2 ? other : tint);
            }
        }
        return new Scene(view, light, ground, walled ? 6.2 : NO_WALL, shops, things.all(), setting.backdrop());
    }

    private Scene car() {
        var view = setting.along();
        var light = setting.day();
        var shops = setting.walls().shops(dice.between(2.8, 3.6), dice.between(0, 9));
        var ground = street(dice.between(1.9, 2.5));
        var tint = dice
                .pick(List.of(Tint.grey(0.58), Tint.grey(0.04), new Tint(0.30, 0.31, 0.33), new Tint(0.07, 0.10, 0.2),
                        new Tint(0.34, 0.05, 0.04)));
        double turn = dice.between(-0.45, 0.45);
        double x = dice.between(-0.4, 0.3);
        if (!after) {
            new Car(setting.noise(), things, x, dice.between(5.6, 6.2), turn, tint).park();
        }
        return new Scene(view, light, ground, 9.5, shops, things.all(), setting.backdrop());
    }

    private Scene stall() {
        var view = setting.along();
        var light = setting.day();
        var shops = setting.walls().shops(dice.between(2.4, 3.2), dice.between(0, 9));
        var ground = street(dice.between(1.5, 2.3));
        if (!after) {
            goods(-0.6, 4.2);
            goods(0.8, 4.5);
            if (dice.chance(0.6)) {
                umbrella(0.1, 4.4);
            }
            for (int i = 0; i < 4; i++) {
                things.scrap(dice.between(-1.5, 1.2), dice.between(2.6, 3.6), 0.06);
            }
        }
        return new Scene(view, light, ground, 6.0, shops, things.all(), setting.backdrop());
    }

    private void goods(double x, double z) {
        things.add(new Block(x, 0.62, z, 0.62, 0.025, 0.36, 0.06, stuff(new Tint(0.30, 0.22, 0.13)), null));
        for (double side : new double[]{-0.55, 0.55}) {
            for (double deep : new double[]{-0.3, 0.3}) {
                things.rod(new double[]{x + side, 0, z + deep}, new double[]{x + side, 0.6, z + deep}, 0.018,
                        things.metal(Tint.grey(0.2)));
            }
        }
        var colours = List.of(new Tint(0.5, 0.07, 0.03), new Tint(0.55, 0.30, 0.02), new Tint(0.16, 0.32, 0.05),
                new Tint(0.52, 0.46, 0.08), new Tint(0.30, 0.04, 0.12));
        for (int crate = 0; crate < 4; crate++) {
            double left = x - 0.45 + 0.3 * crate;
            things.add(new Block(left, 0.70, z, 0.135, 0.06, 0.27, 0.06, stuff(new Tint(0.06, 0.18, 0.36)), null));
            var colour = dice.pick(colours);
            for (int i = 0; i < 18; i++) {
                things.add(new Ellipsoid(left - 0.09 + 0.09 * (i % 3), 0.77 + 0.02 * dice.share(),
                        z - 0.22 + 0.085 * (i / 3),
                        0.045, 0.042, 0.045,
                        new Skin(setting.noise(), colour.times(dice.between(0.8, 1.2)), 0.2, 0.3, 3, 0.4)));
            }
        }
        for (int i = 0; i < 3; i++) {
            things.add(new Block(x - 0.4 + 0.42 * i, 0.15, z - 0.05, 0.17, 0.15, 0.2, dice.between(-0.2, 0.2),
                    stuff(new Tint(0.33, 0.23, 0.13)), null));
        }
    }

    private void umbrella(double x, double z) {
        things.rod(new double[]{x, 0, z}, new double[]{x, 2.25, z}, 0.022, things.metal(Tint.grey(0.4)));
        var colours = List.of(new Tint(0.45, 0.03, 0.03), new Tint(0.03, 0.12, 0.35), new Tint(0.03, 0.25, 0.12));
        var tint = dice.pick(colours);
        for (int i = 0; i < 8; i++) {
            double angle = i * Math.PI / 4 + 0.2;
            things.add(new Card(x + 0.62 * Math.cos(angle), 2.08, z + 0.62 * Math.sin(angle), 0.52 * Math.sin(angle), 0,
                    -0.52 * Math.cos(angle), 0.62 * Math.cos(angle), -0.24, 0.62 * Math.sin(angle), 0,
                    things.cloth(i % 2 == 0 ? tint : new Tint(0.62, 0.60, 0.56)), null));
        }
    }

    private Scene heap() {
        var view = new View(1.55, dice.between(0.36, 0.44), dice.between(-0.15, 0.15), 0, 0.66);
        var light = setting.day();
        var ground = street(dice.between(1.2, 2.0));
        var tint = dice
                .pick(List.of(new Tint(0.34, 0.25, 0.14), new Tint(0.22, 0.16, 0.11), new Tint(0.30, 0.29, 0.27)));
        double x = dice.between(-0.5, 0.1);
        var stain = setting.grounds().stain(x, 3, 1.2, 0.8, tint.times(0.8), after ? 0.12 : 0.7, 0);
        if (!after) {
            things.heap(x, 3.1, dice.between(0.62, 0.85), tint);
        }
        return new Scene(view, light, ground.under(stain), NO_WALL, null, things.all(), setting.backdrop());
    }

    private Scene furniture() {
        var view = setting.along();
        var light = setting.day();
        var wall = setting.wall();
        var ground = street(dice.between(1.6, 2.4));
        var cloth = things.cloth(dice.pick(List.of(new Tint(0.30, 0.10, 0.07), new Tint(0.16, 0.17, 0.2),
                new Tint(0.36, 0.28, 0.17))));
        if (!after) {
            double x = dice.between(-0.6, 0);
            double turn = dice.between(-0.3, 0.3);
            things.add(new Block(x, 0.24, 3.9, 0.92, 0.2, 0.42, turn, cloth, null));
            things.add(new Block(x - 0.3 * Math.sin(turn), 0.58, 3.9 + 0.34 * Math.cos(turn), 0.92, 0.28, 0.12, turn,
                    cloth, null));
            for (double side : new double[]{-0.84, 0.84}) {
                things.add(new Block(x + side * Math.cos(turn), 0.42, 3.9 + side * Math.sin(turn), 0.11, 0.28, 0.42,
                        turn, cloth, null));
            }
            things.add(new Block(x + 1.45, 0.55, 4.1, 0.35, 0.55, 0.26, -0.3, stuff(new Tint(0.28, 0.17, 0.09)), null));
            things.bag(x + 1.1, 3.3, 0.18);
            things.bag(x - 1.2, 3.5, 0.2);
        }
        return new Scene(view, light, ground, 5.2, wall, things.all(), setting.backdrop());
    }

    private Scene lamp() {
        var view = new View(1.6, dice.between(-0.26, -0.18), dice.between(-0.1, 0.1), 0, 0.72);
        var ground = street(dice.between(0.9, 1.3));
        double x = dice.between(-0.5, 0.1);
        double z = dice.between(6.5, 7.5);
        var steel = things.metal(new Tint(0.30, 0.31, 0.32));
        things.rod(new double[]{x, 0, z}, new double[]{x, 4.9, z}, 0.07, steel);
        things.rod(new double[]{x, 4.85, z}, new double[]{x + 1.1, 5.15, z - 0.3}, 0.045, steel);
        var head = new Skin(setting.noise(), Tint.grey(after ? 0.9 : 0.2), 0.05, 0, 1, 0);
        things.add(after
                ? new Glow(new Ellipsoid(x + 1.3, 5.14, z - 0.36, 0.30, 0.07, 0.14, head), 5)
                : new Ellipsoid(x + 1.3, 5.14, z - 0.36, 0.30, 0.07, 0.14, head));
        if (after) {
            things.add(new Glow(new Ellipsoid(x - 1.2, 4.2, 31, 0.4, 0.14, 0.2, head), 4));
        }
        var light = Daylight.night(after ? new Daylight.Lamp(x + 1.3, 5.0, z - 0.36, 26) : null);
        return new Scene(view, light, ground, NO_WALL, null, things.all(),
                new Backdrop(setting.noise(), dice.between(0, 9), true));
    }

    private Scene bin() {
        var view = setting.along();
        var light = setting.day();
        var wall = setting.wall();
        var ground = street(dice.between(1.4, 2.2));
        double x = dice.between(-0.5, 0.1);
        var tints = List.of(new Tint(0.05, 0.16, 0.08), new Tint(0.07, 0.08, 0.10), new Tint(0.04, 0.10, 0.26));
        for (int i = 0; i < 2; i++) {
            double left = x - 0.42 + 0.8 * i;
            var tint = tints.get((dice.below(2) + i) % 3);
            things.add(new Block(left, 0.5, 3.4, 0.27, 0.42, 0.29, 0.08, paint(tint), null));
            things.add(new Block(left, after ? 0.95 : 1.18, after ? 3.4 : 3.68, 0.29, after ? 0.035 : 0.26,
                    after ? 0.31 : 0.03,
                    0.08, paint(tint.times(0.8)), null));
            for (int bag = 0; bag < 3 && !after; bag++) {
                things.add(new Ellipsoid(left - 0.13 + 0.13 * bag, 0.95 + 0.07 * (bag % 2), 3.4, 0.17, 0.16, 0.19,
                        new Skin(setting.noise(), bag == 1 ? Tint.grey(0.5) : Tint.grey(0.02), 0.25, 3.4, 3.4, 0.6)));
            }
        }
        if (!after) {
            things.bag(x - 0.75, 2.9, 0.18);
            things.bag(x + 0.1, 2.75, 0.16);
            things.bag(x + 0.9, 3.0, 0.2);
            for (int i = 0; i < 14; i++) {
                things.scrap(x + 0.6 * dice.spread(), 2.7 + 0.25 * dice.spread(), dice.between(0.03, 0.09));
            }
        }
        return new Scene(view, light, ground, 4.6, wall, things.all(), setting.backdrop());
    }

    private Scene railing() {
        var view = setting.along();
        var light = setting.day();
        var ground = street(dice.between(-0.7, -0.3));
        var steel = paint(dice.pick(List.of(Tint.grey(0.62), new Tint(0.10, 0.24, 0.15), new Tint(0.55, 0.56, 0.58))));
        double z = dice.between(3.6, 4.4);
        double askew = dice.between(0.05, 0.25);
        for (int part = -3; part <= 3; part++) {
            boolean broken = part == 0 && !after;
            panel(part * 1.55 + 0.2, z + askew * part, askew, broken, steel);
        }
        return new Scene(view, light, ground, NO_WALL, null, things.all(), setting.backdrop());
    }

    private void panel(double x, double z, double askew, boolean broken, Skin steel) {
        things.add(new Block(x - 0.76, 0.5, z - 0.76 * askew, 0.04, 0.5, 0.04, 0, steel, null));
        double lean = broken ? 1.25 : 0;
        double[] heights = {0.18, 0.86};
        for (double up : heights) {
            things.rod(railPoint(x, z, askew, -0.72, up, lean), railPoint(x, z, askew, 0.72, up, lean), 0.022, steel);
        }
        for (int i = 0; i < 10; i++) {
            double along = -0.66 + 0.147 * i;
            double bent = broken ? 0.08 * dice.spread() : 0;
            if (!broken || i != 4) {
                things.rod(railPoint(x, z, askew, along, 0.18, lean), railPoint(x, z, askew, along + bent, 0.86, lean),
                        0.013,
                        steel);
            }
        }
    }

    private static double[] railPoint(double x, double z, double askew, double along, double up, double lean) {
        double twist = lean * 0.16 * along;
        return new double[]{x + along + twist, 0.03 + up * Math.cos(lean), z + along * askew - up * Math.sin(lean)};
    }

    private Scene cabinet() {
        var view = setting.along();
        var light = setting.day();
        var wall = setting.wall();
        var ground = street(dice.between(1.2, 2));
        double x = dice.between(-0.3, 0.2);
        var tint = dice
                .pick(List.of(new Tint(0.42, 0.43, 0.40), new Tint(0.22, 0.30, 0.25), new Tint(0.44, 0.40, 0.32)));
        var noise = setting.noise();
        Coat inner = (u, v, pixel, touch) -> {
            boolean inside = Math.abs(u) < 0.40 && Math.abs(v) < 0.60;
            if (inside) {
                double wires = noise.grain(u * 40, v * 9);
                touch.cover(new Tint(0.05, 0.05, 0.06), 1, 0.95);
                touch.cover(wires > 0 ? new Tint(0.35, 0.06, 0.04) : new Tint(0.10, 0.2, 0.32), 1,
                        Math.abs(wires) > 0.35 ? 0.7 : 0);
                touch.open = 0.55;
            }
        };
        Coat closed = (u, v, pixel, touch) -> {
            touch.darken(
                    Math.abs(u) < 0.006 || Math.abs(Math.abs(u) - 0.42) < 0.006 || Math.abs(Math.abs(v) - 0.62) < 0.006
                            ? 0.4
                            : 1);
            boolean vent = v < -0.4 && v > -0.56 && Math.abs(Math.abs(u) - 0.21) < 0.13 && Math.sin(v * 260) > 0;
            touch.darken(vent ? 0.35 : 1);
            boolean plate = Math.abs(u + 0.21) < 0.09 && Math.abs(v - 0.4) < 0.06;
            touch.cover(new Tint(0.6, 0.5, 0.06), 1, plate ? 0.85 : 0);
            touch.darken(Math.abs(u - 0.05) < 0.012 && Math.abs(v) < 0.07 ? 0.25 : 1);
        };
        things.add(new Block(x, 0.09, 3.3, 0.52, 0.09, 0.3, 0, stuff(Tint.grey(0.28)), null));
        things.add(new Block(x, 0.83, 3.3, 0.46, 0.65, 0.24, 0, paint(tint), after ? closed : inner));
        if (!after) {
            things.add(new Block(x + 0.62, 0.83, 2.93, 0.21, 0.62, 0.012, -1.1, paint(tint.times(0.85)), null));
            things.add(new Block(x - 0.60, 0.80, 2.95, 0.2, 0.62, 0.012, 1.25, paint(tint.times(0.85)), null));
        }
        return new Scene(view, light, ground, 4.4, wall, things.all(), setting.backdrop());
    }

    private Scene washing() {
        var view = new View(1.55, dice.between(0.02, 0.08), dice.between(-0.12, 0.12), 0, 0.66);
        var light = setting.day();
        var wall = setting.wall();
        var ground = street(dice.between(1.8, 2.6));
        for (double side : new double[]{-1.7, 1.7}) {
            things.rod(new double[]{side, 0, 3.7}, new double[]{side, 2.3, 3.7}, 0.05,
                    stuff(new Tint(0.12, 0.09, 0.06)));
        }
        if (!after) {
            things.rod(new double[]{-1.7, 2.1, 3.7}, new double[]{1.7, 2.08, 3.7}, 0.006, things.metal(Tint.grey(0.5)));
            var tints = List.of(new Tint(0.5, 0.1, 0.12), new Tint(0.12, 0.2, 0.42), new Tint(0.62, 0.6, 0.56),
                    new Tint(0.5, 0.44, 0.2), new Tint(0.2, 0.36, 0.3), new Tint(0.6, 0.36, 0.4));
            for (double x = -1.45; x < 1.4;) {
                double half = dice.between(0.16, 0.42);
                double down = dice.between(0.3, 0.62);
                things.add(new Card(x + half, 2.08 - down, 3.7, half, dice.between(-0.02, 0.02),
                        dice.between(-0.08, 0.08), 0, down,
                        dice.between(-0.08, 0.08), 0, things.cloth(dice.pick(tints)), null));
                x += 2 * half + 0.08;
            }
        }
        return new Scene(view, light, ground, 5, wall, things.all(), setting.backdrop());
    }

    private Scene cables() {
        var view = new View(1.6, dice.between(-0.10, -0.03), dice.between(-0.1, 0.1), 0, 0.7);
        var light = setting.day();
        var ground = street(dice.between(1.2, 1.8));
        var wood = stuff(Tint.grey(0.32));
        things.rod(new double[]{-1.7, 0, 5}, new double[]{-1.7, 5.5, 5}, 0.11, wood);
        things.rod(new double[]{2.6, 0, 8}, new double[]{2.6, 5.5, 8}, 0.11, wood);
        var black = things.metal(Tint.grey(0.02));
        for (int cable = 0; cable < 5; cable++) {
            double sag = after ? 0.25 : cable < 3 ? dice.between(2.2, 3.7) : 0.4;
            double start = 3.9 + 0.12 * cable;
            for (int i = 0; i < 14; i++) {
                things.rod(onCable(i / 14.0, start, sag), onCable((i + 1) / 14.0, start, sag), 0.018, black);
            }
        }
        return new Scene(view, light, ground, NO_WALL, null, things.all(), setting.backdrop());
    }

    private static double[] onCable(double share, double start, double sag) {
        return new double[]{-1.7 + 4.3 * share, Math.max(0.03, start - 4 * sag * share * (1 - share)), 5 + 3 * share};
    }
}
