package org.gridlight.reports;

/**
 * How a book is to be printed.
 *
 * @param printer       name of the printer as the system calls it
 * @param first         first page, from 0
 * @param last          last page, not before the first
 * @param copies        from 1
 * @param sides         which sides of the paper
 * @param blackAndWhite in greys, for a printer that has colours too
 */
public record PrintOrder(String printer, int first, int last, int copies, PaperSides sides, boolean blackAndWhite) {
    /** Which sides of the paper are printed. */
    public enum PaperSides {
        /** One side. */
        ONE,
        /** Both, turned over the long edge like a book. */
        LONG_EDGE,
        /** Both, turned over the short edge like a pad. */
        SHORT_EDGE
    }

    public PrintOrder {
        if (copies < 1 || first < 0 || last < first) {
            throw new IllegalArgumentException("copies " + copies + ", pages " + first + " to " + last);
        }
    }
}
