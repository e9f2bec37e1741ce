package org.gridlight.model.cases;

import java.time.Instant;

/**
 * Somebody was urged, supervised or instructed.
 *
 * @param caseNumber   number that people call the case by
 * @param category     name of its class
 * @param number       as it is printed (督办〔2026〕31号), null for those without one
 * @param unit         the unit the case is with now, which owes the reply; null before dispatch
 * @param by           who gave it, or took down the words of the leader
 * @param leader       whose words they are, null but for instructions
 * @param reason       why (督办类别), a code of the list of the action, or null
 * @param words        what is demanded, null for a bare reminder
 * @param due          until when the reply is owed, null where no time was set
 * @param repliedAt    null while it is not answered; so are who did and the reply
 * @param closedAt     when it was struck off (销号), null while it is open; so are who did and his words, which may be null
 */
public record Notice(long id, Kind kind, long caseId, String caseNumber, CaseState state, String category, String place,
        String number, Urgency urgency, String unit, Instant at, String by, String leader, String reason, String words,
        Instant due, Instant repliedAt, String repliedBy, String reply, Instant closedAt, String closedBy,
        String closingWords) {
    /** Three things that are never one. */
    public enum Kind {
        /** 催办: a reminder, no reply is owed. */
        URGE,
        /** 督办: numbered, a reply is owed until a time, struck off by who supervises. */
        SUPERVISE,
        /** 批示: the words of a leader, followed until they are answered. */
        INSTRUCT
    }

    /** How urgent a demand is. */
    public enum Urgency {
        /** 平件 */
        ORDINARY,
        /** 加急 */
        HURRIED,
        /** 特急 */
        MOST_URGENT
    }

    public boolean isOpen() {
        return closedAt == null;
    }

    public boolean isAnswered() {
        return repliedAt != null;
    }

    /** Whether the reply was owed before that moment and is not there, or came later than it was owed. */
    public boolean isLate(Instant now) {
        return due != null && (repliedAt == null ? isOpen() && due.isBefore(now) : repliedAt.isAfter(due));
    }
}
