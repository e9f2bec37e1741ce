package org.gridlight.client.map.print;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.gridlight.client.map.layers.LayerKind;
import org.gridlight.client.map.layers.MapLayer;
import org.gridlight.client.map.paint.LegendSigns;
import org.gridlight.client.map.paint.LegendSigns.Sign;
import org.gridlight.client.map.paint.MapState;
import org.gridlight.client.map.paint.ThematicFill;
import org.gridlight.model.light.Light;
import org.gridlight.model.words.Words;
import org.gridlight.reports.map.MapSheet.Entry;
import org.gridlight.reports.map.MapSheet.Group;

/** What the signs of a printed map mean: only those that it has at its scale. */
final class SheetLegend {
    private static final double GRID_LINES_FROM = 13;
    private static final double SYMBOLS_FROM = 16.5;

    private static final Group NOTHING = new Group("", List.of());

    private final Words words;
    private final MapState state;
    private final double zoom;
    private final Optional<FillKey> fill;
    private final IntPredicate counted;
    private final LegendSigns signs;

    /**
     * @param zoom    as web maps count
     * @param fill    what the thematic fill is called; empty when it has no name
     * @param counted which unit grids lie in the region, by their places
     */
    SheetLegend(Words words, MapState state, double zoom, Optional<FillKey> fill, IntPredicate counted,
            boolean grey) {
        this.words = words;
        this.state = state;
        this.zoom = zoom;
        this.fill = fill;
        this.counted = counted;
        this.signs = LegendSigns.of(state.colours(), grey);
    }

    List<Group> groups() {
        return Stream.of(theme(), cases(), components(), lines(), ground()).filter(group -> !group.entries().isEmpty())
                .toList();
    }

    private boolean isSeen(MapLayer layer) {
        return state.stack().style(layer).isSeenAt(zoom);
    }

    private Entry entry(Sign sign, String text) {
        return new Entry(sign::draw, text);
    }

    private Group theme() {
        if (!isSeen(MapLayer.THEME) || fill.isEmpty()) {
            return NOTHING;
        }
        var drawn = state.content().fill();
        var key = fill.get();
        int[] sizes = sizes(drawn, key.labels().size());
        double opacity = state.stack().style(MapLayer.THEME).opacity();
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < key.labels().size(); i++) {
            entries.add(entry(signs.fill(drawn, i, opacity),
                    words.say("mapPrint.class", key.labels().get(i), key.sizes().apply(sizes[i]))));
        }
        return new Group(key.title(), entries);
    }

    /** How many units each class has in the region. */
    private int[] sizes(ThematicFill drawn, int classes) {
        var met = new BitSet();
        for (int grid = 0; grid < state.index().ground().grids().size(); grid++) {
            int unit = drawn.units().ofGrid(grid);
            if (unit >= 0 && counted.test(grid)) {
                met.set(unit);
            }
        }
        var sizes = new int[classes];
        met.stream().map(unit -> drawn.classes()[unit]).filter(kind -> kind < classes).forEach(kind -> sizes[kind]++);
        return sizes;
    }

    private Group cases() {
        var entries = new ArrayList<Entry>();
        if (isSeen(MapLayer.CASES)) {
            Stream.of(Light.RED, Light.YELLOW, Light.GREEN)
                    .forEach(light -> entries.add(entry(signs.light(light), words.say("light." + light))));
        }
        if (isSeen(MapLayer.SUSPENDED)) {
            entries.add(entry(signs.light(Light.GREY), words.say("light.GREY")));
        }
        if (!entries.isEmpty()) {
            entries.add(entry(signs.ring(), words.say("mapPrint.ring")));
        }
        return new Group(words.say("map.heading.CASES"), entries);
    }

    private Group components() {
        var entries = new ArrayList<Entry>();
        var seen = state.stack().upward().stream().map(style -> style.layer())
                .filter(layer -> layer.kind() == LayerKind.COMPONENTS && isSeen(layer)).toList().reversed();
        if (zoom < SYMBOLS_FROM && !seen.isEmpty()) {
            entries.add(entry(signs.points(), words.say("mapPrint.points")));
        } else {
            seen.forEach(layer -> entries.add(entry(signs.component(layer), words.say("map.layer." + layer))));
        }
        return new Group(words.say("map.heading.COMPONENTS"), entries);
    }

    private Group lines() {
        var colours = state.colours();
        var entries = new ArrayList<Entry>();
        if (isSeen(MapLayer.DISTRICTS)) {
            entries.add(entry(signs.line(colours.border(), 1.5), words.say("map.layer.DISTRICTS")));
        }
        if (isSeen(MapLayer.STREETS)) {
            entries.add(entry(signs.line(colours.border(), 1, 4.5f, 2.2f), words.say("map.layer.STREETS")));
        }
        if (isSeen(MapLayer.COMMUNITIES)) {
            entries.add(entry(signs.line(colours.border(), 0.7, 2, 2), words.say("map.layer.COMMUNITIES")));
        }
        if (isSeen(MapLayer.RESPONSIBILITY_GRIDS)) {
            entries.add(entry(signs.line(colours.accent(), 1.1), words.say("object.responsibilityGrid")));
        }
        if (isSeen(MapLayer.UNIT_GRIDS) && zoom >= GRID_LINES_FROM) {
            entries.add(entry(signs.line(colours.gridLine(), 0.7), words.say("object.unitGrid")));
        }
        return new Group(words.say("map.heading.AREAS"), entries);
    }

    private Group ground() {
        var entries = new ArrayList<Entry>();
        if (isSeen(MapLayer.ROADS)) {
            entries.add(entry(signs.road(), words.say("map.layer.ROADS")));
        }
        if (isSeen(MapLayer.GROUND)) {
            entries.add(entry(signs.ground(state.colours().water()), words.say("mapPrint.water")));
            entries.add(entry(signs.ground(state.colours().green()), words.say("mapPrint.green")));
        }
        return new Group(words.say("map.heading.BASE"), entries);
    }
}
