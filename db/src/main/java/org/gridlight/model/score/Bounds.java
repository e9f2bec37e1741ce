package org.gridlight.model.score;

import java.math.BigDecimal;
import java.util.Optional;

/** Lowest and highest value of a line or total; empty = open on that side. */
public record Bounds(Optional<BigDecimal> minimum, Optional<BigDecimal> maximum) {
    /** Open on both sides. */
    public static final Bounds NONE = new Bounds(Optional.empty(), Optional.empty());

    /** The nearest value inside. */
    public BigDecimal hold(BigDecimal value) {
        var raised = minimum.map(value::max).orElse(value);
        return maximum.map(raised::min).orElse(raised);
    }
}
