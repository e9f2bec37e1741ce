package org.gridlight.model.intake;

import java.time.Instant;

/**
 * What became of a report that was sent.
 *
 * @param note      what the sender is told, null when there is nothing to say
 * @param acceptNo  acceptance number (受理编号), null until it is registered
 * @param settledAt null until it is registered or not accepted
 */
public record SentState(String sourceId, IntakeState state, String note, String acceptNo, Instant settledAt) {}
