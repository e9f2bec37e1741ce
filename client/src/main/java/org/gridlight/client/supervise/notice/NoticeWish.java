package org.gridlight.client.supervise.notice;

import org.gridlight.model.rednotice.Explanation;
import org.gridlight.model.rednotice.Inspection;

/** What a person wants done with a notice. */
sealed interface NoticeWish {
    record Issue() implements NoticeWish {}

    /** @param signer null for the unit's own account */
    record Sign(String signer) implements NoticeWish {}

    record Explain(Explanation.New explanation) implements NoticeWish {}

    /** @param words null with a bare yes */
    record Decide(boolean accepted, String words) implements NoticeWish {}

    record Inspect(Inspection.New seen) implements NoticeWish {}

    record Correct(long caseId, String words) implements NoticeWish {}

    record Escalate(String words) implements NoticeWish {}

    /** @param words null after an accepted explanation */
    record Close(String words) implements NoticeWish {}
}
