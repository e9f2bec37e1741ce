package org.gridlight.model.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gridlight.model.map.BaseArea;
import org.gridlight.model.map.BaseAreaKind;
import org.gridlight.model.map.BaseLine;
import org.gridlight.model.map.BaseLineKind;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.linemerge.LineMerger;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * The base map (底图) of the invented district: roads in long pieces, waters with their middle lines, parks, woods and
 * invented buildings.
 */
record BaseMap(List<BaseLine> lines, List<BaseArea> areas) {
    /** How far the middle line of the river lies inside its banks, in degrees of latitude: about 75 m of 85. */
    private static final double INSIDE_THE_BANKS = 75 / 111_000.0;
    private static final double ROUND = 0.35;

    private static final Map<RoadKind, BaseLineKind> KINDS = Map.of(RoadKind.ARTERIAL, BaseLineKind.ARTERIAL,
            RoadKind.STREET, BaseLineKind.STREET, RoadKind.LANE, BaseLineKind.LANE, RoadKind.STREAM,
            BaseLineKind.STREAM);
    private static final Map<LandKind, BaseAreaKind> GROUNDS = Map.of(LandKind.WATER, BaseAreaKind.WATER, LandKind.PARK,
            BaseAreaKind.GREEN, LandKind.HILL, BaseAreaKind.WOODS);

    static BaseMap of(DemoDistrict district, long seed) {
        var waters = grounds(district, LandKind.WATER);
        var banks = district.roads().stream().filter(road -> road.kind() == RoadKind.RIVER).toList();
        var lines = new ArrayList<>(roads(district));
        var areas = new ArrayList<BaseArea>();
        for (var water : waters) {
            var name = nearest(banks, water);
            boolean round = 4 * Math.PI * water.getArea() / Math.pow(water.getLength(), 2) > ROUND;
            areas.add(new BaseArea(round ? name : "", BaseAreaKind.WATER, water));
            if (!round) {
                middle(water).forEach(line -> lines.add(new BaseLine(name, BaseLineKind.RIVER, line)));
            }
        }
        for (var land : List.of(LandKind.PARK, LandKind.HILL)) {
            grounds(district, land).forEach(green -> areas.add(new BaseArea("", GROUNDS.get(land), green)));
        }
        areas.addAll(Buildings.of(district, seed));
        return new BaseMap(List.copyOf(lines), List.copyOf(areas));
    }

    private static List<BaseLine> roads(DemoDistrict district) {
        var lines = new ArrayList<BaseLine>();
        for (var road : district.roads()) {
            if (KINDS.containsKey(road.kind())) {
                merged(road.lines())
                        .forEach(line -> lines.add(new BaseLine(road.name(), KINDS.get(road.kind()), line)));
            }
        }
        return lines;
    }

    private static List<LineString> merged(List<LineString> sides) {
        var merger = new LineMerger();
        merger.add(sides);
        var lines = new ArrayList<LineString>();
        for (Object line : merger.getMergedLineStrings()) {
            lines.add((LineString) line);
        }
        return lines;
    }

    private static List<Polygon> grounds(DemoDistrict district, LandKind land) {
        var pieces = new EnumMap<LandKind, List<Geometry>>(LandKind.class);
        district.grids().forEach(grid -> pieces.computeIfAbsent(grid.land(), _ -> new ArrayList<>())
                .add(grid.grid().outline()));
        var whole = OverlayNGRobust.union(pieces.getOrDefault(land, List.of()));
        return whole == null ? List.of() : polygons(whole);
    }

    private static List<Polygon> polygons(Geometry whole) {
        var polygons = new ArrayList<Polygon>();
        for (int i = 0; i < whole.getNumGeometries(); i++) {
            polygons.add((Polygon) whole.getGeometryN(i));
        }
        return polygons;
    }

    private static String nearest(List<Road> banks, Polygon water) {
        return banks.stream().filter(bank -> !bank.lines().isEmpty())
                .min(Comparator.comparingDouble(bank -> bank.lines().getFirst().distance(water.getBoundary())))
                .map(Road::name).orElse("");
    }

    /** The water shrunk to a thread: both its sides run along the middle. */
    private static List<LineString> middle(Polygon water) {
        return polygons(water.buffer(-INSIDE_THE_BANKS)).stream().filter(thread -> !thread.isEmpty())
                .map(Polygon::getExteriorRing).map(LineString.class::cast)
                .sorted(Comparator.comparingDouble(LineString::getLength).reversed()).toList();
    }

}
