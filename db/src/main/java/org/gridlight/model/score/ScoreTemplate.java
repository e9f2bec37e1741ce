package org.gridlight.model.score;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridlight.model.words.Words;

/**
 * The rules by which the units of one group are scored and ranked (考评细则). Read by {@link TemplateFile}, which lets
 * no template through that cannot be computed. Immutable, safe for use by many threads.
 *
 * @param name         short name, also of its file
 * @param version      counted up with each change of the rules
 * @param title        name of the sheet
 * @param group        name of the group of like units that is ranked together (考评组)
 * @param assessed     who or what is scored by it
 * @param measures     the measures used, in the order given
 * @param indicators   in the order they are formed
 * @param lines        in the order they are printed
 * @param total        formula over the lines; {@code weighted} in it is the weighted sum
 * @param weightSum    what the weights add up to
 * @param bounds       lowest and highest total
 * @param rounding     decimals to which the total is rounded half up before ranking; empty = not rounded
 * @param decimals     decimals of the total in print
 * @param minimumCount from how many on a unit is ranked
 * @param ties         criteria that break equal totals, in order
 * @param columns      measures and indicators that are printed, in order
 * @param grades       from the best down, without gaps; none = totals have no grade
 * @param rewards      what ranks are proposed to receive; the first that fits counts
 */
public record ScoreTemplate(String name, int version, Title title, Title group, Assessed assessed,
        Map<String, UsedMeasure> measures, List<Indicator> indicators, List<ScoreLine> lines, Formula total,
        BigDecimal weightSum, Bounds bounds,
        Optional<Integer> rounding, int decimals, MinimumCount minimumCount, List<TieRule> ties,
        List<String> columns, List<Grade> grades, List<Reward> rewards) {
    /** The name by which the total's formula calls the weighted sum of the lines. */
    public static final String WEIGHTED = "weighted";

    /** The name of a measure, indicator or line for people. */
    public String titleOf(String key, Words words) {
        if (measures.containsKey(key)) {
            return measures.get(key).title().map(title -> title.in(words)).orElseGet(() -> words.say("score." + key));
        }
        return indicators.stream().filter(indicator -> indicator.key().equals(key)).map(Indicator::title)
                .findFirst().or(() -> lines.stream().filter(line -> line.key().equals(key)).map(ScoreLine::title)
                        .findFirst())
                .map(title -> title.in(words)).orElse(key);
    }

    /** The keys of the lines that people give, in the order of print. */
    public List<String> manualKeys() {
        return lines.stream().filter(ScoreLine::isManual).map(ScoreLine::key).toList();
    }

    /** What people give of a unit, by its key: a line, or a number that the record does not count. Empty for all else. */
    public Optional<ScoreLine> given(String key) {
        var measure = measures.get(key);
        return measure != null
                ? measure.title().map(title -> ScoreLine.ofMeasure(key, title))
                : lines.stream().filter(line -> line.key().equals(key) && line.isManual()).findFirst();
    }

    /** The same rules for another group of like units. */
    public ScoreTemplate forGroup(Title another) {
        return new ScoreTemplate(name, version, title, another, assessed, measures, indicators, lines, total, weightSum,
                bounds,
                rounding, decimals, minimumCount, ties, columns, grades, rewards);
    }

    /** The indicator of that key, empty when the key is a measure or a line. */
    public Optional<Indicator> indicator(String key) {
        return indicators.stream().filter(indicator -> indicator.key().equals(key)).findFirst();
    }
}
