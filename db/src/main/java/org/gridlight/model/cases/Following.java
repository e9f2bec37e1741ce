package org.gridlight.model.cases;

import java.util.List;

/** What follows a case beside its history, each list from the oldest to the newest. Immutable. */
public record Following(List<Notice> notices, List<CallBack> callBacks, List<Recheck> rechecks,
        List<FeedbackSlip> slips) {
    /** Nothing. */
    public static final Following NOTHING = new Following(List.of(), List.of(), List.of(), List.of());

    public Following {
        notices = List.copyOf(notices);
        callBacks = List.copyOf(callBacks);
        rechecks = List.copyOf(rechecks);
        slips = List.copyOf(slips);
    }

    /** Whether a notice of that kind is not struck off. @param answered whether one counts that is answered already */
    public boolean isOpen(Notice.Kind kind, boolean answered) {
        return notices.stream().anyMatch(
                notice -> notice.kind() == kind && notice.isOpen() && (answered || !notice.isAnswered()));
    }
}
