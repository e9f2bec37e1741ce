package org.gridlight.db.light;

import java.time.Instant;

/** Statements on the one authority. */
public interface AuthorityMapper {
    /** Its one row and the time of the database; nulls before the first turn and without trouble. */
    record Row(Instant turnedAt, long turns, String holder, String trouble, Instant troubleAt, Instant now) {}

    Row select();

    void turn();
}
