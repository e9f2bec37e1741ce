package org.gridlight.model.cases;

import java.util.HashMap;
import java.util.Map;

/** How alike two texts are, by their pairs of neighbouring characters, which serves Chinese without a dictionary. */
public final class TextLikeness {
    private static final int WHOLE = 100;

    private TextLikeness() {}

    /** Dice's measure: twice the shared pairs over all pairs, 0 to 100. Null is like nothing. */
    public static int percent(String one, String other) {
        var left = pairs(one);
        var right = pairs(other);
        int all = count(left) + count(right);
        if (all == 0) {
            return 0;
        }
        int shared = left.entrySet().stream()
                .mapToInt(pair -> Math.min(pair.getValue(), right.getOrDefault(pair.getKey(), 0))).sum();
        return Math.round(2f * WHOLE * shared / all);
    }

    private static Map<String, Integer> pairs(String text) {
        var pairs = new HashMap<String, Integer>();
        var letters = text == null ? "" : text.replaceAll("[\\p{Punct}\\p{IsPunctuation}\\s]+", "");
        for (int i = 0; i + 1 < letters.length(); i++) {
            pairs.merge(letters.substring(i, i + 2), 1, Integer::sum);
        }
        return pairs;
    }

    private static int count(Map<String, Integer> pairs) {
        return pairs.values().stream().mapToInt(Integer::intValue).sum();
    }
}
