package org.gridlight.model.score;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * One unit of a score table.
 *
 * @param key    tells it from the others
 * @param name   its name in print
 * @param values every measure, indicator and line that has a value, by key; what is absent prints as "-"
 * @param total  the total; empty when the unit is not ranked
 * @param standing rank, or why it has none
 * @param grade    its grade; empty when it is not ranked or the template has none
 */
public record ScoredUnit(String key, String name, Map<String, BigDecimal> values, Optional<BigDecimal> total,
        Standing standing, Optional<Grade> grade) {
    /** A value by key; empty = "-". */
    public Optional<BigDecimal> value(String valueKey) {
        return Optional.ofNullable(values.get(valueKey));
    }
}
