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
 * each exactly as long as what it replaces, so that every offset in the file stays right. The library writes the zone
 * of the machine as Z or as an offset; both become the offset zero in the same length.
 */
final class SteadyPdf {
    private static final Pattern DATE = Pattern.compile("(?<=Date\\(D:)\\d{14}(Z|[+-]\\d\\d'\\d\\d'?)(?=\\))");
    private static final Pattern XML_DATE = Pattern
            .compile("(?<=Date>)\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(Z|[+-]\\d\\d:\\d\\d)(?=<)");
    private static final Pattern SUBSET = Pattern.compile("(?<=/)[A-Z]{6}(?=\\+Noto)");
    private static final Pattern NUMBER = Pattern.compile("(?<=<)[0-9a-f]{32}(?=>)");
    private static final DateTimeFormatter PDF_TIME = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");
    private static final DateTimeFormatter XML_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");

    private SteadyPdf() {}

    static byte[] of(byte[] pdf, LocalDateTime made) {
        var text = new String(pdf, StandardCharsets.ISO_8859_1);
        text = replace(text, DATE, match -> made.format(PDF_TIME) + zero(match.group(1)));
        text = replace(text, XML_DATE, match -> made.format(XML_TIME) + zero(match.group(1)));
        Map<String, String> subsets = new HashMap<>();
        text = replace(text, SUBSET, match -> subsets.computeIfAbsent(match.group(), name -> letters(subsets.size())));
        var blank = replace(text, NUMBER, match -> "0".repeat(32));
        var number = digest(blank);
        return replace(blank, NUMBER, match -> number).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String replace(String text, Pattern pattern, Function<MatchResult, String> replacement) {
        return pattern.matcher(text).replaceAll(replacement);
    }

    /** The zone with every digit 0: +08'00' becomes +00'00', and Z stays. */
    private static String zero(String zone) {
        return zone.replace('-', '+').replaceAll("\\d", "0");
    }

    /** AAAAAA, AAAAAB, … AAAAAZ, AAAABA, … */
    private static String letters(int number) {
        var letters = new char[6];
        for (var place = letters.length - 1; place >= 0; place--) {
            letters[place] = (char) ('A' + number % 26);
            number /= 26;
        }
        return new String(letters);
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
