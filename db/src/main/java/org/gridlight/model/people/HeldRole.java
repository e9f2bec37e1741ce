package org.gridlight.model.people;

import java.time.Instant;

/**
 * A role that somebody has, had or is to have.
 *
 * @param until       null without an end
 * @param delegatedBy name of the shift leader who gave it for this time (值班授权); null for an ordinary role
 */
public record HeldRole(Role role, Instant from, Instant until, String delegatedBy) {
    public boolean isInForce(Instant at) {
        return !from.isAfter(at) && (until == null || until.isAfter(at));
    }
}
