package org.gridlight.model.search;

/** Whether a term stands in a text, and where. */
public final class TextMatch {
    private TextMatch() {}

    /**
     * A piece of a text.
     *
     * @param from place of its first character
     * @param to   place after its last
     */
    public record Range(int from, int to) {}

    /** @return null when it does not stand there. @param text null for nothing; @param pinyin null to leave readings out */
    public static Range find(String text, SearchTerm term, Pinyin pinyin) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        var folded = PlainText.folded(text);
        return switch (term) {
            case SearchTerm.Characters(var _, var wanted) -> {
                int at = folded.indexOf(wanted);
                yield at < 0 ? null : new Range(at, at + wanted.length());
            }
            case SearchTerm.Word word -> find(folded, word, pinyin);
            case SearchTerm.Days _ -> null;
        };
    }

    private static Range find(String folded, SearchTerm.Word word, Pinyin pinyin) {
        var runs = PlainText.runs(folded);
        for (var run : runs) {
            if (!run.chinese() && run.text().startsWith(word.text())) {
                return new Range(run.from(), run.from() + word.text().length());
            }
        }
        if (pinyin == null || !word.isPinyin()) {
            return null;
        }
        for (var run : runs) {
            var found = run.chinese() ? pinyin.find(run.text(), word.text()) : null;
            if (found != null) {
                return new Range(run.from() + found[0], run.from() + found[0] + found[1]);
            }
        }
        return null;
    }

    /** Whether a number begins or ends so: four characters of its beginning at least, three of its end. */
    public static Range findNumber(String number, String typed) {
        var plain = PlainText.folded(number);
        if (typed.length() >= LEAST_BEGINNING && plain.startsWith(typed) || plain.equals(typed)) {
            return new Range(0, typed.length());
        }
        return typed.length() >= LEAST_END && plain.endsWith(typed)
                ? new Range(plain.length() - typed.length(), plain.length())
                : null;
    }

    /** Fewer characters begin very many numbers. */
    public static final int LEAST_BEGINNING = 4;
    /** People say the last four digits; three are on the way to them. */
    public static final int LEAST_END = 3;
    /** Fewer digits begin the codes of very many grids. */
    public static final int LEAST_GRID = 6;
}
