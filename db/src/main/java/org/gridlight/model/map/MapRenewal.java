package org.gridlight.model.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.gridlight.model.map.MapGround.AreaMark;
import org.gridlight.model.map.MapGround.ComponentClass;
import org.gridlight.model.map.MapGround.GridMark;

/**
 * Brings a map up to date: what a delta does not touch is taken over as it is, arrays and all, so that whoever made an index
 * over it need not make it anew.
 */
final class MapRenewal {
    private MapRenewal() {}

    static MapGround renewed(MapGround before, MapDelta delta) {
        var areas = new Renewed<>(before.areas(), before.areaOutlines());
        if (!delta.touchedAreas().isEmpty()) {
            areas = renewed(areas, delta.touchedAreas(), new Renewed<>(delta.areas(), delta.areaOutlines()),
                    AreaMark::id, AreaMark::code);
        }
        var grids = new Renewed<>(before.grids(), before.gridOutlines());
        if (!delta.touchedGrids().isEmpty()) {
            grids = renewed(grids, delta.touchedGrids(), new Renewed<>(delta.grids(), delta.gridOutlines()),
                    GridMark::id, GridMark::code);
        }
        var classes = before.classes();
        var components = before.components();
        if (!delta.touchedComponents().isEmpty()) {
            classes = with(classes, delta.classes());
            components = components.with(delta.touchedComponents(), delta.components(),
                    places(classes, delta.classes()));
        }
        return new MapGround(delta.version(), areas.marks, areas.outlines, grids.marks, grids.outlines,
                before.lines(), before.lineShapes(), before.grounds(), before.groundShapes(), classes, components);
    }

    private record Renewed<T>(List<T> marks, PackedShapes outlines) {}

    /** One of what was and one of what is now. */
    private record Source<T>(T mark, PackedShapes outlines, int place) {}

    private static <T> Renewed<T> renewed(Renewed<T> before, KeyRanges touched, Renewed<T> now, ToLongFunction<T> key,
            Function<T, String> code) {
        var all = new ArrayList<Source<T>>();
        for (int i = 0; i < before.marks.size(); i++) {
            if (!touched.test(key.applyAsLong(before.marks.get(i)))) {
                all.add(new Source<>(before.marks.get(i), before.outlines, i));
            }
        }
        for (int i = 0; i < now.marks.size(); i++) {
            all.add(new Source<>(now.marks.get(i), now.outlines, i));
        }
        all.sort(Comparator.comparing(source -> code.apply(source.mark)));
        var outlines = new PackedShapes.Packing();
        all.forEach(source -> outlines.add(source.outlines, source.place));
        return new Renewed<>(all.stream().map(Source::mark).toList(), outlines.packed());
    }

    /** New classes come behind those known, whose places stay. */
    private static List<ComponentClass> with(List<ComponentClass> known, List<ComponentClass> others) {
        var all = new ArrayList<>(known);
        others.stream().filter(other -> known.stream().noneMatch(one -> one.id() == other.id())).forEach(all::add);
        return all;
    }

    private static short[] places(List<ComponentClass> all, List<ComponentClass> some) {
        var places = new HashMap<Long, Integer>();
        IntStream.range(0, all.size()).forEach(i -> places.put(all.get(i).id(), i));
        var found = new short[some.size()];
        for (int i = 0; i < found.length; i++) {
            found[i] = places.get(some.get(i).id()).shortValue();
        }
        return found;
    }
}
