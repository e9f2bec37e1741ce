package org.gridlight.model.clock;

import java.time.Instant;
import java.util.List;

/**
 * An order that postpones many cases at once (批量顺延、应急暂停), as it stands in the record.
 *
 * @param caseCount cases it moved when it was entered
 * @param undone    when it was taken back as a whole, null while it holds
 */
public record Postponement(long id, Order order, Instant made, String madeBy, int caseCount, Instant undone,
        String undoneBy) {
    /**
     * What an order says.
     *
     * @param number     its number (顺延令编号)
     * @param orderedBy  who ordered it
     * @param areaIds    districts, streets or communities it holds for; empty for everywhere
     * @param categories codes of the classes it holds for; empty for all
     * @param time       what it does to them
     * @param urgentToo  whether it holds for limits that run through as well
     */
    public record Order(String number, String orderedBy, String reason, List<Long> areaIds, List<String> categories,
            Time time, boolean urgentToo) {
        public Order {
            areaIds = areaIds.stream().distinct().toList();
            categories = categories.stream().distinct().toList();
        }
    }

    /** What an order does to the clocks. */
    public sealed interface Time {
        /** From then until then no time counts. */
        record LeftOut(Instant from, Instant to) implements Time {}

        /** So many working hours are added. */
        record Added(Limit hours) implements Time {}
    }
}
