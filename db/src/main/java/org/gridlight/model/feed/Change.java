package org.gridlight.model.feed;

import java.time.Instant;
import java.util.Set;

/**
 * One change of the record (变更). Numbers have the order in which the changes were committed; those between are of what
 * nobody follows.
 *
 * @param kind     what changed: {@code case}; more kinds may come, and who does not know one leaves it out
 * @param objectId its key
 */
public record Change(long seq, String kind, long objectId, Instant at) {
    /** The kind of a change of a case. */
    public static final String CASE = "case";
    /** The kind of a change of very many cases at once, such as by an import; its key says nothing. */
    public static final String CASES = "cases";

    /** The kind of a change of the map: of areas, grids, components or what lies under them; its key says nothing. */
    public static final String MAP = "map";

    /** The kind of a change of grids that was drawn at a desk; its key is that of the change. */
    public static final String GRID = "grid";

    /** The kind of a change of alarms; its key says nothing, each alarm has a version. */
    public static final String ALARM = "alarm";

    /** Beside it: an order that postpones. */
    private static final Set<String> OF_MANY_CASES = Set.of(CASES, "postponement");

    /** Whether so many cases changed that its key names none of them. */
    public boolean isOfManyCases() {
        return OF_MANY_CASES.contains(kind);
    }
}
