package org.gridlight.model.prints;

import java.time.Instant;

/**
 * One printing of a paper.
 *
 * @param paper  which kind
 * @param number its number as printed
 * @param time   the how manieth, from 1; 0 when the printer did not take it
 * @param way    to a printer or a file
 * @param copies how many were asked for
 * @param at     when
 * @param by     name of who printed it
 */
public record PaperPrint(Paper paper, String number, int time, Way way, int copies, Instant at, String by) {
    /** Where a paper was sent. */
    public enum Way {
        /** To a printer. */
        PRINTER,
        /** To a file, which may be printed anywhere. */
        FILE
    }
}
