package org.gridlight.client.map.paint;

import java.awt.Color;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gridlight.client.look.Palette;
import org.gridlight.client.look.Theme;
import org.gridlight.model.grid.ControlLine;
import org.gridlight.model.light.Light;

/**
 * Colours of the map in one theme, from the one stylesheet.
 *
 * @param outside ground beyond the centre
 * @param fills   of the thematic map, from few to many; the class of none is left as the land is
 * @param lateFills the same of maps of what is overdue, and of no others
 * @param symbol  ink of component symbols
 * @param paper   halo of cases, inside of rings
 * @param accent  of lines that were chosen
 * @param onRed   figures on a red flag
 * @param lines   of control lines, in the order of their kinds
 */
public record MapColours(Color outside, Color land, Color water, Color waterText, Color green, Color woods,
        Color building, Color road, Color roadEdge, Color mainRoad, Color mainRoadEdge, Color gridLine, Color border,
        List<Color> fills, List<Color> lateFills, Color symbol, Color paper, Color text, Color softText, Color halo,
        Color accent, Color red,
        Color onRed, Color yellow, Color yellowEdge, Color inTime, Color grey, List<Color> lines) {
    public MapColours {
        lines = List.copyOf(lines);
        fills = List.copyOf(fills);
        lateFills = List.copyOf(lateFills);
    }

    /** Those of a theme. */
    public static MapColours of(Theme theme) {
        var palette = Palette.of(theme);
        var fills = Stream.of("map-fill-1", "map-fill-2", "map-fill-3", "map-fill-4").map(palette::ink).toList();
        var late = Stream.of("map-late-1", "map-late-2", "map-late-3").map(palette::ink).toList();
        return new MapColours(palette.ink("ground"), palette.ink("map-land"), palette.ink("map-water"),
                palette.ink("map-water-text"), palette.ink("map-green"), palette.ink("map-woods"),
                palette.ink("map-building"), palette.ink("map-road"), palette.ink("map-road-edge"),
                palette.ink("map-main-road"), palette.ink("map-main-road-edge"), palette.ink("map-grid"),
                palette.ink("map-border"), fills, late, palette.ink("map-symbol"), palette.ink("pane"),
                palette.ink("t1"),
                palette.ink("t2"), palette.ink("map-halo"), palette.ink("accent"), palette.ink("red"),
                palette.ink("on-red"), palette.ink("yellow"), palette.ink("yellow-line"), palette.ink("green"),
                palette.ink("grey"), Stream.of(ControlLine.Kind.values())
                        .map(kind -> palette.ink("map-line-" + kind.name().toLowerCase(Locale.ROOT))).toList());
    }

    /** A kind of control lines. */
    Color of(ControlLine.Kind kind) {
        return lines.get(kind.ordinal());
    }

    /** So many fills from few to many, at even steps along the ramp. @param late of a map of what is overdue */
    public List<Color> ramp(int classes, boolean late) {
        var ramp = late ? lateFills : fills;
        return IntStream.range(0, classes)
                .mapToObj(i -> along(ramp, classes == 1 ? 0.5 : (double) i / (classes - 1))).toList();
    }

    /** A colour along a ramp. @param share 0 to 1 */
    static Color along(List<Color> ramp, double share) {
        double place = share * (ramp.size() - 1);
        int from = Math.min((int) place, ramp.size() - 2);
        return Palette.mixed(ramp.get(from), ramp.get(from + 1), place - from);
    }

    /** The fill of a light. */
    Color of(Light light) {
        return switch (light) {
            case RED -> red;
            case YELLOW -> yellow;
            case GREEN -> inTime;
            case GREY -> grey;
        };
    }
}
