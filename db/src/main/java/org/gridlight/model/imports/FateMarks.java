package org.gridlight.model.imports;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;

/** Where things of an import lie, by what becomes of them, packed so that a million take little room. Not shared by threads. */
public final class FateMarks {
    private final Map<RowFate, double[]> points = new EnumMap<>(RowFate.class);
    private final Map<RowFate, Integer> counts = new EnumMap<>(RowFate.class);
    private final Map<RowFate, Integer> unplaced = new EnumMap<>(RowFate.class);

    /** Adds one in degrees. */
    public void add(RowFate fate, double longitude, double latitude) {
        int count = counts.getOrDefault(fate, 0);
        var all = points.getOrDefault(fate, new double[64]);
        if (count * 2 == all.length) {
            all = Arrays.copyOf(all, all.length * 2);
        }
        all[count * 2] = longitude;
        all[count * 2 + 1] = latitude;
        points.put(fate, all);
        counts.put(fate, count + 1);
    }

    /** Counts one whose place nobody knows. */
    public void addUnplaced(RowFate fate) {
        unplaced.merge(fate, 1, Integer::sum);
    }

    /** How many of a fate there are, with a place or without. */
    public int total(RowFate fate) {
        return count(fate) + unplaced.getOrDefault(fate, 0);
    }

    /** How many of a fate have a place. */
    public int count(RowFate fate) {
        return counts.getOrDefault(fate, 0);
    }

    /** Longitude of the n-th of a fate. */
    public double longitude(RowFate fate, int index) {
        return points.get(fate)[index * 2];
    }

    /** Latitude of the n-th of a fate. */
    public double latitude(RowFate fate, int index) {
        return points.get(fate)[index * 2 + 1];
    }

    /** Around all of them; empty when there are none. */
    public Optional<Envelope> extent() {
        var extent = new Envelope();
        points.forEach((fate, all) -> {
            for (int i = 0; i < count(fate); i++) {
                extent.expandToInclude(all[i * 2], all[i * 2 + 1]);
            }
        });
        return extent.isNull() ? Optional.empty() : Optional.of(extent);
    }
}
