package org.gridlight.model.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gridlight.model.grid.ControlLine;
import org.gridlight.model.grid.GroundProjection;
import org.gridlight.model.map.BaseArea;
import org.gridlight.model.map.BaseAreaKind;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.buffer.BufferParameters;
import org.locationtech.jts.operation.linemerge.LineMerger;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;

/**
 * The five control lines (五线) of the invented district: blue around river and lake, green around parks, red along main
 * roads, purple around one old quarter, yellow around one depot.
 */
final class DemoControlLines {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final double BEYOND_THE_BANK = 40;
    private static final double HALF_A_MAIN_ROAD = 24;
    private static final double SMALLEST_WATER = 60_000;
    private static final double SMALLEST_PARK = 25_000;
    private static final double OLD_QUARTER = 420;

    private final DemoDistrict district;
    private final GroundProjection ground;
    private final Texts texts = Texts.shipped();
    private final List<ControlLine> lines = new ArrayList<>();

    private DemoControlLines(DemoDistrict district) {
        this.district = district;
        this.ground = GroundProjection.around(district.district().outline().getEnvelopeInternal());
    }

    static List<ControlLine> of(DemoDistrict district, List<BaseArea> areas) {
        var maker = new DemoControlLines(district);
        maker.waters(areas);
        maker.parks(areas);
        maker.roads();
        maker.quarter();
        maker.depot();
        return List.copyOf(maker.lines);
    }

    private void add(ControlLine.Kind kind, String pattern, String of, Geometry degrees) {
        lines.add(new ControlLine(lines.size() + 1L, kind.name().charAt(0)
                + String.format(Locale.ROOT, "%03d", lines.size() + 1), texts.filled(pattern, of), kind, degrees,
                texts.one("controlLineBasis")));
    }

    private void waters(List<BaseArea> areas) {
        var river = texts.one("river");
        var whole = union(areas.stream().filter(area -> area.kind() == BaseAreaKind.WATER).map(BaseArea::outline)
                .map(ground::toMetres).filter(water -> water.getArea() > SMALLEST_WATER).toList());
        var banks = TopologyPreservingSimplifier.simplify(whole.buffer(BEYOND_THE_BANK), 3);
        for (int i = 0; i < banks.getNumGeometries(); i++) {
            var bank = ground.toDegrees(banks.getGeometryN(i));
            var name = areas.stream().filter(area -> area.kind() == BaseAreaKind.WATER && !area.name().isEmpty()
                    && area.outline().intersects(bank)).map(BaseArea::name).findFirst().orElse(river);
            add(ControlLine.Kind.BLUE, "controlLineOfWater", name, bank);
        }
    }

    private void parks(List<BaseArea> areas) {
        areas.stream().filter(area -> area.kind() == BaseAreaKind.GREEN
                && ground.squareMetres(area.outline()) > SMALLEST_PARK)
                .forEach(park -> add(ControlLine.Kind.GREEN, "controlLineOfGreen", streetAt(park.outline()),
                        park.outline()));
    }

    private String streetAt(Geometry place) {
        var middle = place.getInteriorPoint();
        return district.streets().stream().filter(street -> street.outline().contains(middle)).findFirst()
                .orElse(district.district()).name();
    }

    private void roads() {
        for (var road : district.roads()) {
            if (road.kind() == RoadKind.ARTERIAL && !road.lines().isEmpty()) {
                var merger = new LineMerger();
                merger.add(road.lines());
                var middle = ground.toMetres(FACTORY.buildGeometry(merger.getMergedLineStrings()));
                var land = middle.buffer(HALF_A_MAIN_ROAD, 4, BufferParameters.CAP_FLAT);
                add(ControlLine.Kind.RED, "controlLineOfRoad", road.name(),
                        ground.toDegrees(TopologyPreservingSimplifier.simplify(land, 2)));
            }
        }
    }

    /** The blocks around the middle of the densest street. */
    private void quarter() {
        var byStreet = district.grids().stream().filter(grid -> grid.land() == LandKind.BUILT_UP)
                .collect(Collectors.groupingBy(DemoGrid::street));
        var old = byStreet.entrySet().stream()
                .max(Comparator.comparingInt(entry -> entry.getValue().size())).orElseThrow();
        var middle = ground.toMetres(union(old.getValue().stream().map(grid -> (Geometry) grid.grid().outline())
                .toList()).getInteriorPoint());
        var blocks = old.getValue().stream().map(grid -> (Geometry) grid.grid().outline())
                .filter(block -> ground.toMetres(block.getCentroid()).distance(middle) < OLD_QUARTER).toList();
        add(ControlLine.Kind.PURPLE, "controlLineOfQuarter", district.streets().get(old.getKey()).name(),
                largest(union(blocks)));
    }

    /** A block of the suburb on a main road, about as large as a depot for buses. */
    private void depot() {
        district.grids().stream().filter(grid -> grid.land() == LandKind.SUBURB && grid.roads().stream()
                .anyMatch(road -> district.roads().get(road).kind() == RoadKind.ARTERIAL))
                .min(Comparator.comparingDouble(grid -> Math.abs(grid.grid().areaSquareMetres() - 30_000)))
                .ifPresent(grid -> add(ControlLine.Kind.YELLOW, "controlLineOfDepot",
                        district.streets().get(grid.street()).name(), grid.grid().outline()));
    }

    private static Geometry union(List<Geometry> pieces) {
        return OverlayNGRobust.union(pieces);
    }

    private static Geometry largest(Geometry whole) {
        var largest = whole.getGeometryN(0);
        for (int i = 1; i < whole.getNumGeometries(); i++) {
            largest = whole.getGeometryN(i).getArea() > largest.getArea() ? whole.getGeometryN(i) : largest;
        }
        return largest;
    }
}
