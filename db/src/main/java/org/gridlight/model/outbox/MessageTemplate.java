package org.gridlight.model.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of messages of an occasion (消息模板).
 *
 * @param words     with places in braces to be filled in
 * @param inUse     whether messages are made by it
 * @param version   a wish that saw an older one is refused
 * @param changedBy null while it is as it was shipped
 */
public record MessageTemplate(long id, OutboxMessage.Occasion occasion, OutboxMessage.Channel channel, String words,
        boolean inUse, int version, Instant changedAt, String changedBy) {
    /** What the record fills in; none of them is personal. */
    public static final List<String> PLACES = List.of("number", "class", "place", "unit", "code");

    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");
    private static final int ONE_SMS = 70;
    private static final int PART_OF_LONG_SMS = 67;

    /** A text as it goes out. @param values by place; a place without one stays as it is typed */
    public static String filled(String words, Map<String, String> values) {
        return PLACE.matcher(words).replaceAll(
                place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), place.group())));
    }

    /** Places that nothing is filled into, as they are typed. */
    public static List<String> strange(String words) {
        return PLACE.matcher(words).results().filter(place -> !PLACES.contains(place.group(1)))
                .map(MatchResult::group).distinct().toList();
    }

    /** As how many short messages a text of this length is sent and paid for. */
    public static int parts(int length) {
        return length <= ONE_SMS ? 1 : (length + PART_OF_LONG_SMS - 1) / PART_OF_LONG_SMS;
    }
}
