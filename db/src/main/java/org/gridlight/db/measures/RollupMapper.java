package org.gridlight.db.measures;

import org.apache.ibatis.annotations.Param;

/** Statements that keep the roll-ups. */
public interface RollupMapper {
    /** Runs a transaction of its own. */
    void catchUp(@Param("most") int most);

    /** Number of the last mark, 0 when there is none. */
    long selectLastMark();

    /** How many marks there are up to that one. */
    long countMarks(@Param("last") long last);
}
