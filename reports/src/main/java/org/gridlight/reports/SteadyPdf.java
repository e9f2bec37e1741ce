package org.gridlight.reports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Makes two prints of the same book the same file. The library writes the moment of printing, a chance file number and
 * chance names of font subsets; they are replaced by the time of the book, a digest of the file and names in order,
 * each exactly as long as what it replaces, so that every offset in the file stays right.
 */
final class SteadyPdf {
    private static final Pattern DATE = Pattern.compile("(?<=Date\\(D:)\\d{14}(?=Z\\))");
    private static final Pattern XML_DATE = Pattern
            .compile("(?<=Date>)\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?=Z<)");
    private static final Pattern SUBSET = Pattern.compile("(?<=/)[A-Z]{6}(?=\\+Noto)");
    private static final Pattern NUMBER = Pattern.compile("(?<=<)[0-9a-f]{32}(?=>)");
    private static final DateTimeFormatter PDF_TIME = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");
    private static final DateTimeFormatter XML_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");

    private SteadyPdf() {}

    static byte[] of(byte[] pdf, LocalDateTime made) {
        var text = new String(pdf, StandardCharsets.ISO_8859_1);
        text = replace(text, DATE, match -> made.format(PDF_TIME));
        text = replace(text, XML_DATE, match -> made.format(XML_TIME));
        Map<String, String> subsets = new HashMap<>();
        text = replace(text, SUBSET, match -> subsets.computeIfAbsent(match.group(), name -> letters(subsets.size())));
        var blank = replace(text, NUMBER, match -> "0".repeat(32));
        var number = digest(blank);
        return replace(blank, NUMBER, match -> number).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String replace(String text, Pattern pattern, Function<MatchResult, String> replacement) {
        return pattern.matcher(text).replaceAll(replacement);
    }

    /** AAAAAA, AAAAAB, … */
    private static String letters(int number) {
        return "AAAAA" + (char) ('A' + number % 26);
    }

    private static String digest(String text) {
        try {
            var digest = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.ISO_8859_1));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyRuntimeHasIt) {
            throw new IllegalStateException(everyRuntimeHasIt);
        }
    }
}
