package org.gridlight.model.packages;

import java.time.Instant;

/**
 * How it stands with a unit that has no line.
 *
 * @param fingerprint of its key, as it was compared on the telephone
 * @param since       from when its key holds
 * @param next        number of the next package to it
 * @param waiting     cases that the next package would hold, as long as they are no more than fit into one
 * @param owed        cases that it has in a package and has not answered
 * @param sentAt      when the last package went out, null for none
 * @param cameAt      when the last one came in, null for none
 */
public record UnitExchange(String code, String name, String fingerprint, Instant since, long next, int waiting,
        int owed,
        Instant sentAt, Instant cameAt) {}
