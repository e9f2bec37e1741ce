package org.gridlight.client.reports;

import org.gridlight.model.score.ScoreTemplate;
import org.gridlight.reports.BookPages;
import org.gridlight.reports.monthly.MonthlyBook;

/**
 * The book that is being looked at.
 *
 * @param book     what it says
 * @param template by which its units are scored
 * @param pages    as it is laid out; closed by whoever opened it
 */
record OpenBook(MonthlyBook book, ScoreTemplate template, BookPages pages) {}
