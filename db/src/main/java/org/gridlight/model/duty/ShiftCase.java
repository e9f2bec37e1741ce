package org.gridlight.model.duty;

import java.time.Instant;

/**
 * A case with which a shift did something: what stands behind a figure of its handover.
 *
 * @param number as people call it: the case number, before filing the acceptance number; null for none
 * @param at     when it was done
 * @param who    who did it, null for a source that is no person
 */
public record ShiftCase(long caseId, String number, String category, String place, Instant at, String who) {}
