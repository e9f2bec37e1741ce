package org.gridlight.reports.notices;

import org.gridlight.model.duty.Handover;

/** What a handover (交接班记录) says: one that was signed by who left. @param mark the foot */
public record HandoverContent(Handover handover, PrintMark mark) {
    public HandoverContent {
        if (handover.isDraft()) {
            throw new IllegalArgumentException("A handover that nobody signed is no paper");
        }
    }

    /** The same as another print. */
    public HandoverContent with(PrintMark another) {
        return new HandoverContent(handover, another);
    }

    /** By which its prints are counted. */
    public String number() {
        return String.valueOf(handover.id());
    }
}
