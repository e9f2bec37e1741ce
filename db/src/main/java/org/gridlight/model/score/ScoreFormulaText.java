package org.gridlight.model.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridlight.model.words.Words;

/** The rules of a template in words, made from what is computed and from nothing else. */
public final class ScoreFormulaText {
    private ScoreFormulaText() {}

    /**
     * One sentence each for the indicators, the lines and the total, for example
     * {@code 系统评分 = (按期结案率 + 0.4 × 超期率) × 80 + …（限 0—100）}.
     */
    public static List<String> sentences(ScoreTemplate template, Words words) {
        return Stream.concat(indicatorSentences(template, words).stream(), scoreSentences(template, words).stream())
                .toList();
    }

    /** Those of the indicators. */
    public static List<String> indicatorSentences(ScoreTemplate template, Words words) {
        return template.indicators().stream()
                .map(indicator -> sentence(indicator.title().in(words), rule(template, indicator, words))).toList();
    }

    /** Those of the lines that are computed, held or rounded, then that of the total. */
    public static List<String> scoreSentences(ScoreTemplate template, Words words) {
        var sentences = new ArrayList<String>();
        template.lines().stream().filter(ScoreFormulaText::changesWhatIsGiven)
                .forEach(line -> sentences.add(sentence(line.title().in(words), rule(template, line, words))));
        sentences.add(sentence(words.say("score.total"), totalRule(template, words)));
        return sentences;
    }

    /** How an indicator is formed, and its value when a denominator is zero. */
    public static String rule(ScoreTemplate template, Indicator indicator, Words words) {
        return indicator.formula().inWords(key -> template.titleOf(key, words))
                + conditions(words, List.of(indicator.ifZero().map(value -> words.say("score.ifZero", plain(value)))));
    }

    /** How a line is computed or that people give it, and how it is held and rounded. */
    public static String rule(ScoreTemplate template, ScoreLine line, Words words) {
        return line.formula().map(formula -> formula.inWords(key -> template.titleOf(key, words)))
                .orElse(words.say("score.manualLine"))
                + conditions(words, List.of(held(line.bounds(), words), rounded(line.rounding(), words)));
    }

    /** How the total is computed, held and rounded. */
    public static String totalRule(ScoreTemplate template, Words words) {
        return template.total().inWords(key -> totalName(template, key, words))
                + conditions(words, List.of(held(template.bounds(), words), rounded(template.rounding(), words)));
    }

    private static String sentence(String name, String rule) {
        return name + " = " + rule;
    }

    private static boolean changesWhatIsGiven(ScoreLine line) {
        return !line.isManual() || line.rounding().isPresent() || !line.bounds().equals(Bounds.NONE);
    }

    private static String totalName(ScoreTemplate template, String key, Words words) {
        return key.equals(ScoreTemplate.WEIGHTED) ? weighted(template, words) : template.titleOf(key, words);
    }

    private static String weighted(ScoreTemplate template, Words words) {
        var parts = template.lines().stream().filter(line -> line.weight().isPresent()).map(line -> {
            var weight = line.weight().get();
            var title = line.title().in(words);
            return weight.compareTo(BigDecimal.ONE) == 0 ? title : title + " × " + percent(weight);
        }).collect(Collectors.joining(" + "));
        var alone = template.total().source().strip().equals(ScoreTemplate.WEIGHTED);
        return alone ? parts : "(" + parts + ")";
    }

    private static String percent(BigDecimal weight) {
        return weight.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    }

    /** In the order in which they are applied. */
    private static String conditions(Words words, List<Optional<String>> conditions) {
        var given = conditions.stream().flatMap(Optional::stream).toList();
        return given.isEmpty() ? "" : words.say("score.conditions", String.join(words.say("score.comma"), given));
    }

    private static Optional<String> held(Bounds bounds, Words words) {
        if (bounds.maximum().isPresent() && bounds.minimum().isPresent()) {
            return Optional.of(
                    words.say("score.heldBetween", plain(bounds.minimum().get()), plain(bounds.maximum().get())));
        }
        return bounds.maximum().map(highest -> words.say("score.heldBelow", plain(highest)))
                .or(() -> bounds.minimum().map(lowest -> words.say("score.heldAbove", plain(lowest))));
    }

    private static Optional<String> rounded(Optional<Integer> rounding, Words words) {
        return rounding.map(decimals -> words.say("score.roundedTo", decimals));
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
