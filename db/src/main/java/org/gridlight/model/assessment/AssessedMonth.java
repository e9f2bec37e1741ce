package org.gridlight.model.assessment;

import java.time.Instant;
import java.time.YearMonth;

/**
 * A revision of a month of assessment that was published once, or opened again.
 *
 * @param template     name of the rules it is scored by
 * @param revision     from 1
 * @param reason       why a locked month was opened again; null for the first revision
 * @param publishedBy  name of who published it, null before
 * @param appealsUntil until when units may appeal, null before it is published
 * @param lockedBy     name of who locked it, null before
 * @param openAppeals  how many appeals are not decided
 * @param hash         SHA-256 of what it was locked with, null before
 * @param version      what a wish about it must have seen
 */
public record AssessedMonth(Long id, YearMonth month, String template, Integer revision, MonthState state,
        String reason,
        Instant publishedAt, String publishedBy, Instant appealsUntil, Instant lockedAt, String lockedBy,
        Integer openAppeals, String hash, Integer version) {
    /** Whether its time for appeals is over and none is open, so that it may be locked. */
    public boolean isReadyToLock(Instant now) {
        return state == MonthState.PUBLISHED && openAppeals == 0 && !appealsUntil.isAfter(now);
    }
}
