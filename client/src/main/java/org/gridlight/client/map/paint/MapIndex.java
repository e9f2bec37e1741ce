package org.gridlight.client.map.paint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.gridlight.client.map.layers.MapLayer;
import org.gridlight.model.grid.AreaLevel;
import org.gridlight.model.map.BaseAreaKind;
import org.gridlight.model.map.BaseLineKind;
import org.gridlight.model.map.MapGround.AreaMark;
import org.gridlight.model.map.MapGround.GridMark;
import org.gridlight.model.map.MapGround;
import org.gridlight.model.map.PackedShapes;
import org.gridlight.model.map.World;
import org.gridlight.model.theme.FillUnit;
import org.gridlight.model.theme.UnitPlaces;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * The ground of a centre, ready to be drawn and asked: what lies where, in microseconds. Built once, in a fraction of a
 * second; then immutable and safe for use by many threads.
 */
public final class MapIndex {
    private final MapGround ground;
    private final Envelope extent;
    private final ShapeIndex grids;
    private final ShapeIndex areas;
    private final ShapeIndex gridLines;
    private final ShapeIndex responsibilityLines;
    private final ShapeIndex lines;
    private final ShapeIndex grounds;
    private final Map<AreaLevel, ShapeIndex> areaLines = new EnumMap<>(AreaLevel.class);
    private final Map<AreaLevel, List<Integer>> areasOf = new EnumMap<>(AreaLevel.class);
    private final Map<Long, Integer> gridPlaces = new HashMap<>();
    private final Map<Long, Integer> areaPlaces = new HashMap<>();
    private final Map<FillUnit, UnitPlaces> units = new ConcurrentHashMap<>();
    private final Map<Integer, Coordinate> middles = new ConcurrentHashMap<>();

    public MapIndex(MapGround ground) {
        this(ground, Optional.empty());
    }

    private MapIndex(MapGround ground, Optional<MapIndex> before) {
        this.ground = ground;
        this.extent = ground.extent();
        var sameGrids = before.filter(old -> old.ground.gridOutlines() == ground.gridOutlines()
                && old.ground.grids().equals(ground.grids()));
        this.grids = before.filter(old -> old.ground.gridOutlines() == ground.gridOutlines()).map(MapIndex::grids)
                .orElseGet(() -> new ShapeIndex(ground.gridOutlines()));
        this.gridLines = sameGrids.map(MapIndex::gridLines)
                .orElseGet(() -> new ShapeIndex(Borders.between(ground.gridOutlines(), i -> i + 1L)));
        this.responsibilityLines = sameGrids.map(MapIndex::responsibilityLines).orElseGet(() -> new ShapeIndex(
                Borders.between(ground.gridOutlines(), i -> ground.grids().get(i).responsibilityId())));
        this.lines = before.filter(old -> old.ground.lineShapes() == ground.lineShapes()).map(MapIndex::lines)
                .orElseGet(() -> new ShapeIndex(ground.lineShapes()));
        this.grounds = before.filter(old -> old.ground.groundShapes() == ground.groundShapes())
                .map(MapIndex::grounds).orElseGet(() -> new ShapeIndex(ground.groundShapes()));
        var sameAreas = before.filter(old -> old.ground.areaOutlines() == ground.areaOutlines());
        this.areas = sameAreas.map(old -> old.areas).orElseGet(() -> new ShapeIndex(ground.areaOutlines()));
        for (var level : AreaLevel.values()) {
            areaLines.put(level, sameAreas.map(old -> old.areaLines(level))
                    .orElseGet(() -> new ShapeIndex(Borders.between(ground.areaOutlines(),
                            i -> ground.areas().get(i).level() == level ? i + 1L : 0))));
            areasOf.put(level, new ArrayList<>());
        }
        for (int i = 0; i < ground.areas().size(); i++) {
            areasOf.get(ground.areas().get(i).level()).add(i);
            areaPlaces.put(ground.areas().get(i).id(), i);
        }
        for (int i = 0; i < ground.grids().size(); i++) {
            gridPlaces.put(ground.grids().get(i).id(), i);
        }
    }

    /** The index of a map that came of this one by changes: whatever they did not touch is shared. */
    public MapIndex renewed(MapGround now) {
        return new MapIndex(now, Optional.of(this));
    }

    public MapGround ground() {
        return ground;
    }

    /** Areas that hold a place of the world, the largest first: city, district, street, community. */
    public List<AreaMark> areasAt(double worldX, double worldY) {
        var found = new ArrayList<AreaMark>();
        areas.each(new Envelope(worldX, worldX, worldY, worldY), area -> {
            if (ground.areaOutlines().holds(area, worldX, worldY)) {
                found.add(ground.areas().get(area));
            }
        });
        found.sort(Comparator.comparingInt(area -> area.code().length()));
        return found;
    }

    /** Bytes of its arrays in memory, about, without those of the ground. */
    public long bytes() {
        return Stream.concat(Stream.of(grids, areas, lines, grounds), areaLines.values().stream())
                .mapToLong(ShapeIndex::bytes).sum()
                + Stream.concat(Stream.of(gridLines, responsibilityLines), areaLines.values().stream())
                        .mapToLong(borders -> borders.bytes() + borders.shapes().bytes()).sum();
    }

    /** What encloses the centre, in units of the world; a null envelope for an empty record. */
    public Envelope extent() {
        return new Envelope(extent);
    }

    ShapeIndex grids() {
        return grids;
    }

    ShapeIndex gridLines() {
        return gridLines;
    }

    ShapeIndex responsibilityLines() {
        return responsibilityLines;
    }

    ShapeIndex lines() {
        return lines;
    }

    ShapeIndex grounds() {
        return grounds;
    }

    /** Areas of all levels. */
    ShapeIndex areas() {
        return areas;
    }

    /** The units that a thematic map fills; worked out when first asked for. */
    public UnitPlaces units(FillUnit unit) {
        return units.computeIfAbsent(unit, kind -> UnitPlaces.of(kind, ground));
    }

    /** What encloses an area, in units of the world. @param area its place in the list of areas */
    Envelope areaExtent(int area) {
        return ground.areaOutlines().extent(area);
    }

    /** Place of an area in the list of areas; -1 for none. */
    int areaPlace(long id) {
        return areaPlaces.getOrDefault(id, -1);
    }

    ShapeIndex areaLines(AreaLevel level) {
        return areaLines.get(level);
    }

    /** Places of the areas of a level in the list of areas. */
    List<Integer> areasOf(AreaLevel level) {
        return areasOf.get(level);
    }

    /** Where the name of an area stands, in units of the world; worked out when first asked for. */
    Coordinate middleOf(int area) {
        return middles.computeIfAbsent(area, place -> NamePlanner.middle(ground.areaOutlines(), place));
    }

    /** Where the name of an area stands, in units of the world; null for an area that is not there. @param id its key */
    public Coordinate middleOfArea(long id) {
        int place = areaPlace(id);
        return place < 0 ? null : middleOf(place);
    }

    /** Place of the street of a unit grid in the list of areas; -1 outside every street. */
    int streetOf(long gridId) {
        int grid = gridPlace(gridId);
        return grid < 0 ? -1 : areaPlaces.getOrDefault(ground.grids().get(grid).streetId(), -1);
    }

    /** Where the ring of the street of a unit grid stands when cases are shown by street, in units of the world. */
    public Optional<Coordinate> ringOfStreet(long gridId) {
        int street = streetOf(gridId);
        return street < 0 ? Optional.empty() : Optional.of(middleOf(street));
    }

    BaseLineKind lineKind(int line) {
        return ground.lines().get(line).kind();
    }

    BaseAreaKind groundKind(int area) {
        return ground.grounds().get(area).kind();
    }

    /** How many areas there are of a level. */
    public int areaCount(AreaLevel level) {
        return areasOf.get(level).size();
    }

    /** How many responsibility grids unit grids belong to. */
    public long responsibilityCount() {
        return ground.grids().stream().mapToLong(GridMark::responsibilityId).filter(id -> id != 0).distinct().count();
    }

    /** Where unit grids lie closest: the middle of the town, in units of the world. */
    public Coordinate densest() {
        double cell = extent.getWidth() / 12;
        var counts = new HashMap<Long, Integer>();
        for (int i = 0; i < ground.grids().size(); i++) {
            var centre = gridExtent(i).centre();
            counts.merge(Math.round(centre.x / cell) << 32 | Math.round(centre.y / cell), 1, Integer::sum);
        }
        return counts.entrySet().stream().max(Map.Entry.comparingByValue())
                .map(most -> new Coordinate((most.getKey() >> 32) * cell, most.getKey().intValue() * cell))
                .orElse(extent.centre());
    }

    /** How many components each layer has. */
    public Map<MapLayer, Integer> componentsByLayer() {
        var counts = new EnumMap<MapLayer, Integer>(MapLayer.class);
        var layers = ground.classes().stream().map(kind -> MapLayer.ofMajorClass(kind.majorCode())).toList();
        for (int i = 0; i < ground.components().count(); i++) {
            counts.merge(layers.get(ground.components().classOf(i)), 1, Integer::sum);
        }
        return counts;
    }

    /** Place of the unit grid at a place of the world in the list of grids; -1 where there is none. */
    public int gridAt(double worldX, double worldY) {
        return grids.at(worldX, worldY);
    }

    /** Place of a unit grid in the list of grids, by its key; -1 for none. */
    public int gridPlace(long gridId) {
        return gridPlaces.getOrDefault(gridId, -1);
    }

    /** What encloses a unit grid. @param grid its place in the list of grids */
    public Envelope gridExtent(int grid) {
        return ground.gridOutlines().extent(grid);
    }

    /** An area by its key. */
    public Optional<AreaMark> area(long id) {
        return Optional.ofNullable(areaPlaces.get(id)).map(ground.areas()::get);
    }

    /** Visits unit grids whose extent meets a region, in no order, by their places in the list of grids. */
    public void eachGrid(Envelope region, IntConsumer visitor) {
        grids.each(region, visitor);
    }

    /** Lines round some of the unit grids, none between two of them. Takes some milliseconds for a whole district. */
    public PackedShapes edgeAround(IntPredicate some) {
        return Borders.between(ground.gridOutlines(), grid -> some.test(grid) ? 1 : 0);
    }

    /** A component near a place. @param metres how far away */
    public record Near(int component, double metres) {}

    /** Components within so many metres of a place, nearest first. */
    public List<Near> componentsNear(double worldX, double worldY, double metres) {
        double metresAUnit = World.metresAUnit(worldY);
        double units = metres / metresAUnit;
        var found = new ArrayList<Near>();
        var components = ground.components();
        components.each(new Envelope(worldX - units, worldX + units, worldY - units, worldY + units), i -> {
            double far = Math.hypot(components.x(i) - worldX, components.y(i) - worldY) * metresAUnit;
            if (far <= metres) {
                found.add(new Near(i, far));
            }
        });
        found.sort(Comparator.comparingDouble(Near::metres));
        return found;
    }
}
