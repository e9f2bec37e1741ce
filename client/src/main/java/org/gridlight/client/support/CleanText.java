package org.gridlight.client.support;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes what may be of a person out of text that leaves the house: every run of Chinese letters (names, places, words of
 * callers; our own log speaks English), long numbers (telephones, identity numbers), addresses of mail, passwords. Pure.
 */
final class CleanText {
    private static final String GONE = "***";
    private static final List<Pattern> PERSONAL = List.of(Pattern.compile("\\p{IsHan}[\\p{IsHan}·]*"),
            Pattern.compile("(?<!\\d)(?:\\+?86[- ]?)?1[3-9]\\d[- ]?\\d{4}[- ]?\\d{4}(?!\\d)"),
            Pattern.compile("(?<!\\d)0\\d{2,3}[- ]\\d{7,8}(?!\\d)"), Pattern.compile("(?<![0-9a-fA-F])\\d{7,}[Xx]?"),
            Pattern.compile("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+"));
    private static final Pattern SECRET = Pattern.compile("(?i)(password|secret|token)(\\s*[=:]\\s*)\\S+");

    private CleanText() {}

    static String of(String line) {
        var clean = SECRET.matcher(line).replaceAll("$1$2" + GONE);
        for (var personal : PERSONAL) {
            clean = personal.matcher(clean).replaceAll(GONE);
        }
        return clean;
    }
}
