package org.gridlight.model.intake;

import java.time.Instant;

/**
 * How the inbox stands.
 *
 * @param waiting      rows that nobody has registered yet; those of more than a minute tell that no service runs
 * @param waitingSince the oldest of them, null when there is none
 * @param byHand       rows that wait for a person
 * @param byHandSince  the oldest of them, null when there is none
 */
public record IntakeStanding(int waiting, Instant waitingSince, int byHand, Instant byHandSince) {}
