package org.gridlight.db.feed;

import org.gridlight.db.Database;
import org.gridlight.model.feed.Heard;

/**
 * What changes in the record, for those who follow it: begin at {@link #head()} before the first look at the data, then
 * ask for what came after the last number heard of. Holds no state; safe for use by many threads.
 */
public final class ChangeStore {
    private final Database database;

    public ChangeStore(Database database) {
        this.database = database;
    }

    /** Number of the last change; 0 in a record in which nothing was done yet. */
    public long head() {
        return database.read(session -> session.getMapper(ChangeMapper.class).selectHead());
    }

    /**
     * Changes after a number, in the order in which they were committed: all of them for the centre, those of cases that
     * are or were its own for a unit. Blocks up to three seconds when there are none and keeps one connection meanwhile.
     *
     * @param most how many at most; the others come with the next call
     * @throws org.gridlight.model.words.Refusal when the server cannot be reached
     */
    public Heard after(long seq, int most) {
        return Heard.of(database.listen(session -> session.getMapper(ChangeMapper.class).waitAfter(seq, most)));
    }
}
