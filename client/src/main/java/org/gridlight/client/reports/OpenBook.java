package org.gridlight.client.reports;

import java.time.LocalDateTime;
import java.util.Optional;
import org.gridlight.model.score.ScoreTemplate;
import org.gridlight.reports.BookPages;
import org.gridlight.reports.monthly.Issue;
import org.gridlight.reports.monthly.MonthlyBook;

/**
 * The book that is being looked at.
 *
 * @param wish     what was asked for
 * @param edition  whether it may still change; empty for a period that is over but is never locked
 * @param dataAsOf up to when it was counted, in the centre's zone
 * @param template by which its units are scored; empty when none are
 * @param book     what the monthly book says; empty for the others
 * @param pages    as it is laid out; closed by whoever opened it
 */
record OpenBook(BookWish wish, Optional<Issue.Edition> edition, LocalDateTime dataAsOf,
        Optional<ScoreTemplate> template, Optional<MonthlyBook> book, BookPages pages) {
    /** Whether its paragraphs may still be written anew. */
    boolean isEditable() {
        return book.flatMap(MonthlyBook::remarks).isPresent()
                && edition.filter(one -> one instanceof Issue.Edition.Draft
                        || one instanceof Issue.Edition.Revision revision && !revision.locked()).isPresent();
    }
}
