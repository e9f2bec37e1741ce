package org.gridlight.model.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Text as it is compared: full and half width, capitals and small letters are the same. It falls into runs: Chinese
 * characters, and words of letters and digits; all else only divides.
 */
public final class PlainText {
    private PlainText() {}

    /**
     * A run.
     *
     * @param from place of its first character in the text it was taken from
     */
    public record Run(String text, int from, boolean chinese) {}

    /** As long as the text itself, so that places in one are places in the other. Empty for null. */
    public static String folded(String text) {
        if (text == null) {
            return "";
        }
        var folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            folded.append(folded(text.charAt(i)));
        }
        return folded.toString();
    }

    private static char folded(char one) {
        if (one < 128 || isChinese(one)) {
            return Character.toLowerCase(one);
        }
        var plain = Normalizer.normalize(String.valueOf(one), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return plain.length() == 1 ? plain.charAt(0) : one;
    }

    static boolean isChinese(char one) {
        return one >= '\u4e00' && one <= '\u9fff' || one >= '\u3400' && one <= '\u4dbf' || one == '\u3007';
    }

    /** @param folded as {@link #folded(String)} gives it */
    public static List<Run> runs(String folded) {
        var runs = new ArrayList<Run>();
        int from = 0;
        for (int i = 1; i <= folded.length(); i++) {
            if (i == folded.length() || kind(folded.charAt(i)) != kind(folded.charAt(from))) {
                if (kind(folded.charAt(from)) != Kind.GAP) {
                    runs.add(new Run(folded.substring(from, i), from, kind(folded.charAt(from)) == Kind.CHINESE));
                }
                from = i;
            }
        }
        return List.copyOf(runs);
    }

    private enum Kind {
        CHINESE, WORD, GAP
    }

    private static Kind kind(char one) {
        return isChinese(one) ? Kind.CHINESE : Character.isLetterOrDigit(one) ? Kind.WORD : Kind.GAP;
    }
}
