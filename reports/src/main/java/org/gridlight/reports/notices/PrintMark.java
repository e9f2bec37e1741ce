package org.gridlight.reports.notices;

import java.time.Instant;
import java.util.Objects;

/**
 * What the foot of a paper says about its printing.
 *
 * @param at       when it is printed
 * @param by       name of who prints it
 * @param dataAsOf moment up to which its figures stand
 * @param time     the how manieth print of this paper it is, from 1; from 2 on the paper says so (补打)
 */
public record PrintMark(Instant at, String by, Instant dataAsOf, int time) {
    public PrintMark {
        Objects.requireNonNull(at);
        Objects.requireNonNull(by);
        Objects.requireNonNull(dataAsOf);
        if (time < 1) {
            throw new IllegalArgumentException("prints are counted from 1, not from " + time);
        }
    }

    /** The first print of a paper. */
    public static PrintMark first(Instant at, String by, Instant dataAsOf) {
        return new PrintMark(at, by, dataAsOf, 1);
    }

    /** Whether it was printed before. */
    public boolean isReprint() {
        return time > 1;
    }

    /** The same for another print. */
    public PrintMark asPrint(int manieth) {
        return new PrintMark(at, by, dataAsOf, manieth);
    }
}
