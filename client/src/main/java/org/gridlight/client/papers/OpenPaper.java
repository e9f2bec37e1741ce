package org.gridlight.client.papers;

import java.time.Instant;
import java.util.function.Function;
import org.gridlight.model.prints.Paper;
import org.gridlight.reports.BookPages;
import org.gridlight.reports.notices.PrintMark;

/**
 * A paper that is looked at.
 *
 * @param paper    which kind
 * @param number   as it is printed
 * @param dataAsOf moment up to which its figures stand
 * @param layout   lays it out for one print; may take a second, called on a worker
 */
record OpenPaper(Paper paper, String number, Instant dataAsOf, Function<PrintMark, BookPages> layout) {}
