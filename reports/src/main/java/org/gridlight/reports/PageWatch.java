package org.gridlight.reports;

import java.util.concurrent.CancellationException;

/** Hears how far a long act over the pages of a book has come, and may stop it. Called on the thread that acts. */
@FunctionalInterface
public interface PageWatch {
    /** For acts that nobody watches. */
    PageWatch UNWATCHED = (done, all) -> {};

    /**
     * Some pages are done.
     *
     * @param done so many
     * @param all  of so many
     * @throws CancellationException to stop the act; nothing of it is left then
     */
    void done(int done, int all);
}
