package org.gridlight.model.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import org.gridlight.model.demo.Block.Cut;
import org.gridlight.model.demo.Block.Halves;
import org.locationtech.jts.algorithm.MinimumAreaRectangle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Divides quarters by streets and lanes until there are exactly as many blocks as asked for: dense town first, down to
 * blocks below 20,000 m²; elsewhere always the block that is largest for its kind of land.
 */
final class Division {
    /** Dense town comes first: its blocks count so many times as much as they are too large. */
    private static final double TOWN_FIRST = 1_000;
    private static final double SMALLEST_LIMIT = 14_500;
    private static final double LARGEST_LIMIT = 19_000;
    private static final double STREET_BLOCK = 210_000;
    private static final double PARK_LEAST = 110_000;
    private static final double PARK_MOST = 620_000;
    private static final int TRIES = 10;
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private record Waiting(Block block, LandKind land, double squareMetres, double urgency, long nth) {}

    private final Warp warp;
    private final LandPlan land;
    private final RoadBook book;
    private final Dice dice;
    private final Corners corners = new Corners();
    private final double[] lanesEast;
    private final double[] lanesNorth;
    private final double[] turns;
    private long count;

    private Division(long seed, Warp warp, LandPlan land, RoadBook book, int quarters) {
        this.warp = warp;
        this.land = land;
        this.book = book;
        this.dice = Dice.of(seed, 6);
        this.lanesEast = lanes();
        this.lanesNorth = lanes();
        this.turns = new double[quarters];
        for (int i = 0; i < quarters; i++) {
            turns[i] = dice.chance(0.62) ? 0 : dice.between(-0.5, 0.5);
        }
    }

    /** A block at the end, and the land it lies on. */
    record Parcel(Block block, LandKind land) {}

    /** @param wanted how many blocks there are to be */
    static List<Parcel> of(long seed, Warp warp, LandPlan land, RoadBook book, List<Block> quarters, int wanted) {
        return new Division(seed, warp, land, book, quarters.size()).into(quarters, wanted);
    }

    /** Corners of all blocks, for whoever has to fit neighbours together. */
    static Corners cornersOf(List<Parcel> parcels) {
        var all = new Corners();
        parcels.forEach(parcel -> parcel.block().corners().forEach(all::add));
        return all;
    }

    /** Lines on which streets of neighbouring quarters like to meet. */
    private double[] lanes() {
        var found = new ArrayList<Double>();
        for (double at = -19_000; at < 19_000; at += dice.between(78, 150)) {
            found.add(at);
        }
        return found.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private List<Parcel> into(List<Block> quarters, int wanted) {
        quarters.forEach(quarter -> quarter.corners().forEach(corners::add));
        var queue = new PriorityQueue<Waiting>(
                Comparator.comparingDouble(Waiting::urgency).reversed().thenComparingLong(Waiting::nth));
        quarters.forEach(quarter -> queue.add(waiting(quarter)));
        var done = new ArrayList<Waiting>();
        while (queue.size() + done.size() < wanted) {
            var largest = queue.poll();
            if (largest == null) {
                throw new IllegalStateException("Nothing left to divide at " + done.size() + " blocks");
            }
            var halves = halves(largest);
            if (halves.isEmpty()) {
                done.add(largest);
                continue;
            }
            queue.add(waiting(halves.get().one()));
            queue.add(waiting(halves.get().other()));
        }
        done.addAll(queue);
        return done.stream().sorted(Comparator.comparingLong(Waiting::nth))
                .map(each -> new Parcel(each.block, each.land)).toList();
    }

    private Waiting waiting(Block block) {
        var centre = block.centre();
        double size = block.area() * warp.stretch(centre.x, centre.y);
        var kind = block.water() ? LandKind.WATER : block.park() ? LandKind.PARK : land.kindAt(centre.x, centre.y);
        var settled = block;
        boolean town = kind == LandKind.BUILT_UP || kind == LandKind.SUBURB;
        if (town && size > PARK_LEAST && size < PARK_MOST && block.roundness() > 0.5 && dice.chance(0.035)) {
            kind = LandKind.PARK;
            settled = block.asPark();
        }
        return new Waiting(settled, kind, size, urgency(kind, size), count++);
    }

    private double urgency(LandKind kind, double size) {
        double shape = dice.between(0.75, 1.3);
        if (kind == LandKind.BUILT_UP) {
            return size > dice.between(SMALLEST_LIMIT, LARGEST_LIMIT) ? TOWN_FIRST * size / LARGEST_LIMIT : 0;
        }
        return size > 1_100_000 ? TOWN_FIRST * size / LARGEST_LIMIT : shape * size / kind.usualSquareMetres();
    }

    private Optional<Halves> halves(Waiting waiting) {
        var block = waiting.block;
        boolean town = waiting.land == LandKind.BUILT_UP;
        Halves best = null;
        Cut bestCut = null;
        double bestFit = 0;
        for (int tried = 0; tried < TRIES; tried++) {
            var cut = cut(block, waiting.land, tried);
            double near = Math.clamp(0.05 * Math.sqrt(waiting.squareMetres), 7, 30);
            var halves = block.cut(cut, -1, corners, near);
            double fit = halves.map(each -> fit(each, block)).orElse(0.0);
            if (fit > bestFit + 0.02) {
                bestFit = fit;
                best = halves.get();
                bestCut = cut;
            }
            if (bestFit > (town ? 0.42 : 0.36)) {
                break;
            }
        }
        return best == null || bestFit < 0.12 ? Optional.empty() : Optional.of(built(waiting, best, bestCut));
    }

    /** The smaller half's share, less for splinters. */
    private static double fit(Halves halves, Block whole) {
        double one = halves.one().area();
        double other = halves.other().area();
        boolean exact = Math.abs(one + other - whole.area()) < 0.001 * whole.area();
        double share = Math.min(one, other) / (one + other);
        double round = Math.min(halves.one().roundness(), halves.other().roundness());
        return exact ? share * Math.min(1, round / 0.5) : 0;
    }

    private Cut cut(Block block, LandKind kind, int tried) {
        boolean town = kind == LandKind.BUILT_UP || kind == LandKind.SUBURB;
        if (town && turns[block.quarter()] == 0 && tried < 4) {
            return alongLanes(block, tried);
        }
        return across(block, switch (kind) {
            case BUILT_UP -> 0.05;
            case SUBURB -> 0.10;
            default -> 0.30;
        }, tried);
    }

    /** Due north or east on the lattice, where a line of lanes passes near the middle. */
    private Cut alongLanes(Block block, int tried) {
        double west = Double.MAX_VALUE;
        double east = -Double.MAX_VALUE;
        double south = Double.MAX_VALUE;
        double north = -Double.MAX_VALUE;
        for (var corner : block.corners()) {
            west = Math.min(west, corner.x);
            east = Math.max(east, corner.x);
            south = Math.min(south, corner.y);
            north = Math.max(north, corner.y);
        }
        var centre = block.centre();
        boolean wide = (east - west) * dice.between(0.88, 1.14) > north - south;
        double play = 0.08 + 0.03 * tried;
        if (wide) {
            double at = nearest(lanesEast, centre.x + (east - west) * dice.between(-play, play), 0.14 * (east - west));
            return new Cut(at, centre.y, 0, 1);
        }
        double at = nearest(lanesNorth, centre.y + (north - south) * dice.between(-play, play),
                0.14 * (north - south));
        return new Cut(centre.x, at, 1, 0);
    }

    private static double nearest(double[] lines, double at, double reach) {
        double best = at;
        double distance = reach;
        for (double line : lines) {
            if (Math.abs(line - at) < distance) {
                distance = Math.abs(line - at);
                best = line;
            }
        }
        return best;
    }

    /** Across the longer side of the block itself, a little askew. */
    private Cut across(Block block, double askew, int tried) {
        var ring = block.corners().toArray(new Coordinate[block.corners().size() + 1]);
        ring[ring.length - 1] = ring[0];
        var box = MinimumAreaRectangle.getMinimumRectangle(FACTORY.createPolygon(ring)).getCoordinates();
        var centre = block.centre();
        if (box.length < 4) {
            return new Cut(centre.x, centre.y, dice.between(-1, 1), 1);
        }
        boolean firstLonger = box[0].distance(box[1]) * dice.between(0.92, 1.08) > box[1].distance(box[2]);
        var from = firstLonger ? box[0] : box[1];
        var to = firstLonger ? box[1] : box[2];
        double length = Math.max(1, from.distance(to));
        double east = (to.x - from.x) / length;
        double north = (to.y - from.y) / length;
        double move = length * dice.between(-0.07, 0.07);
        double turn = Math.PI / 2 + dice.between(-askew, askew) * (1 + 0.3 * tried);
        return new Cut(centre.x + move * east, centre.y + move * north,
                east * Math.cos(turn) - north * Math.sin(turn), east * Math.sin(turn) + north * Math.cos(turn));
    }

    /** The new border gets its name: a street while the block is large, then lanes off that street. */
    private Halves built(Waiting waiting, Halves halves, Cut cut) {
        var block = waiting.block;
        boolean open = waiting.land != LandKind.BUILT_UP && waiting.land != LandKind.SUBURB;
        boolean street = waiting.squareMetres > STREET_BLOCK || open;
        int road = block.water()
                ? block.roads().getFirst()
                : street ? book.street(streetKey(cut, halves), waiting.land) : book.lane(block.street());
        int after = street && !block.water() ? road : block.street();
        corners.add(halves.from());
        corners.add(halves.to());
        return new Halves(relabelled(halves.one(), road, after), relabelled(halves.other(), road, after),
                halves.from(), halves.to());
    }

    private static Block relabelled(Block block, int road, int street) {
        var roads = new ArrayList<>(block.roads());
        roads.set(roads.size() - 1, road);
        return new Block(block.corners(), roads, block.quarter(), street, block.park(), block.water());
    }

    /** Pieces on the same line within three kilometres are one street. */
    private String streetKey(Cut cut, Halves halves) {
        boolean straightNorth = cut.eastward() == 0;
        boolean straightEast = cut.northward() == 0;
        if (!straightNorth && !straightEast) {
            return "cut " + count;
        }
        double along = straightNorth ? halves.from().y : halves.from().x;
        return (straightNorth ? "N " + cut.x() : "E " + cut.y()) + " " + Math.floorDiv((long) along, 3_000);
    }
}
