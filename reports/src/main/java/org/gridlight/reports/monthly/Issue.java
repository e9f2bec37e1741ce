package org.gridlight.reports.monthly;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;

/**
 * Head of a monthly book.
 *
 * @param centre        name of the centre
 * @param month         the month it reports on
 * @param number        number of the issue in its year, from 1
 * @param runningNumber number of the issue since the first one (总第n期), from 1
 * @param editor        unit that edits it (编印单位)
 * @param date          day of issue
 * @param dataAsOf      until when the record was counted, in the centre's zone
 * @param edition       whether it may still change
 * @param ruleVersion   version of the counting rules (口径), empty when there is none
 * @param calendar      the work calendar deadlines were counted by, empty when there is none
 */
public record Issue(String centre, YearMonth month, int number, int runningNumber, String editor, LocalDate date,
        LocalDateTime dataAsOf, Edition edition, String ruleVersion, String calendar) {
    /** The same head of another edition. */
    Issue in(Edition another) {
        return new Issue(centre, month, number, runningNumber, editor, date, dataAsOf, another, ruleVersion, calendar);
    }

    /** Whether a book may still change. */
    public sealed interface Edition {
        /** 未定稿: figures may still change. */
        record Draft() implements Edition {}

        /** 定稿: the month is locked. */
        record Final() implements Edition {}

        /** 修订第n版: a locked month was opened again. @param locked whether it is locked again, or may still change */
        record Revision(int number, String reason, boolean locked) implements Edition {}
    }
}
