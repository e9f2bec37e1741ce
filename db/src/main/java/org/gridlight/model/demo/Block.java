package org.gridlight.model.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;

/**
 * A piece of the lattice between roads while it is divided: a ring of corners without holes, counter-clockwise or not,
 * and which road each side lies on.
 *
 * @param corners each once; side i runs from corner i to the next
 * @param roads   the road of each side
 * @param quarter the piece between arterials that it came from
 * @param street  the street that lanes inside it are named after; -1 for none yet
 * @param park    whether it was set aside as a park
 * @param water   whether it is river or lake
 */
record Block(List<Coordinate> corners, List<Integer> roads, int quarter, int street, boolean park, boolean water) {

    /** A straight cut: where it passes and in which direction. */
    record Cut(double x, double y, double eastward, double northward) {
        double side(Coordinate corner) {
            return (corner.x - x) * northward - (corner.y - y) * eastward;
        }
    }

    /** Two blocks out of one, and the new border between them. */
    record Halves(Block one, Block other, Coordinate from, Coordinate to) {}

    /** Where a cut meets a side, or an earlier corner close by that is taken instead. */
    private record Crossing(int side, Coordinate at) {}

    double area() {
        return Math.abs(signedArea());
    }

    private double signedArea() {
        double twice = 0;
        for (int i = 0; i < corners.size(); i++) {
            var here = corners.get(i);
            var next = corner(i + 1);
            twice += here.x * next.y - next.x * here.y;
        }
        return twice / 2;
    }

    Coordinate corner(int i) {
        return corners.get(Math.floorMod(i, corners.size()));
    }

    double perimeter() {
        double sum = 0;
        for (int i = 0; i < corners.size(); i++) {
            sum += corners.get(i).distance(corner(i + 1));
        }
        return sum;
    }

    /** 1 for a circle, 0.785 for a square, near 0 for a splinter. */
    double roundness() {
        double perimeter = perimeter();
        return 4 * Math.PI * area() / (perimeter * perimeter);
    }

    Coordinate centre() {
        double east = 0;
        double north = 0;
        double twice = 0;
        var origin = corners.getFirst();
        for (int i = 0; i < corners.size(); i++) {
            var here = corners.get(i);
            var next = corner(i + 1);
            double cross = (here.x - origin.x) * (next.y - origin.y) - (next.x - origin.x) * (here.y - origin.y);
            east += (here.x + next.x - 2 * origin.x) * cross;
            north += (here.y + next.y - 2 * origin.y) * cross;
            twice += cross;
        }
        return twice == 0 ? origin : new Coordinate(origin.x + east / (3 * twice), origin.y + north / (3 * twice));
    }

    /**
     * Cuts in two.
     *
     * @param known corners of all blocks; one that lies on the same side close to where the cut meets it is used, so
     *              that streets meet at crossings
     * @param near  how close, in metres
     * @return empty when the cut does not pass right through once
     */
    Optional<Halves> cut(Cut cut, int road, Corners known, double near) {
        var crossings = crossings(cut, known, near);
        if (crossings.size() != 2 || crossings.getFirst().at.distance(crossings.getLast().at) < 2 * near) {
            return Optional.empty();
        }
        var ring = with(crossings);
        int start = ring.indexOf(crossings.getFirst().at);
        int end = ring.indexOf(crossings.getLast().at);
        var one = ring.part(start, end, road);
        var other = ring.part(end, start, road);
        if (one.corners.size() < 3 || other.corners.size() < 3) {
            return Optional.empty();
        }
        return Optional.of(new Halves(one, other, crossings.getFirst().at, crossings.getLast().at));
    }

    private List<Crossing> crossings(Cut cut, Corners known, double near) {
        var found = new ArrayList<Crossing>();
        for (int i = 0; i < corners.size(); i++) {
            double here = cut.side(corners.get(i));
            double next = cut.side(corner(i + 1));
            if (here >= 0 == next >= 0) {
                continue;
            }
            double share = here / (here - next);
            var from = corners.get(i);
            var to = corner(i + 1);
            var at = new Coordinate(from.x + share * (to.x - from.x), from.y + share * (to.y - from.y));
            var settled = settled(from, to, at, known, near);
            if (found.stream().noneMatch(other -> other.at.equals2D(settled))) {
                found.add(new Crossing(i, settled));
            }
        }
        return found;
    }

    private static Coordinate settled(Coordinate from, Coordinate to, Coordinate at, Corners known, double near) {
        if (at.distance(from) < near) {
            return from;
        }
        if (at.distance(to) < near) {
            return to;
        }
        return known.on(from, to, at, near)
                .orElseGet(() -> new Coordinate(Math.rint(at.x * 1000) / 1000, Math.rint(at.y * 1000) / 1000));
    }

    /** The same ring with the crossings among its corners. */
    private Block with(List<Crossing> crossings) {
        var ring = new ArrayList<Coordinate>();
        var sides = new ArrayList<Integer>();
        for (int i = 0; i < corners.size(); i++) {
            ring.add(corners.get(i));
            sides.add(roads.get(i));
            for (var crossing : crossings) {
                if (crossing.side == i && corners.stream().noneMatch(crossing.at::equals2D)) {
                    ring.add(crossing.at);
                    sides.add(roads.get(i));
                }
            }
        }
        return new Block(ring, sides, quarter, street, park, water);
    }

    private int indexOf(Coordinate corner) {
        for (int i = 0; i < corners.size(); i++) {
            if (corners.get(i).equals2D(corner)) {
                return i;
            }
        }
        throw new IllegalStateException("No corner at " + corner);
    }

    /** The ring from one corner on to another along the old sides, closed by the new one. */
    private Block part(int from, int to, int road) {
        var ring = new ArrayList<Coordinate>();
        var sides = new ArrayList<Integer>();
        for (int i = from; i != to; i = (i + 1) % corners.size()) {
            ring.add(corners.get(i));
            sides.add(roads.get(i));
        }
        ring.add(corners.get(to));
        sides.add(road);
        return new Block(ring, sides, quarter, street, park, water);
    }

    Block named(int newStreet) {
        return new Block(corners, roads, quarter, newStreet, park, water);
    }

    Block asPark() {
        return new Block(corners, roads, quarter, street, true, water);
    }
}
