package org.gridlight.model.cases;

import java.time.Instant;

/**
 * A case that somebody marked as possibly fake (疑似虚假) and that waits for a decision.
 *
 * @param caseNumber number that people call the case by
 * @param category   name of its class
 * @param unit       the unit it is with or was with last, null before dispatch
 * @param marked     when, null when the mark came by an import; so are who did and why
 */
public record SuspectCase(long caseId, String caseNumber, CaseState state, String category, String place, String unit,
        Instant marked, String by, String words) {}
