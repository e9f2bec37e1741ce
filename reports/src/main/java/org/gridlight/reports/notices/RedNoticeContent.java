package org.gridlight.reports.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a red-light notice (红灯通知单) says: one a unit a day, with all its red cases, and the explanation (情况说明) that
 * answers it. Words that are free text are printed with telephone and identity numbers masked.
 *
 * @param number      as printed, such as 红〔2026〕17号
 * @param code        digits, printed and as QR code at the top right
 * @param to          the notified unit
 * @param lit         when its light turned red
 * @param rule        by which rule, as a sentence with the figures
 * @param cases       its red cases, the longest overdue first
 * @param answerBy    until when it has to explain
 * @param contact     whom to ask at the centre
 * @param telephone   of the contact
 * @param issuedBy    shift leader who issues it
 * @param issued      day of issue
 * @param explanation the answer; empty prints the blank form
 * @param mark        the foot
 */
public record RedNoticeContent(String number, String code, Addressee to, Instant lit, String rule, List<RedCase> cases,
        Instant answerBy, String contact, String telephone, String issuedBy, LocalDate issued,
        Optional<Explanation> explanation, PrintMark mark) {
    public RedNoticeContent {
        cases = List.copyOf(cases);
    }

    /** The same as another print. */
    public RedNoticeContent with(PrintMark another) {
        return new RedNoticeContent(number, code, to, lit, rule, cases, answerBy, contact, telephone, issuedBy, issued,
                explanation, another);
    }

    /**
     * A red case of the unit.
     *
     * @param number     case number
     * @param problem    minor class or short title
     * @param place      where
     * @param dispatched when it was sent to the unit; null when that is not known
     * @param due        when it had to be done
     * @param overdue    by how much it is late, in the words of the screens
     * @param urgent     whether it is urgent
     */
    public record RedCase(String number, String problem, String place, Instant dispatched, Instant due, String overdue,
            boolean urgent) {}

    /**
     * An explanation (情况说明).
     *
     * @param overall what the unit says of the whole; may be empty
     * @param lines   what it says of single cases
     * @param head    head of the unit who stands for it
     * @param sent    when it was handed in
     * @param verdict whether it was accepted or returned, in the words of the screens; empty while nobody judged
     */
    public record Explanation(String overall, List<Line> lines, String head, Instant sent, Optional<String> verdict) {
        public Explanation {
            lines = List.copyOf(lines);
        }

        /**
         * Of one case.
         *
         * @param number       case number
         * @param cause        why it is late
         * @param measures     what is done
         * @param doneBy       until when; null when the unit does not say
         * @param toCoordinate what others have to help with; may be empty
         */
        public record Line(String number, String cause, String measures, LocalDate doneBy, String toCoordinate) {}
    }
}
