package org.gridlight.reports.notices;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import org.gridlight.model.assessment.ScoreEntry;
import org.gridlight.model.score.ScoreTemplate;
import org.gridlight.model.words.Words;

/**
 * What a deduction notice (扣分通知单) tells a unit about one line that a person scored.
 *
 * @param number       by which its prints are counted
 * @param unit         name of the unit
 * @param line         the line, as people read it
 * @param amount       the value it was given
 * @param fact         why (事实)
 * @param evidence     number of a case, a photo or a document; null for none
 * @param basis        the rules and their version, and how the line is scored (依据条款)
 * @param by           name of who scored it
 * @param at           when
 * @param appealsUntil until when the unit may appeal; null leaves a blank, before the month is published
 * @param mark         the foot
 */
public record DeductionNoticeContent(String number, String unit, YearMonth month, String line, BigDecimal amount,
        String fact, String evidence, String basis, String by, Instant at, Instant appealsUntil, PrintMark mark) {
    /**
     * What is told of a value that was given.
     *
     * @param unit         name of the unit
     * @param line         the line, as people read it
     * @param appealsUntil null before the month is published
     */
    public static DeductionNoticeContent of(Words words, YearMonth month, ScoreTemplate template, String unit,
            String line, ScoreEntry entry, Instant appealsUntil, PrintMark mark) {
        var basis = words.say("monthly.sheetVersion", template.title().in(words), template.version());
        return new DeductionNoticeContent(month + "-" + entry.id(), unit, month, line, entry.amount(), entry.reason(),
                entry.evidence(), basis, entry.by(), entry.at(), appealsUntil, mark);
    }

    /** The same as another print. */
    public DeductionNoticeContent with(PrintMark another) {
        return new DeductionNoticeContent(number, unit, month, line, amount, fact, evidence, basis, by, at,
                appealsUntil, another);
    }
}
