package org.gridlight.model.meeting;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gridlight.model.light.Light;

/**
 * A matter on the agenda of a joint meeting, with what was decided of it until it is struck off (销号).
 *
 * @param meetingNumber of the minutes it stands in, null until they are issued
 * @param caseNumber    number that people call the case by
 * @param unit          the unit the case is with, null for none
 * @param amount        what the rule counted: days, returns, level
 * @param reason        why it was added by hand, null otherwise
 * @param reportedAt    when the matter was first told
 * @param leadId        the unit that acts (主办); 0 until it is decided
 * @param helpers       names of units that help (协办), joined by 、; empty for none
 * @param due           null until it is decided
 * @param struckAt      null while it is followed; so are who struck it off and what was found
 * @param version       a wish must name the one it saw
 */
public record MeetingItem(long id, long meetingId, String meetingNumber, int position, long caseId, String caseNumber,
        String category, String place, String unit, Instant reportedAt, AgendaRule rule, int amount, String reason,
        long leadId, String lead, String helpers, Instant due, String decision, Instant decidedAt, Instant struckAt,
        String struckBy, String striking, int version) {
    /** Within this time it is nearly due. */
    private static final Duration SOON = Duration.ofDays(1);

    /** How far a decision is, put down by somebody. @param overdue whether it was overdue by then */
    public record Progress(Instant at, String by, String words, boolean overdue) {}

    /** A decision that is to be put down. @param helperIds units that help */
    public record Decided(long leadId, List<Long> helperIds, Instant due, String words) {
        public Decided {
            helperIds = List.copyOf(helperIds);
        }
    }

    public boolean isDecided() {
        return decidedAt != null;
    }

    /** Whether the minutes were issued without a decision of it, so that it goes to the next meeting (续议). */
    public boolean isAdjourned() {
        return !isDecided() && meetingNumber != null;
    }

    public boolean isStruck() {
        return struckAt != null;
    }

    /** The light of its decision: green once it is struck off; null while nothing is decided. */
    public Light light(Instant now) {
        if (!isDecided()) {
            return null;
        }
        if (isStruck() || due.isAfter(now.plus(SOON))) {
            return Light.GREEN;
        }
        return due.isBefore(now) ? Light.RED : Light.YELLOW;
    }
}
