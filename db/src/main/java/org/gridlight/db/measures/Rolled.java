package org.gridlight.db.measures;

import java.time.Instant;
import java.time.LocalDate;
import org.apache.ibatis.session.SqlSession;

/**
 * How a period is read from the roll-ups: its whole days from them, a part of a day at its end from the record.
 *
 * @param fromDay  its first day
 * @param untilDay first day that is not read from the roll-ups
 * @param edgeFrom first moment of that day; the end of the period when it ends with a day
 * @param marks    how many cases are to be counted anew, more than {@link #MOST_MARKS} when there are many
 * @param usable   whether it begins with a day of the centre and the days were made by the offsets that hold
 */
public record Rolled(LocalDate fromDay, LocalDate untilDay, Instant edgeFrom, int marks, boolean usable) {
    /** With more it is quicker to count from the record. */
    static final int MOST_MARKS = 20_000;

    /** How to read a period; null when it must be counted from the record. */
    static Rolled of(SqlSession session, Instant from, Instant until) {
        var rolled = session.getMapper(MonthMapper.class).selectRolled(from, until, MOST_MARKS);
        return rolled.usable() && rolled.marks() <= MOST_MARKS ? rolled : null;
    }
}
