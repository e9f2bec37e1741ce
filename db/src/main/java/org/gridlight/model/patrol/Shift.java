package org.gridlight.model.patrol;

import java.time.Duration;
import java.time.Instant;

/** A shift of one inspector (班次). @param code staff number; @param to itself no longer part of it */
public record Shift(String code, Instant from, Instant to) {
    /** Nobody has a longer one; the record refuses it too. */
    public static final Duration LONGEST = Duration.ofHours(12);
}
