package org.gridlight.db.feed;

import java.util.List;
import org.gridlight.db.Database;
import org.gridlight.model.feed.Change;

/**
 * What changes in the record, for those who follow it: begin at {@link #head()} before the first look at the data, then
 * ask for what came after the last number seen. Holds no state; safe for use by many threads.
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
     * Changes after a number, in order and without gaps. Blocks up to three seconds and keeps one connection meanwhile.
     *
     * @param most how many at most; the others come with the next call
     * @return empty when nothing came
     * @throws org.gridlight.model.words.Refusal when the server cannot be reached
     */
    public List<Change> waitAfter(long seq, int most) {
        return database.act(session -> session.getMapper(ChangeMapper.class).waitAfter(seq, most));
    }
}
