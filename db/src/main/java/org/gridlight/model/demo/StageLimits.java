package org.gridlight.model.demo;

import java.util.EnumMap;
import java.util.Map;
import org.gridlight.model.cases.Stage;
import org.gridlight.model.clock.Limit;
import org.gridlight.model.clock.LimitUnit;

/**
 * Limits of the invented centre's own stages; that of handling stands with each class. Inspectors verify and check in
 * hours of their shifts, so that nothing handed back in the evening is late at night.
 */
public final class StageLimits {
    private static final Map<Stage, Limit> LIMITS = new EnumMap<>(Map.of(Stage.ACCEPT, Limit.minutes(10),
            Stage.VERIFY, Limit.of(1, LimitUnit.WORK_HOUR), Stage.FILE, Limit.minutes(15), Stage.DISPATCH,
            Limit.minutes(15), Stage.CHECK, Limit.of(2, LimitUnit.WORK_HOUR), Stage.CLOSE, Limit.minutes(30)));

    private StageLimits() {}

    /** In the order of the stages. */
    public static Map<Stage, Limit> all() {
        return new EnumMap<>(LIMITS);
    }

    static Limit of(Stage stage) {
        return LIMITS.get(stage);
    }
}
