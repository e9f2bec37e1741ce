package org.gridlight.model.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** Where cases happen: at a component, or by the roadside of a unit grid; at some places again and again. */
final class CasePlaces {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final int HOT_SPOTS = 900;
    private static final double HOT_SHARE = 0.28;

    /** A place. @param componentId 0 for none */
    record Spot(int grid, int componentId, double longitude, double latitude, String words) {}

    private final DemoDistrict district;
    private final DemoComponents components;
    private final List<List<Integer>> byClass;
    private final Texts texts;
    private final double[] gridSums;
    private final double[] hotSums;
    private final int[] hotGrids;

    CasePlaces(DemoDistrict district, DemoComponents components, int kinds, Texts texts, long seed) {
        this.district = district;
        this.components = components;
        this.byClass = components.byClass(kinds);
        this.texts = texts;
        this.gridSums = sums(district.grids().stream().mapToDouble(CasePlaces::weight).toArray());
        this.hotSums = sums(IntStream.rangeClosed(1, HOT_SPOTS).mapToDouble(n -> Math.pow(n, -0.62)).toArray());
        var dice = Dice.of(seed, 11);
        this.hotGrids = IntStream.range(0, HOT_SPOTS).map(_ -> dice.weighted(gridSums)).toArray();
    }

    private static double[] sums(double[] weights) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i];
            weights[i] = sum;
        }
        return weights;
    }

    private static double weight(DemoGrid grid) {
        return switch (grid.land()) {
            case BUILT_UP -> 1;
            case SUBURB -> 1.05;
            case PARK -> 0.9;
            case FARMLAND -> 0.35;
            case HILL -> 0.15;
            case WATER -> 0.25;
        };
    }

    /** Somewhere. @param kind place of the class in the list of classes */
    Spot any(int kind, Dice dice) {
        var own = byClass.get(kind);
        if (!own.isEmpty()) {
            int component = own.get(dice.below(own.size()));
            int grid = components.gridOf(component);
            return new Spot(grid, component + 1, components.longitude(component), components.latitude(component),
                    words(grid, dice));
        }
        int grid = dice.chance(HOT_SHARE) ? hotGrids[dice.weighted(hotSums)] : dice.weighted(gridSums);
        return roadside(grid, dice);
    }

    private Spot roadside(int grid, Dice dice) {
        var outline = district.grids().get(grid).grid().outline();
        var corners = outline.getExteriorRing().getCoordinates();
        int side = dice.below(corners.length - 1);
        double share = dice.share();
        var inner = outline.getCentroid().getCoordinate();
        double inward = dice.between(0.03, 0.2);
        double x = corners[side].x + share * (corners[side + 1].x - corners[side].x);
        double y = corners[side].y + share * (corners[side + 1].y - corners[side].y);
        var at = new Coordinate(x + inward * (inner.x - x), y + inward * (inner.y - y));
        if (!outline.contains(FACTORY.createPoint(at))) {
            at = outline.getInteriorPoint().getCoordinate();
        }
        return new Spot(grid, 0, at.x, at.y, words(grid, dice));
    }

    private String words(int grid, Dice dice) {
        var names = names(grid);
        var road = dice.pick(names);
        var other = names.stream().filter(name -> !name.equals(road)).findFirst();
        if (other.isPresent() && dice.chance(0.35)) {
            return texts.filled("crossing", road, other.get());
        }
        return dice.chance(0.6)
                ? texts.filled("doorway", road, Integer.toString(1 + dice.below(180)))
                : texts.filled("roadside", road, dice.pick(texts.list("sides")));
    }

    private List<String> names(int grid) {
        var names = new ArrayList<String>();
        for (int road : district.grids().get(grid).roads()) {
            var name = district.roads().get(road).name();
            boolean road1 = district.roads().get(road).kind() != RoadKind.BORDER;
            if (road1 && !names.contains(name)) {
                names.add(name);
            }
        }
        return names.isEmpty() ? List.of(district.streets().get(district.grids().get(grid).street()).name()) : names;
    }
}
