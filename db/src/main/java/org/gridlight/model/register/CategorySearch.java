package org.gridlight.model.register;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds classes by what is typed: digits of the code, or characters of the name in their order. Immutable. */
public final class CategorySearch {
    private static final int NO_MATCH = Integer.MAX_VALUE;

    private final List<Category> all;

    public CategorySearch(List<Category> all) {
        this.all = List.copyOf(all);
    }

    /** The best first, at most so many; nothing typed finds the first ones. */
    public List<Category> find(String typed, int most) {
        var text = typed.strip().toLowerCase(Locale.ROOT);
        record Hit(Category category, int rank) {}
        return all.stream().map(category -> new Hit(category, rank(category, text)))
                .filter(hit -> hit.rank() != NO_MATCH).sorted(Comparator.comparingInt(Hit::rank)).limit(most)
                .map(Hit::category).toList();
    }

    /** Lower is better: the beginning of name or code, then inside the name, then of the major class, then scattered. */
    private static int rank(Category category, String text) {
        var name = category.name().toLowerCase(Locale.ROOT);
        var code = category.code().toLowerCase(Locale.ROOT);
        if (text.isEmpty() || name.equals(text)) {
            return 0;
        }
        if (name.startsWith(text) || category.digits().startsWith(text) || code.startsWith(text)) {
            return 1;
        }
        if (name.contains(text)) {
            return 2;
        }
        if (category.majorClass().toLowerCase(Locale.ROOT).contains(text)) {
            return 3;
        }
        return text.length() > 1 && isScatteredIn(name, text) ? 4 : NO_MATCH;
    }

    private static boolean isScatteredIn(String name, String text) {
        int at = 0;
        for (int i = 0; i < name.length() && at < text.length(); i++) {
            if (name.charAt(i) == text.charAt(at)) {
                at++;
            }
        }
        return at == text.length();
    }
}
