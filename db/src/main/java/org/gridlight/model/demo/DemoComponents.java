package org.gridlight.model.demo;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.PointLocation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Location;

/**
 * The components (部件): in rows along the roads around each unit grid, more of them in town, each a few metres inside its
 * grid. Arrays, because there may be more than a million; nobody changes them.
 */
public final class DemoComponents {
    private static final double METRES_A_DEGREE = 111_320;
    private static final int TRIES = 12;

    private final int[] classes;
    private final int[] grids;
    private final double[] longitudes;
    private final double[] latitudes;

    private DemoComponents(int count) {
        classes = new int[count];
        grids = new int[count];
        longitudes = new double[count];
        latitudes = new double[count];
    }

    static DemoComponents of(DemoDistrict district, List<DemoClass> kinds, int count, long seed) {
        var components = new DemoComponents(count);
        var dice = Dice.of(seed, 9);
        var sums = new double[kinds.size()];
        double sum = 0;
        for (int i = 0; i < sums.length; i++) {
            sum += kinds.get(i).components();
            sums[i] = sum;
        }
        var weights = district.grids().stream().mapToDouble(DemoComponents::weight).toArray();
        double total = java.util.Arrays.stream(weights).sum();
        double reached = 0;
        int next = 0;
        for (int grid = 0; grid < weights.length; grid++) {
            reached += weights[grid];
            int end = grid == weights.length - 1 ? count : (int) Math.min(count, Math.floor(count * reached / total));
            components.fill(district.grids().get(grid), grid, next, end, sums, dice);
            next = Math.max(next, end);
        }
        return components;
    }

    private static double weight(DemoGrid grid) {
        double around = grid.grid().outline().getLength() * METRES_A_DEGREE;
        return around * switch (grid.land()) {
            case BUILT_UP -> 1;
            case SUBURB -> 0.45;
            case PARK -> 0.40;
            case FARMLAND -> 0.05;
            case HILL -> 0.015;
            case WATER -> 0.01;
        };
    }

    /** One grid: each class evenly spaced around it, from a start of its own. */
    private void fill(DemoGrid grid, int place, int from, int to, double[] sums, Dice dice) {
        var kinds = new int[Math.max(0, to - from)];
        for (int i = 0; i < kinds.length; i++) {
            kinds[i] = dice.weighted(sums);
        }
        java.util.Arrays.sort(kinds);
        var walk = new Walk(grid.grid().outline().getExteriorRing().getCoordinates());
        for (int i = 0; i < kinds.length;) {
            int last = i;
            while (last < kinds.length && kinds[last] == kinds[i]) {
                last++;
            }
            double start = dice.share();
            double aside = dice.between(2.2, 6);
            for (int k = i; k < last; k++) {
                double share = start + (k - i + dice.between(-0.08, 0.08)) / (last - i);
                set(from + k, kinds[k], place, walk.inside(share, aside, dice));
            }
            i = last;
        }
    }

    private void set(int at, int kind, int grid, Coordinate where) {
        classes[at] = kind;
        grids[at] = grid;
        longitudes[at] = where.x;
        latitudes[at] = where.y;
    }

    /** Goes around an outline in degrees. */
    private static final class Walk {
        private final Coordinate[] ring;
        private final double[] reached;
        private final double narrow;

        Walk(Coordinate[] ring) {
            this.ring = ring;
            this.narrow = Math.cos(Math.toRadians(ring[0].y));
            this.reached = new double[ring.length];
            for (int i = 1; i < ring.length; i++) {
                reached[i] = reached[i - 1] + metres(ring[i - 1], ring[i]);
            }
        }

        private double metres(Coordinate one, Coordinate other) {
            return METRES_A_DEGREE * Math.hypot((one.x - other.x) * narrow, one.y - other.y);
        }

        /** A place that share of the way around, some metres inside; elsewhere when that is too narrow. */
        Coordinate inside(double share, double aside, Dice dice) {
            double at = share - Math.floor(share);
            for (int tried = 0; tried < TRIES; tried++) {
                for (double side : new double[]{aside, -aside}) {
                    var found = offset(at, side);
                    if (PointLocation.locateInRing(found, ring) == Location.INTERIOR) {
                        return found;
                    }
                }
                at = dice.share();
            }
            return new org.locationtech.jts.geom.GeometryFactory().createPolygon(ring).getInteriorPoint()
                    .getCoordinate();
        }

        private Coordinate offset(double share, double aside) {
            double along = share * reached[reached.length - 1];
            int i = 1;
            while (i < reached.length - 1 && reached[i] < along) {
                i++;
            }
            double length = Math.max(0.01, reached[i] - reached[i - 1]);
            double part = Math.clamp((along - reached[i - 1]) / length, 0, 1);
            double east = (ring[i].x - ring[i - 1].x) * narrow * METRES_A_DEGREE / length;
            double north = (ring[i].y - ring[i - 1].y) * METRES_A_DEGREE / length;
            return new Coordinate(
                    ring[i - 1].x + part * (ring[i].x - ring[i - 1].x) - aside * north / METRES_A_DEGREE / narrow,
                    ring[i - 1].y + part * (ring[i].y - ring[i - 1].y) + aside * east / METRES_A_DEGREE);
        }
    }

    public int count() {
        return classes.length;
    }

    /** Place of its class in the list of classes. */
    public int classOf(int component) {
        return classes[component];
    }

    /** Place of its unit grid in the list of grids. */
    public int gridOf(int component) {
        return grids[component];
    }

    public double longitude(int component) {
        return longitudes[component];
    }

    public double latitude(int component) {
        return latitudes[component];
    }

    /** Components by class, for whoever looks for one. */
    List<List<Integer>> byClass(int kinds) {
        var found = new ArrayList<List<Integer>>();
        for (int i = 0; i < kinds; i++) {
            found.add(new ArrayList<>());
        }
        for (int i = 0; i < classes.length; i++) {
            found.get(classes[i]).add(i);
        }
        return found;
    }
}
