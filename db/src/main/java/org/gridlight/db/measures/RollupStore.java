package org.gridlight.db.measures;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.gridlight.db.Database;

/**
 * Keeps the roll-ups. The record does it by itself every few seconds, and counts are exact before it does; this is for
 * those who have just written very much. Holds no state; safe for use by many threads and workstations: one works, the
 * others find nothing to do.
 */
public final class RollupStore {
    private static final int MARKS_A_TRANSACTION = 50_000;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final Database database;

    public RollupStore(Database database) {
        this.database = database;
    }

    /** Takes at most so many changed cases into the roll-ups, all or none of them; may block for seconds. */
    public void catchUp(int most) {
        database.act(session -> {
            session.getMapper(RollupMapper.class).catchUp(most);
            return null;
        });
    }

    /** Takes in all that was changed before this call; may block for minutes after an import. */
    public void catchUpWhole() {
        long last = database.read(session -> session.getMapper(RollupMapper.class).selectLastMark());
        for (long left = behind(last); left > 0;) {
            catchUp(MARKS_A_TRANSACTION);
            long now = behind(last);
            if (now == left) {
                // Somebody else is at it.
                LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            }
            left = now;
        }
    }

    /** How many changes are not yet in the roll-ups. */
    public long behind() {
        return behind(Long.MAX_VALUE);
    }

    private long behind(long last) {
        return database.read(session -> session.getMapper(RollupMapper.class).countMarks(last));
    }
}
