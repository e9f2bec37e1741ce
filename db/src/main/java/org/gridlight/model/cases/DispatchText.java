package org.gridlight.model.cases;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The short text by which a case is passed on over the telephone or a group chat (派遣文本), from a form with named parts
 * such as &lt;number&gt;. Whoever fills it gives no personal data of reporters and residents.
 *
 * @param form lines, each parted from the next by a line break or a line separator; a line whose parts are all empty is
 *             left out
 */
public record DispatchText(String form) {
    /** What may stand in a form. */
    public enum Part {
        NUMBER, URGENT, CATEGORY, PLACE, GRID, BOUNDS, CONDITION, LIMIT, DUE, WORDS, UNIT, CONTACT, TELEPHONE;

        /** Its name in a form. */
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final Pattern LINES = Pattern.compile("\\R|\u2028");
    private static final Pattern NAMED = Pattern.compile("<(" + Arrays.stream(Part.values()).map(Part::code)
            .collect(Collectors.joining("|")) + ")>");

    /** @param parts those that are known; a name that is no part stays in the text as it was written */
    public String of(Map<Part, String> parts) {
        return LINES.splitAsStream(form).filter(line -> hasSomething(line, parts))
                .map(line -> NAMED.matcher(line)
                        .replaceAll(found -> Matcher.quoteReplacement(text(found.group(1), parts)))
                        .strip())
                .collect(Collectors.joining("\n"));
    }

    private static boolean hasSomething(String line, Map<Part, String> parts) {
        var names = NAMED.matcher(line).results().map(found -> found.group(1)).toList();
        return names.isEmpty() || names.stream().anyMatch(name -> !text(name, parts).isBlank());
    }

    private static String text(String name, Map<Part, String> parts) {
        return parts.getOrDefault(Part.valueOf(name.toUpperCase(Locale.ROOT)), "");
    }
}
