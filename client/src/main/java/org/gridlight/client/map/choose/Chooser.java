package org.gridlight.client.map.choose;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.gridlight.client.map.layers.MapLayer;
import org.gridlight.client.map.paint.CaseMark;
import org.gridlight.client.map.paint.MapIndex;
import org.gridlight.client.map.paint.MapState;
import org.gridlight.model.light.Light;
import org.gridlight.model.map.PackedShapes;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * Chooses what lies in a figure: open cases and components of the layers that are switched on, and unit grids whose middle
 * lies in it; where it holds the middle of none, the grid in which its own middle lies. Asks the indexes of the ground, so
 * that a small figure costs little on a large ground; a large one is left when the thread that chooses is interrupted.
 */
public final class Chooser {
    private static final int LOOKED_BETWEEN = 1 << 14;

    private final MapState state;
    private final MapIndex index;
    private long looked;

    /** @param state what is seen: only that can be chosen */
    public Chooser(MapState state) {
        this.state = state;
        this.index = state.index();
    }

    /** How many grids and components were looked at so far. */
    public long looked() {
        return looked;
    }

    /**
     * What lies in a figure. May take some tenths of a second for a whole district.
     *
     * @throws CancellationException when the thread was interrupted
     */
    public MapChoice in(ChoiceRegion region) {
        var cases = new HashSet<Long>();
        for (var one : state.cases()) {
            if (isShown(one) && region.extent().covers(one.x(), one.y()) && region.holds(one.x(), one.y())) {
                cases.add(one.id());
            }
        }
        return new MapChoice(index, cases, gridsIn(region), componentsIn(region));
    }

    /** Units of one kind, whole: their grids, and the cases and components in these. @param unit a grid of it */
    public MapChoice of(ChoiceUnit unit, int grid) {
        var marks = index.ground().grids();
        long wanted = unit.of(marks.get(grid));
        var grids = new BitSet();
        IntStream.range(0, marks.size()).filter(i -> i == grid || wanted != 0 && unit.of(marks.get(i)) == wanted)
                .forEach(grids::set);
        looked += marks.size();
        var cases = new HashSet<Long>();
        for (var one : state.cases()) {
            int place = index.gridPlace(one.gridId());
            if (place >= 0 && grids.get(place) && isShown(one)) {
                cases.add(one.id());
            }
        }
        return new MapChoice(index, cases, grids,
                componentsIn(ChoiceRegion.Rings.of(index.ground().gridOutlines(), grids.stream())));
    }

    /** These cases and nothing else. */
    public MapChoice of(Set<Long> cases) {
        return MapChoice.none(index).with(cases);
    }

    private boolean isShown(CaseMark one) {
        return state.stack().shows(one.light() == Light.GREY ? MapLayer.SUSPENDED : MapLayer.CASES);
    }

    private BitSet gridsIn(ChoiceRegion region) {
        var found = new BitSet();
        index.eachGrid(region.extent(), grid -> {
            look();
            var middle = middleOf(index.ground().gridOutlines(), grid);
            if (region.holds(middle.x, middle.y)) {
                found.set(grid);
            }
        });
        if (found.isEmpty() && !region.extent().isNull()) {
            var middle = region.extent().centre();
            int around = region.holds(middle.x, middle.y) ? index.gridAt(middle.x, middle.y) : -1;
            if (around >= 0) {
                found.set(around);
            }
        }
        return found;
    }

    private BitSet componentsIn(ChoiceRegion region) {
        var components = index.ground().components();
        var wanted = wantedClasses();
        var found = new BitSet();
        components.each(region.extent(), i -> {
            look();
            if (wanted.get(components.classOf(i)) && region.holds(components.x(i), components.y(i))) {
                found.set(i);
            }
        });
        return found;
    }

    private BitSet wantedClasses() {
        var wanted = new BitSet();
        var classes = index.ground().classes();
        for (int i = 0; i < classes.size(); i++) {
            var style = state.stack().style(MapLayer.ofMajorClass(classes.get(i).majorCode()));
            wanted.set(i, style.shown() && !style.left().contains(classes.get(i).code()));
        }
        return wanted;
    }

    private void look() {
        if (++looked % LOOKED_BETWEEN == 0 && Thread.currentThread().isInterrupted()) {
            throw new CancellationException("Another figure is chosen in by now");
        }
    }

    /** The middle of the largest ring of an outline, by its area. */
    static Coordinate middleOf(PackedShapes outlines, int shape) {
        double largest = 0;
        var middle = outlines.extent(shape).centre();
        for (int part = outlines.firstPart(shape); part < outlines.endPart(shape); part++) {
            int first = outlines.firstPoint(part);
            int end = outlines.endPoint(part);
            double twice = 0;
            double x = 0;
            double y = 0;
            for (int i = first, before = end - 1; i < end; before = i++) {
                // From the first corner, because the squares of units of the world are large.
                double fromX = outlines.x(before) - (double) outlines.x(first);
                double fromY = outlines.y(before) - (double) outlines.y(first);
                double toX = outlines.x(i) - (double) outlines.x(first);
                double toY = outlines.y(i) - (double) outlines.y(first);
                double cross = fromX * toY - toX * fromY;
                twice += cross;
                x += (fromX + toX) * cross;
                y += (fromY + toY) * cross;
            }
            if (Math.abs(twice) > largest) {
                largest = Math.abs(twice);
                middle = new Coordinate(outlines.x(first) + x / (3 * twice), outlines.y(first) + y / (3 * twice));
            }
        }
        return middle;
    }

    /** What encloses all that is chosen, in units of the world; a null envelope for nothing. */
    public Envelope extentOf(MapChoice choice) {
        var extent = new Envelope();
        state.cases().stream().filter(one -> choice.cases().contains(one.id()))
                .forEach(one -> extent.expandToInclude(one.x(), one.y()));
        choice.grids().forEach(grid -> extent.expandToInclude(index.gridExtent(grid)));
        var components = index.ground().components();
        choice.components().forEach(i -> extent.expandToInclude(components.x(i), components.y(i)));
        return extent;
    }
}
