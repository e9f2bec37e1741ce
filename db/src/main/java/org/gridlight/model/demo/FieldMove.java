package org.gridlight.model.demo;

import java.time.Duration;
import org.gridlight.model.cases.CaseAction;
import org.gridlight.model.cases.NewPhoto;

/**
 * What somebody is going to do with a case.
 *
 * @param after   how long after the case came to where it stands
 * @param opinion what is said with it, null for nothing
 * @param passed  the verdict, null where none is asked for
 * @param photo   which photograph comes with it, null for none
 * @param reason  code in the list of the action, null where it has none
 */
public record FieldMove(Desk desk, CaseAction action, Duration after, String opinion, Boolean passed,
        NewPhoto.Kind photo, String reason) {
    /** One without a reason of a list. */
    public FieldMove(Desk desk, CaseAction action, Duration after, String opinion, Boolean passed,
            NewPhoto.Kind photo) {
        this(desk, action, after, opinion, passed, photo, null);
    }

    /** The same with no photograph. */
    public FieldMove withoutPhoto() {
        return new FieldMove(desk, action, after, opinion, passed, null, reason);
    }

    /** Who does it. */
    public enum Desk {
        /** 监督员, through their gateway. */
        FIELD,
        /** The unit that the case is with. */
        UNIT,
        ACCEPTOR,
        DISPATCHER,
        SHIFT_LEADER;

        /** Whether it stands in the hall, where people may sit themselves. */
        public boolean isInHall() {
            return ordinal() >= ACCEPTOR.ordinal();
        }
    }
}
