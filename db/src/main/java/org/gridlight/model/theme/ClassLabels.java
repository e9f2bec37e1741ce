package org.gridlight.model.theme;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gridlight.model.words.Words;

/** What classes are called in a legend: 0, 1–2, 3–5, ≥ 10. The unit of the values stands once, in its title. */
public final class ClassLabels {
    private ClassLabels() {}

    /**
     * One a class, that of none first.
     *
     * @param leastCases how many cases a share needs, for its class of none; 0 for any number
     */
    public static List<String> of(ValueClasses classes, int leastCases, Words words) {
        return Stream.concat(Stream.of(none(classes.kind(), leastCases, words)),
                IntStream.range(0, classes.count()).mapToObj(i -> label(classes, i, words))).toList();
    }

    private static String none(ValueKind kind, int leastCases, Words words) {
        if (kind != ValueKind.PERCENT) {
            return "0";
        }
        return leastCases > 1 ? words.say("fill.fewerThan", leastCases) : words.say("fill.none");
    }

    private static String label(ValueClasses classes, int i, Words words) {
        var range = classes.classes().get(i);
        var kind = classes.kind();
        if (i == classes.count() - 1 && (i > 0 || range.most() == Long.MAX_VALUE)
                && !(kind == ValueKind.PERCENT && range.most() >= kind.steps(100))) {
            return words.say("fill.from", kind.print(range.least()));
        }
        long most = kind == ValueKind.PERCENT ? Math.min(range.most(), kind.steps(100)) : range.most();
        return range.least() == most
                ? kind.print(most)
                : words.say("fill.range", kind.print(range.least()), kind.print(most));
    }
}
