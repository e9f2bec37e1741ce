package org.gridlight.client.search;

import java.util.Arrays;
import org.gridlight.model.search.CaseMatch;
import org.gridlight.model.search.Pinyin;
import org.gridlight.model.search.SearchField;
import org.gridlight.model.search.SearchNames;
import org.gridlight.model.search.SearchQuery;
import org.gridlight.model.search.SearchTerm;
import org.gridlight.model.search.SearchedCase;
import org.gridlight.model.search.TextMatch;

/** Says of a case that was found where in it the words stand. Immutable. */
record FoundReason(SearchNames names, Pinyin pinyin, SearchQuery asked) {
    private static final int BEFORE = 7;
    private static final int MOST = 22;

    /** The field of the last word: it is the one that is being typed. */
    FoundLine of(SearchedCase one) {
        var term = asked.terms().getLast();
        var field = new CaseMatch(names, pinyin).field(one, term);
        var text = text(one, field, term);
        var mark = mark(text, field, term);
        var cut = cut(text, mark);
        return new FoundLine(one, name(one, SearchField.CATEGORY), name(one, SearchField.STREET),
                name(one, SearchField.DEPARTMENT), field, cut.text(), cut.mark());
    }

    private String name(SearchedCase one, SearchField field) {
        return names.name(field, CaseMatch.key(one, field));
    }

    private String text(SearchedCase one, SearchField field, SearchTerm term) {
        return switch (field) {
            case null -> "";
            case NUMBER -> one.numbers().stream().filter(number -> mark(number, field, term) != null).findFirst()
                    .orElse("");
            case GRID -> one.grid();
            case DAY -> "";
            case PLACE -> line(one.place(), field, term);
            case WORDS -> line(one.words(), field, term);
            default -> name(one, field);
        };
    }

    private String line(String lines, SearchField field, SearchTerm term) {
        return Arrays.stream(lines.split("\n")).filter(line -> mark(line, field, term) != null).findFirst()
                .orElse(lines);
    }

    private TextMatch.Range mark(String text, SearchField field, SearchTerm term) {
        if (field == SearchField.NUMBER && term instanceof SearchTerm.Word(var _, var typed)) {
            return TextMatch.findNumber(text, typed);
        }
        if (field == SearchField.GRID && term instanceof SearchTerm.Word(var _, var typed)) {
            return new TextMatch.Range(0, Math.min(text.length(), typed.length()));
        }
        return TextMatch.find(text, term, field == SearchField.WORDS ? null : pinyin);
    }

    private record Cut(String text, TextMatch.Range mark) {}

    /** A long text from a little before the place. */
    private static Cut cut(String text, TextMatch.Range mark) {
        int from = mark == null || text.length() <= MOST ? 0 : Math.max(0, mark.from() - BEFORE);
        int to = Math.min(text.length(), Math.max(from + MOST, mark == null ? 0 : mark.to()));
        return new Cut(text.substring(from, to).replace('\n', ' '),
                mark == null ? null : new TextMatch.Range(mark.from() - from, mark.to() - from));
    }
}
