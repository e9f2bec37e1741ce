package org.gridlight.client.map.paint;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gridlight.model.map.World;
import org.gridlight.model.theme.HeatField;

/**
 * Where cases are dense, at any scale: the radius of the kernel is a round number of metres that is 30 to 60 pixels wide.
 * Fields are worked out when a scale is first seen. Immutable but for that; safe for use by many threads.
 */
public final class HeatMap {
    /** The widest radius on the screen, in its pixels. */
    public static final double REACH = 60;
    /** Nothing anywhere. */
    public static final HeatMap NONE = new HeatMap(new int[0], new int[0], false);

    private static final int[] METRES = {5, 10, 15, 20, 30, 50, 75, 100, 150, 200, 300, 500, 750, 1_000, 1_500, 2_000,
        3_000, 5_000, 10_000, 20_000, 50_000};

    private final int[] xs;
    private final int[] ys;
    private final boolean late;
    private final Map<Integer, HeatField> fields = new ConcurrentHashMap<>();

    private HeatMap(int[] xs, int[] ys, boolean late) {
        this.xs = xs;
        this.ys = ys;
        this.late = late;
    }

    /** Of places in units of the world. @param late whether they are of what is overdue, and therefore red */
    public static HeatMap of(int[] xs, int[] ys, boolean late) {
        return new HeatMap(xs, ys, late);
    }

    /** Of cases. @param late as in {@link #of(int[], int[], boolean)} */
    public static HeatMap of(List<CaseMark> cases, boolean late) {
        return new HeatMap(cases.stream().mapToInt(CaseMark::x).toArray(),
                cases.stream().mapToInt(CaseMark::y).toArray(), late);
    }

    public boolean isLate() {
        return late;
    }

    /** How many places there are. */
    public int count() {
        return xs.length;
    }

    /** The radius at a scale, in metres. @param metresAPixel of the screen */
    public static int radius(double metresAPixel) {
        int found = METRES[0];
        for (int metres : METRES) {
            if (metres <= REACH * metresAPixel) {
                found = metres;
            }
        }
        return found;
    }

    /** Its colours from nothing to the top, multiplied by their alpha. */
    public int[] shades(MapColours colours) {
        return HeatPainter.shades(colours, late);
    }

    /** The field of a radius. */
    public HeatField field(int metres) {
        double middle = ys.length == 0 ? World.UNITS / 2 : ys[0];
        return fields.computeIfAbsent(metres, radius -> HeatField.of(xs, ys, radius, World.metresAUnit(middle)));
    }

    /** Whether every colour stays as it was where no place came or went: at the scales that were seen before. */
    public boolean isScaledAs(HeatMap before) {
        return late == before.late && before.fields.entrySet().stream()
                .allMatch(seen -> field(seen.getKey()).top() == seen.getValue().top());
    }
}
