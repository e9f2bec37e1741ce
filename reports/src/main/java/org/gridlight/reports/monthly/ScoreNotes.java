package org.gridlight.reports.monthly;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gridlight.model.score.ScoreFormulaText;
import org.gridlight.model.score.ScoreTable;
import org.gridlight.model.score.ScoreTemplate;
import org.gridlight.model.score.Standing;
import org.gridlight.model.words.Words;

/**
 * What stands under a ranked table, on paper and on the screen alike: the formula that was computed, from how many cases
 * on a unit is ranked, ties, rounding, and who is not ranked and why.
 */
public final class ScoreNotes {
    private final Words words;

    public ScoreNotes(Words words) {
        this.words = words;
    }

    /** The lines under the table of a group. */
    public List<String> of(ScoreTable scores) {
        var notes = new ArrayList<>(rules(scores));
        unranked(scores).ifPresent(notes::add);
        return notes;
    }

    /** Those of the rules alone, without naming who is not ranked. */
    public List<String> rules(ScoreTable scores) {
        var template = scores.template();
        var notes = new ArrayList<String>();
        notes.add(words.say("monthly.formula", String.join(words.say("monthly.semicolon"), ScoreFormulaText
                .scoreSentences(template, words)), template.title().in(words), template.version()));
        if (!template.indicators().isEmpty()) {
            notes.add(words.say("monthly.formulaOfIndicators", String.join(words.say("monthly.semicolon"),
                    ScoreFormulaText.indicatorSentences(template, words))));
        }
        notes.add(words.say("monthly.minimumCount", template.titleOf(template.minimumCount().measure(), words), template
                .minimumCount().count(), tieRule(template), rounding(template)));
        return notes;
    }

    private String tieRule(ScoreTemplate template) {
        if (template.ties().isEmpty()) {
            return words.say("monthly.tieShared");
        }
        var criteria = template.ties().stream().map(tie -> words.say(tie.highFirst()
                ? "monthly.tieHigh"
                : "monthly.tieLow", template.titleOf(tie.by(), words))).collect(Collectors.joining(words.say(
                        "monthly.comma")));
        return words.say("monthly.tieBroken", criteria);
    }

    private String rounding(ScoreTemplate template) {
        return template.rounding().map(decimals -> words.say("monthly.rounded", decimals)).orElse(words.say(
                "monthly.notRounded"));
    }

    private Optional<String> unranked(ScoreTable scores) {
        var units = scores.units().stream().filter(unit -> !unit.standing().isRanked()).map(unit -> words.say(
                "monthly.unitReason", unit.name(), reason(scores.template(), unit.standing()))).toList();
        return units.isEmpty()
                ? Optional.empty()
                : Optional.of(words.say("monthly.unranked", String.join(words.say("monthly.semicolon"), units)));
    }

    /** Why a unit is not ranked. @throws IllegalArgumentException when it is */
    public String reason(ScoreTemplate template, Standing standing) {
        return switch (standing) {
            case Standing.NoCase none -> words.say("monthly.noCase");
            case Standing.BelowMinimum few -> words.say("monthly.belowMinimum", few.minimum());
            case Standing.MissingValue missing ->
                words.say("monthly.missingValue", template.titleOf(missing.key(), words));
            case Standing.Ranked ranked ->
                throw new IllegalArgumentException("A ranked unit needs no reason: " + ranked);
        };
    }
}
