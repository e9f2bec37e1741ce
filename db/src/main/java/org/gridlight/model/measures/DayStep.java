package org.gridlight.model.measures;

import org.gridlight.model.cases.Stage;

/**
 * The seven steps a case takes through a day (上报 受理 立案 派遣 处置 核查 结案). A case counts once a day in each.
 *
 * <p>Each is defined once, by the predicate of the same name in the mapper of days.
 */
public enum DayStep {
    /** Reported (上报): the case is known from then on; no clock ends here. */
    REPORTED(null),
    /** Accepted (受理). */
    ACCEPTED(Stage.ACCEPT),
    /** Filed (立案). */
    FILED(Stage.FILE),
    /** Sent to a unit, for the first time or again (派遣、改派). */
    DISPATCHED(Stage.DISPATCH),
    /** The unit's own feedback (处置反馈). */
    HANDLED(Stage.HANDLE),
    /** The answer of a check (核查反馈). */
    CHECKED(Stage.CHECK),
    /** Closed (结案). */
    CLOSED(Stage.CLOSE);

    private final Stage stage;

    DayStep(Stage stage) {
        this.stage = stage;
    }

    /** The stage whose clock this step stops, null when it stops none. */
    public Stage stage() {
        return stage;
    }
}
