package org.gridlight.model.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.gridlight.model.cases.RejectedRow;
import org.gridlight.model.exchange.Feature;
import org.gridlight.model.exchange.FeatureSink;
import org.locationtech.jts.geom.Geometry;

/**
 * The rows of a file that have codes, held against those of the record: what is new, other, gone and the same. For registers
 * of some thousand things. Not shared by threads.
 *
 * @param <T> what a row becomes; two are the same when they are equal
 */
public final class CodedRows<T> implements FeatureSink {
    private final Reader<T> reader;
    private final String codeColumn;
    private final Function<T, String> codeOf;
    private final BinaryOperator<T> over;
    private final FateMarks marks = new FateMarks();
    private final Map<String, T> rows = new LinkedHashMap<>();
    private final List<RejectedRow> rejected = new ArrayList<>();

    /** Makes a row of a feature. */
    @FunctionalInterface
    public interface Reader<T> {
        /** @throws UnfitRow when it cannot be taken */
        T of(Feature feature) throws UnfitRow;
    }

    /** How the rows of a file stand to the record. */
    public record Plan<T>(List<T> added, List<T> changed, List<String> gone, int same) {
        /** Whether the record stays as it is. */
        public boolean changesNothing() {
            return added.isEmpty() && changed.isEmpty() && gone.isEmpty();
        }
    }

    /**
     * @param codeColumn how the column of the code is named to people
     * @param over       a row with what the file does not speak of as the record has it: row, then record
     */
    public CodedRows(Reader<T> reader, String codeColumn, Function<T, String> codeOf, BinaryOperator<T> over) {
        this.over = over;
        this.reader = reader;
        this.codeColumn = codeColumn;
        this.codeOf = codeOf;
    }

    @Override
    public void accept(Feature feature) {
        try {
            var row = reader.of(feature);
            if (rows.putIfAbsent(codeOf.apply(row), row) != null) {
                throw new UnfitRow(feature.line(), codeColumn, codeOf.apply(row), "reject.twice");
            }
        } catch (UnfitRow why) {
            rejected.add(why.row());
            mark(RowFate.REJECTED, feature.geometry());
        }
    }

    @Override
    public void fault(RejectedRow why) {
        rejected.add(why);
        marks.addUnplaced(RowFate.REJECTED);
    }

    private void mark(RowFate fate, Geometry where) {
        var centre = where.getEnvelopeInternal().centre();
        marks.add(fate, centre.x, centre.y);
    }

    /** @param known of the record by code; @param givenUp codes that are never used again; @param replace close what is missing */
    public Plan<T> plan(Map<String, T> known, Set<String> givenUp, boolean replace) {
        var added = new ArrayList<T>();
        var changed = new ArrayList<T>();
        int same = 0;
        for (var row : rows.entrySet()) {
            var before = known.get(row.getKey());
            var now = before == null ? row.getValue() : over.apply(row.getValue(), before);
            if (before != null && before.equals(now)) {
                same++;
            } else if (before != null) {
                changed.add(now);
            } else if (givenUp.contains(row.getKey())) {
                rejected.add(new RejectedRow(0, codeColumn, row.getKey(), "reject.codeGivenUp"));
            } else {
                added.add(row.getValue());
            }
        }
        var gone = replace
                ? known.keySet().stream().filter(code -> !rows.containsKey(code)).toList()
                : List.<String>of();
        return new Plan<>(added, changed, gone, same);
    }

    /** How many rows the file has. */
    public int count() {
        return rows.size() + rejected.size();
    }

    /** What cannot be taken. */
    public List<RejectedRow> rejected() {
        return rejected;
    }

    /** Where it lies. */
    public FateMarks marks() {
        return marks;
    }
}
