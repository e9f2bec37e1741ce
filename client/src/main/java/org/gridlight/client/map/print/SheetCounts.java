package org.gridlight.client.map.print;

import java.util.ArrayList;
import java.util.List;
import org.gridlight.client.map.paint.MapState;
import org.gridlight.model.light.Light;
import org.gridlight.model.map.MapGround.GridMark;
import org.gridlight.model.words.Words;
import org.gridlight.reports.map.MapSheet.Count;
import org.locationtech.jts.geom.Envelope;

/** How many there are of things in a region, whatever is drawn of them. Things and matters only, never people. */
final class SheetCounts {
    private final Words words;
    private final MapState state;
    private final PrintRegion region;
    private final Envelope seen;

    /** @param seen what the picture shows */
    SheetCounts(Words words, MapState state, PrintRegion region, Envelope seen) {
        this.words = words;
        this.state = state;
        this.region = region;
        this.seen = seen;
    }

    List<Count> all() {
        var counts = new ArrayList<Count>();
        var index = state.index();
        if (region.kind() != PrintRegion.Kind.GRID) {
            long grids = 0;
            for (int i = 0; i < index.ground().grids().size(); i++) {
                grids += isIn(i) ? 1 : 0;
            }
            counts.add(count("object.unitGrid", "mapPrint.pieces", grids));
        }
        counts.add(count("object.component", "mapPrint.pieces", components()));
        var cases = state.cases().stream()
                .filter(one -> region.isOutlined()
                        ? index.gridPlace(one.gridId()) >= 0 && isIn(index.gridPlace(one.gridId()))
                        : seen.covers(one.x(), one.y()))
                .toList();
        long suspended = cases.stream().filter(one -> one.light() == Light.GREY).count();
        counts.add(count("map.layer.CASES", "mapPrint.matters", cases.size() - suspended));
        counts.add(count("mapPrint.overdue", "mapPrint.matters",
                cases.stream().filter(one -> one.light() == Light.RED).count()));
        counts.add(count("q.suspended", "mapPrint.matters", suspended));
        return counts;
    }

    private Count count(String key, String unit, long many) {
        return new Count(words.say(key), words.say(unit, many));
    }

    /** Whether a unit grid lies in the region. @param grid its place in the list of grids */
    boolean isIn(int grid) {
        GridMark mark = state.index().ground().grids().get(grid);
        return switch (region.kind()) {
            case VIEW, SCALE -> seen.covers(state.index().gridExtent(grid).centre());
            case GRID -> grid == region.place();
            case COMMUNITY -> mark.communityId() == areaId();
            case STREET -> mark.streetId() == areaId();
            case DISTRICT -> true;
        };
    }

    private long areaId() {
        return state.index().ground().areas().get(region.place()).id();
    }

    private long components() {
        var components = state.index().ground().components();
        if (region.kind() == PrintRegion.Kind.DISTRICT) {
            return components.count();
        }
        long[] found = new long[1];
        var within = region.isOutlined() ? region.extent() : seen;
        var shapes = RegionShape.shapes(state.index(), region);
        components.each(within, i -> {
            if (!region.isOutlined() || shapes.holds(region.place(), components.x(i), components.y(i))) {
                found[0]++;
            }
        });
        return found[0];
    }
}
