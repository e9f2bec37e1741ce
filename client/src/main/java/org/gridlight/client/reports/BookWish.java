package org.gridlight.client.reports;

import java.time.LocalDate;
import java.time.YearMonth;
import org.gridlight.model.score.ScoreTemplate;

/**
 * The book that somebody wants to see.
 *
 * @param first    first day of its period
 * @param template by which units are scored; that of the monthly book where the kind has no choice
 * @param lastToo  whether a poster names the last of each group, which only a leader decides
 */
record BookWish(BookKind kind, LocalDate first, ScoreTemplate template, boolean lastToo) {
    YearMonth month() {
        return YearMonth.from(first);
    }

    BookWish in(LocalDate another) {
        return new BookWish(kind, another, template, lastToo);
    }

    BookWish by(ScoreTemplate another) {
        return new BookWish(kind, first, another, lastToo);
    }

    BookWish withLast(boolean named) {
        return new BookWish(kind, first, template, named);
    }
}
