package org.gridlight.client.cases.ask;

import java.util.Map;

/**
 * What was answered.
 *
 * @param detail  by the keys of {@link org.gridlight.model.cases.Ask}
 * @param unitId  the unit that was named, null for none
 * @param opinion what was written, may be empty
 * @param passed  whether the reporter says that it is solved, null when that was not asked or not said
 */
public record Asked(Map<String, Object> detail, Long unitId, String opinion, Boolean passed) {
    /** One without a yes or no. */
    public Asked(Map<String, Object> detail, Long unitId, String opinion) {
        this(detail, unitId, opinion, null);
    }

    public Asked {
        detail = Map.copyOf(detail);
    }
}
