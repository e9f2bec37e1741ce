package org.gridlight.model.rules;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.gridlight.model.words.Words;

/** The columns of a rules file. Their names, in either language and in the layout of the ministry, stand in the bundles. */
enum RuleColumn {
    KIND, MAJOR, CODE, NAME, FILING, CLOSING, STAGE, ZONE, GRID_CLASS, LIMIT;

    private static final List<Words> LANGUAGES = List.of(Words.of(Locale.SIMPLIFIED_CHINESE), Words.of(Locale.ENGLISH));

    static Optional<RuleColumn> of(String heading) {
        return Stream.of(values()).filter(column -> isNamed("rules.column." + column.name(), heading)).findFirst();
    }

    /** As the product writes it itself. */
    String heading() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a text is one of the names under a key, between strokes, in any language. */
    static boolean isNamed(String key, String text) {
        return LANGUAGES.stream().flatMap(words -> Stream.of(words.say(key).split("\\|")))
                .anyMatch(name -> name.equalsIgnoreCase(text.strip()));
    }
}
