package org.gridlight.model.search;

import java.util.List;
import java.util.function.Predicate;

/**
 * Whether a case fits what was typed, by looking at it: what an index answers is this for all cases. Immutable.
 *
 * @param pinyin readings of names and places; the reporter's words are found as they are written
 */
public record CaseMatch(SearchNames names, Pinyin pinyin) {
    /** Whether each term stands somewhere in it. */
    public boolean fits(SearchedCase one, SearchQuery query) {
        return query.terms().stream().allMatch(term -> field(one, term) != null);
    }

    /** The first field in which a term stands; null when it stands in none. */
    public SearchField field(SearchedCase one, SearchTerm term) {
        for (var field : SearchField.values()) {
            if ((term.field() == null || term.field() == field) && stands(one, field, term)) {
                return field;
            }
        }
        return null;
    }

    private boolean stands(SearchedCase one, SearchField field, SearchTerm term) {
        return switch (field) {
            case NUMBER -> term instanceof SearchTerm.Word(var _, var typed)
                    && any(one.numbers(), number -> TextMatch.findNumber(number, typed) != null);
            case GRID -> term instanceof SearchTerm.Word(var _, var typed) && one.grid() != null
                    && typed.length() >= TextMatch.LEAST_GRID && PlainText.folded(one.grid()).startsWith(typed);
            case PLACE -> TextMatch.find(one.place(), term, pinyin) != null;
            case WORDS -> TextMatch.find(one.words(), term, null) != null;
            case DAY -> term instanceof SearchTerm.Days(var from, var to) && !one.reportedAt().isBefore(from)
                    && one.reportedAt().isBefore(to);
            default -> names.of(field, key(one, field)).filter(name -> SearchNames.fits(name, term, pinyin))
                    .isPresent();
        };
    }

    private static boolean any(List<String> texts, Predicate<String> fits) {
        return texts.stream().anyMatch(fits);
    }

    /** The key of a name that a case holds. */
    public static String key(SearchedCase one, SearchField field) {
        return switch (field) {
            case CATEGORY -> Long.toString(one.categoryId());
            case DEPARTMENT -> Long.toString(one.departmentId());
            case STREET -> Long.toString(one.streetId());
            case COMMUNITY -> Long.toString(one.communityId());
            case STATE -> one.state().name();
            case SOURCE -> one.source().name();
            default -> throw new IllegalArgumentException(field.name());
        };
    }
}
