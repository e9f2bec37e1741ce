package org.gridlight.client.cases.ask;

import java.util.Map;

/**
 * What was answered.
 *
 * @param detail  by the keys of {@link org.gridlight.model.cases.Ask}
 * @param unitId  the unit that was named, null for none
 * @param opinion what was written, may be empty
 */
public record Asked(Map<String, Object> detail, Long unitId, String opinion) {
    public Asked {
        detail = Map.copyOf(detail);
    }
}
