package org.gridlight.model.theme;

import java.util.ArrayList;
import java.util.List;

/**
 * The classes of the values of a map (分级), from the least on. Together they hold every value: what is below the first
 * belongs to the first, what is above the last to the last, so classes may be kept while values change. Units without
 * a value stand in a class of their own, number 0.
 *
 * @param classes none when no unit has a value
 */
public record ValueClasses(ClassMethod method, ValueKind kind, List<Range> classes) {
    /** Fewest and most classes a map may have beside that of none: more shades cannot be told apart. */
    public static final int FEWEST = 2;
    public static final int MOST = 7;

    /** One class, in steps. @param least first value of it @param most last value of it when it was made */
    public record Range(long least, long most) {}

    public ValueClasses {
        classes = List.copyOf(classes);
        for (int i = 1; i < classes.size(); i++) {
            if (classes.get(i).least != classes.get(i - 1).most + 1) {
                throw new IllegalArgumentException("Classes must meet: " + classes);
            }
        }
    }

    /**
     * Classes made of what the values are.
     *
     * @param method any but {@link ClassMethod#FIXED}
     * @param count  how many, {@value #FEWEST} to {@value #MOST}; there are fewer when there are fewer values
     */
    public static ValueClasses of(ClassMethod method, int count, FillValues values) {
        if (count < FEWEST || count > MOST) {
            throw new IllegalArgumentException("Number of classes: " + count);
        }
        var ranked = RankedValues.of(values.ascending());
        long[] ends = switch (method) {
            case EQUAL -> ClassBreaks.equal(ranked, count);
            case QUANTILE -> ClassBreaks.quantile(ranked, count);
            case NATURAL -> NaturalBreaks.ends(ranked, count);
            case FIXED -> throw new IllegalArgumentException("Fixed bounds must be given");
        };
        return new ValueClasses(method, values.kind(), ranges(ranked, ends));
    }

    private static List<Range> ranges(RankedValues ranked, long[] ends) {
        var ranges = new ArrayList<Range>();
        for (int i = 0; i < ends.length; i++) {
            ranges.add(new Range(i == 0 ? ranked.value(0) : ends[i - 1] + 1, ends[i]));
        }
        return ranges;
    }

    /** Classes that begin with these values. @param bounds in steps, rising, 1 to {@value #MOST} of them, above 0 */
    public static ValueClasses fixed(ValueKind kind, List<Long> bounds) {
        var ranges = new ArrayList<Range>();
        for (int i = 0; i < bounds.size(); i++) {
            ranges.add(new Range(bounds.get(i), i + 1 < bounds.size() ? bounds.get(i + 1) - 1 : Long.MAX_VALUE));
        }
        if (bounds.isEmpty() || bounds.size() > MOST || ranges.stream().anyMatch(one -> one.most < one.least)) {
            throw new IllegalArgumentException("Bounds of classes: " + bounds);
        }
        return new ValueClasses(ClassMethod.FIXED, kind, ranges);
    }

    /** How many there are beside that of none. */
    public int count() {
        return classes.size();
    }

    /** Number of the class of a value: 0 for none, else from 1 on. */
    public int classOf(long value) {
        if (value == FillValues.NONE || classes.isEmpty()) {
            return 0;
        }
        int found = 1;
        while (found < classes.size() && value > classes.get(found - 1).most) {
            found++;
        }
        return found;
    }

    /** The class of every unit. */
    public byte[] classesOf(FillValues values) {
        var numbers = new byte[values.count()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (byte) classOf(values.of(i));
        }
        return numbers;
    }

    /** How many units each class has, that of none first. */
    public int[] sizes(byte[] numbers) {
        var sizes = new int[classes.size() + 1];
        for (byte number : numbers) {
            sizes[number]++;
        }
        return sizes;
    }

    /** The bounds with which they would be fixed. */
    public List<Long> bounds() {
        return classes.stream().map(Range::least).toList();
    }

    /** How many units each class has, that of none first. */
    public int[] sizes(FillValues values) {
        return sizes(classesOf(values));
    }

}
