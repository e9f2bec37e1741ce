package org.gridlight.model.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes telephone and identity numbers, and for texts that leave the house also names, of people out of free text.
 * Numbers of cases are longer or shorter than these and stay.
 */
public final class PrivacyMask {
    private static final Pattern MOBILE = Pattern.compile("(?<![0-9A-Za-z])(1[3-9]\\d)[ -]?\\d{4}[ -]?(\\d{4})(?!\\d)");
    private static final Pattern IDENTITY = Pattern
            .compile(
                    "(?<![0-9A-Za-z])([1-9]\\d{5})(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}[0-9Xx](?![0-9A-Za-z])");
    /** A line at a home or a shop, with its area; without one it may not look like a day (20260716). */
    private static final Pattern LANDLINE = Pattern
            .compile("(?<![0-9A-Za-z-])(?:0\\d{2,3}[ -]?|(?!20\\d{2}[01]\\d[0-3]\\d))[2-9]\\d{6,7}(?![0-9A-Za-z])");
    private static final Pattern ANY_MOBILE = Pattern
            .compile("(?<![0-9A-Za-z])(?:\\+?86[ -]?)?1[3-9](?:[ .-]?\\d){9}(?!\\d)");
    private static final Pattern ANY_IDENTITY = Pattern.compile("(?<![0-9A-Za-z])[1-9]\\d{16}[0-9Xx](?![0-9A-Za-z])");
    private static final Pattern SURNAME = Pattern.compile("(\\p{IsHan})\\*+");
    private static final String AFTER_NAME = "\\p{IsHan}{1,3}?(?=[\\p{P}\\p{Z}0-9]|$)";
    private static final int WIDE_ZERO = 0xFF10;
    private static final String HIDDEN = "***";
    private static final List<Pattern> NAMES = patterns();

    private PrivacyMask() {}

    /** 138****2210 for a mobile number, the first six digits of an identity number. @param text null gives an empty one */
    public static String of(String text) {
        if (text == null) {
            return "";
        }
        var withoutIdentity = IDENTITY.matcher(text).replaceAll("$1************");
        return MOBILE.matcher(withoutIdentity).replaceAll("$1****$2");
    }

    /**
     * The text as it may be sent to anybody: no digit of a telephone or identity number is left, wide digits and lines
     * with an area included. @param text null gives an empty one
     */
    public static String withoutNumbers(String text) {
        var plain = text == null ? "" : narrow(text);
        for (var number : List.of(ANY_IDENTITY, ANY_MOBILE, LANDLINE)) {
            plain = number.matcher(plain).replaceAll(HIDDEN);
        }
        return plain;
    }

    /**
     * The same for what somebody told in his own words: names he gives are taken out too, as far as words around them show
     * that they are names.
     *
     * @param reporters names of those who told it as the record shows them, masked after the surname; null among them is
     *                  nobody
     */
    public static String withoutPeople(String text, Collection<String> reporters) {
        var plain = withoutNumbers(text);
        for (var name : NAMES) {
            plain = name.matcher(plain).replaceAll(found -> Matcher.quoteReplacement(
                    found.group().replace(found.group(1), HIDDEN)));
        }
        for (var reporter : reporters) {
            plain = withoutReporter(plain, reporter);
        }
        return plain;
    }

    private static String withoutReporter(String text, String reporter) {
        if (reporter == null) {
            return text;
        }
        var masked = SURNAME.matcher(reporter);
        return masked.matches()
                ? Pattern.compile(Pattern.quote(masked.group(1)) + AFTER_NAME).matcher(text).replaceAll(HIDDEN)
                : text.replace(reporter, HIDDEN);
    }

    private static String narrow(String text) {
        var narrow = new StringBuilder(text.length());
        text.chars().forEach(letter -> narrow.append((char) (letter >= WIDE_ZERO && letter <= WIDE_ZERO + 9
                ? letter - WIDE_ZERO + '0'
                : letter)));
        return narrow.toString();
    }

    private static List<Pattern> patterns() {
        try (var file = PrivacyMask.class.getResourceAsStream("name-patterns.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#")).map(Pattern::compile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
