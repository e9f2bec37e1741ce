package org.gridlight.model.feed;

import java.time.Instant;

/**
 * One change of the record (变更). Numbers have no gaps and the order in which the changes were committed.
 *
 * @param kind     what changed: {@code case}; more kinds may come, and who does not know one leaves it out
 * @param objectId its key
 */
public record Change(long seq, String kind, long objectId, Instant at) {
    /** The kind of a change of a case. */
    public static final String CASE = "case";
}
