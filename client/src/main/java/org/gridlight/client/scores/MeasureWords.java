package org.gridlight.client.scores;

import org.gridlight.model.measures.CountedMeasure;
import org.gridlight.model.measures.LightMeasure;
import org.gridlight.model.measures.MonthMeasure;
import org.gridlight.model.words.Words;

/** What the measures of a month are called. Most are words of the glossary, by the name formulas use. */
final class MeasureWords {
    private MeasureWords() {}

    static String of(LightMeasure measure, Words words) {
        return words.say("score." + measure.key());
    }

    static String of(CountedMeasure measure, Words words) {
        return measure instanceof MonthMeasure month ? of(month, words) : words.say("score." + measure.key());
    }

    private static String of(MonthMeasure measure, Words words) {
        return switch (measure) {
            case NOT_ON_TIME -> words.say("scores.notOnTime");
            case WITHOUT_LIMIT -> words.say("monthly.withoutLimit");
            case CARRIED_OVER -> words.say("score.carryOver");
            case FORCED_CLOSED -> words.say("state.FORCED_CLOSED");
            default -> words.say("score." + measure.key());
        };
    }
}
