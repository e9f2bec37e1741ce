package org.gridlight.model.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gridlight.model.words.Words;

/** The rules of a template in words, made from what is computed and from nothing else. */
public final class ScoreFormulaText {
    private ScoreFormulaText() {}

    /**
     * One sentence each for the indicators, the computed lines and the total, for example
     * {@code 系统评分 = (按期结案率 + 0.4 × 超期率) × 80 + …}.
     */
    public static List<String> sentences(ScoreTemplate template, Words words) {
        var sentences = new ArrayList<String>();
        template.indicators().forEach(indicator -> sentences.add(indicator.title().in(words) + " = "
                + indicator.formula().inWords(key -> template.titleOf(key, words))));
        sentences.addAll(scoreSentences(template, words));
        return sentences;
    }

    /** The same without the indicators: the lines that are computed, then the total. */
    public static List<String> scoreSentences(ScoreTemplate template, Words words) {
        var sentences = new ArrayList<String>();
        template.lines().stream().filter(line -> !line.isManual()).forEach(line -> sentences.add(
                line.title().in(words) + " = "
                        + line.formula().orElseThrow().inWords(key -> template.titleOf(key, words))
                        + held(line.bounds(), words)));
        sentences
                .add(words.say("score.total") + " = " + template.total().inWords(key -> totalName(template, key, words))
                        + held(template.bounds(), words));
        return sentences;
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

    private static String held(Bounds bounds, Words words) {
        if (bounds.maximum().isPresent() && bounds.minimum().isPresent()) {
            return words.say("score.heldBetween", plain(bounds.minimum().get()), plain(bounds.maximum().get()));
        }
        return bounds.maximum().map(highest -> words.say("score.heldBelow", plain(highest)))
                .or(() -> bounds.minimum().map(lowest -> words.say("score.heldAbove", plain(lowest)))).orElse("");
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
