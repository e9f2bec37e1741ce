package org.gridlight.client.reports;

import java.time.LocalDateTime;
import java.util.Optional;
import org.gridlight.model.score.ScoreTemplate;
import org.gridlight.reports.BookPages;
import org.gridlight.reports.monthly.Issue;

/**
 * The book that is being looked at.
 *
 * @param wish     what was asked for
 * @param edition  whether it may still change; empty for a period that is over but is never locked
 * @param dataAsOf up to when it was counted, in the centre's zone
 * @param template by which its units are scored; empty when none are
 * @param pages    as it is laid out; closed by whoever opened it
 */
record OpenBook(BookWish wish, Optional<Issue.Edition> edition, LocalDateTime dataAsOf,
        Optional<ScoreTemplate> template, BookPages pages) {}
