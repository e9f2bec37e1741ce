package org.gridlight.model.clock;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gridlight.model.words.Refusal;
import org.gridlight.model.words.Words;

/** Limits as people write them: 30分钟, 4 工作时, 10工作日, 2紧急工作时, 15天, 10WORK_DAY. The only place that reads them. */
public final class LimitText {
    private static final Pattern TEXT = Pattern.compile("\\s*(\\d{1,7}(?:\\.\\d{1,9})?)\\s*(\\S.*?)\\s*");
    private static final List<Words> LANGUAGES = List.of(Words.of(Locale.SIMPLIFIED_CHINESE),
            Words.of(Locale.ENGLISH));

    private LimitText() {}

    /** @throws Refusal when it is no limit. */
    public static Limit parse(String text) {
        var found = TEXT.matcher(text);
        if (found.matches()) {
            var unit = unit(found.group(2));
            if (unit.isPresent()) {
                return new Limit(new BigDecimal(found.group(1)), unit.get());
            }
        }
        throw Refusal.wrongUse("clock.limitText", text);
    }

    private static Optional<LimitUnit> unit(String name) {
        return List.of(LimitUnit.values()).stream().filter(unit -> isNamed(unit, name)).findFirst();
    }

    /** The names of a unit stand in the bundles, several in a row, in every language. */
    private static boolean isNamed(LimitUnit unit, String name) {
        return unit.name().equalsIgnoreCase(name) || LANGUAGES.stream()
                .flatMap(words -> List.of(words.say("clock.names." + unit.name()).split("\\|")).stream())
                .anyMatch(known -> known.equalsIgnoreCase(name));
    }

    /** 4 工作时. */
    public static String say(Limit limit, Words words) {
        return words.say("clock.limit." + limit.unit().name(), limit.value().stripTrailingZeros().toPlainString());
    }
}
