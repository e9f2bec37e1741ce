package org.gridlight.model.feed;

import java.time.Instant;

/**
 * One change of the record (变更). Numbers have the order in which the changes were committed; those between are of what
 * nobody follows.
 *
 * @param kind     what changed: {@code case}, or {@code cases} for very many at once, such as by an import; more kinds may come, and who does not know one leaves it out
 * @param objectId its key
 */
public record Change(long seq, String kind, long objectId, Instant at) {
    /** The kind of a change of a case. */
    public static final String CASE = "case";
    /** The kind of a change of very many cases at once; its key says nothing. */
    public static final String CASES = "cases";
}
