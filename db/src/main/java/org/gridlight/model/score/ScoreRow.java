package org.gridlight.model.score;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is known of one unit before it is scored.
 *
 * @param key    tells it from the other units of the table
 * @param name   its name in print
 * @param values measures and manual lines by key; absent or null = not known
 */
public record ScoreRow(String key, String name, Map<String, BigDecimal> values) {
    public ScoreRow {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
}
