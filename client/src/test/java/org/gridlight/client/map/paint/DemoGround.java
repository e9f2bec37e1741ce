package org.gridlight.client.map.paint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.gridlight.model.demo.DemoOrder;
import org.gridlight.model.demo.DemoWorld;
import org.gridlight.model.light.Light;
import org.gridlight.model.light.LightCounts;
import org.gridlight.model.map.MapGround;
import org.gridlight.model.map.MapGround.AreaMark;
import org.gridlight.model.map.MapGround.ComponentClass;
import org.gridlight.model.map.MapGround.GridMark;
import org.gridlight.model.map.MapGround.GroundMark;
import org.gridlight.model.map.MapGround.LineMark;
import org.gridlight.model.map.MapVersion;
import org.gridlight.model.map.PackedComponents;
import org.gridlight.model.map.PackedShapes;
import org.gridlight.model.map.World;
import org.gridlight.model.theme.FillUnit;

/** The invented district as a map, without a database: made once for all tests of the JVM. */
public final class DemoGround {
    private static final DemoGround MADE = new DemoGround();

    private final MapIndex index;

    private DemoGround() {
        var world = DemoWorld.of(new DemoOrder(1, 140_000, 1, 100, Instant.parse("2026-07-16T06:36:00Z")));
        index = new MapIndex(ground(world));
    }

    public static MapIndex index() {
        return MADE.index;
    }

    private static MapGround ground(DemoWorld world) {
        var district = world.district();
        var areas = new ArrayList<AreaMark>();
        var areaIds = new HashMap<String, Long>();
        var areaOutlines = new PackedShapes.Packing();
        Stream.of(List.of(district.district()), district.streets(), district.communities()).flatMap(List::stream)
                .forEach(area -> {
                    long id = areas.size() + 1L;
                    areaIds.put(area.code(), id);
                    areas.add(new AreaMark(id, areaIds.getOrDefault(area.parentCode(), 0L), area.level(), area.code(),
                            area.name()));
                    areaOutlines.add(area.outline());
                });
        var grids = new ArrayList<GridMark>();
        var gridOutlines = new PackedShapes.Packing();
        district.grids().forEach(grid -> {
            grids.add(new GridMark(grids.size() + 1L, grid.grid().code(), areaIds.get(grid.grid().communityCode()),
                    areaIds.get(district.streets().get(grid.street()).code()), grid.responsibility() + 1L));
            gridOutlines.add(grid.grid().outline());
        });
        var lines = new PackedShapes.Packing();
        world.baseLines().forEach(line -> lines.add(line.line()));
        var grounds = new PackedShapes.Packing();
        world.baseAreas().forEach(area -> grounds.add(area.outline()));
        var classes = new ArrayList<ComponentClass>();
        world.classes().forEach(kind -> classes.add(new ComponentClass(classes.size() + 1L, kind.code(), kind.code(),
                kind.code().substring(6, 8), kind.code().substring(6, 8))));
        return new MapGround(new MapVersion("demo", 1), areas, areaOutlines.packed(), grids,
                gridOutlines.packed(),
                world.baseLines().stream().map(line -> new LineMark(line.kind(), line.name())).toList(),
                lines.packed(),
                world.baseAreas().stream().map(area -> new GroundMark(area.kind(), area.name())).toList(),
                grounds.packed(), classes, components(world));
    }

    private static PackedComponents components(DemoWorld world) {
        var made = world.components();
        int count = made.count();
        var ids = new long[count];
        var kinds = new short[count];
        var xs = new int[count];
        var ys = new int[count];
        for (int i = 0; i < count; i++) {
            ids[i] = i + 1L;
            kinds[i] = (short) made.classOf(i);
            xs[i] = World.x(made.longitude(i));
            ys[i] = World.y(made.latitude(i));
        }
        return PackedComponents.of(ids, kinds, xs, ys);
    }

    /** Cases beside components, some late: the same ones each time. */
    public static List<CaseMark> cases(int count) {
        var index = index();
        var random = new Random(11);
        var marks = new ArrayList<CaseMark>();
        var components = index.ground().components();
        while (marks.size() < count) {
            int beside = random.nextInt(components.count());
            int x = components.x(beside) + random.nextInt(400);
            int y = components.y(beside) + random.nextInt(400);
            int grid = index.gridAt(x, y);
            if (grid >= 0) {
                marks.add(new CaseMark(marks.size() + 1L, x, y, light(random.nextDouble()),
                        index.ground().grids().get(grid).id()));
            }
        }
        return marks;
    }

    /** The same cases with everything that is drawn of them: fill, heat and lights of units. */
    public static MapContent content(int count) {
        var index = index();
        var cases = cases(count);
        return MapContent.none(index).with(cases).with(ThematicFill.ofCases(index, cases))
                .with(HeatMap.of(cases, false))
                .with(lights(cases));
    }

    /** By one simple rule: any red one makes red. */
    public static UnitLights lights(List<CaseMark> cases) {
        var index = index();
        return new UnitLights(marks(index, cases, FillUnit.STREET), marks(index, cases, FillUnit.COMMUNITY),
                marks(index, cases, FillUnit.UNIT_GRID));
    }

    private static List<UnitLights.Mark> marks(MapIndex index, List<CaseMark> cases, FillUnit unit) {
        var places = index.units(unit);
        var counts = new LightCounts[places.count()];
        Arrays.fill(counts, LightCounts.NONE);
        cases.forEach(one -> {
            int place = places.ofGrid(index.gridPlace(one.gridId()));
            counts[place] = counts[place].plus(one.light());
        });
        var marks = new ArrayList<UnitLights.Mark>();
        for (int i = 0; i < counts.length; i++) {
            if (unit != FillUnit.UNIT_GRID || counts[i].all() > 0) {
                var at = unit == FillUnit.UNIT_GRID
                        ? index.gridExtent(index.gridPlace(places.id(i))).centre()
                        : index.middleOfArea(places.id(i));
                var light = counts[i].red() > 1
                        ? Light.RED
                        : counts[i].red() + counts[i].yellow() > 1
                                ? Light.YELLOW
                                : Light.GREEN;
                marks.add(new UnitLights.Mark(places.id(i), at.x, at.y, light, counts[i]));
            }
        }
        return marks;
    }

    private static Light light(double share) {
        return share < 0.04 ? Light.RED : share < 0.15 ? Light.YELLOW : share < 0.18 ? Light.GREY : Light.GREEN;
    }
}
