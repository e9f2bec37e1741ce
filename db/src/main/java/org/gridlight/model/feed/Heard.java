package org.gridlight.model.feed;

import java.time.Instant;
import java.util.List;

/**
 * What was heard of the record at one asking.
 *
 * @param changes those that concern who asked, in order; perhaps none
 * @param upTo    number up to which all has been told: ask for what comes after it next
 * @param head    number that the record had reached; smaller than the one asked with only when the record was put back
 * @param at      the record's time
 */
public record Heard(List<Change> changes, long upTo, long head, Instant at) {
    /** Kind of the row that is no change and says how far all was told. */
    private static final String HOW_FAR = "heard";

    public Heard {
        changes = List.copyOf(changes);
    }

    /** @param rows as the record gives them: changes, and one row that says how far they go */
    public static Heard of(List<Change> rows) {
        var far = rows.stream().filter(row -> row.kind().equals(HOW_FAR)).findFirst()
                .orElseThrow(() -> new IllegalStateException("The feed did not say how far it goes"));
        return new Heard(rows.stream().filter(row -> row != far).toList(), far.seq(), far.objectId(), far.at());
    }

    /** How many numbers are still to be asked for. */
    public long left() {
        return head - upTo;
    }
}
