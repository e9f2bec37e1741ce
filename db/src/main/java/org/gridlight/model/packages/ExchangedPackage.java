package org.gridlight.model.packages;

import java.time.Instant;

/**
 * A package that is on record.
 *
 * @param number  the how manieth of its kind for its unit
 * @param cases   sent, or answers taken
 * @param refused answers that were refused
 * @param who     packed it, or took it in
 */
public record ExchangedPackage(SignedPackage.Kind kind, long number, Instant at, int cases, int refused, String who) {}
