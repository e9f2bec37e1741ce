package org.gridlight.model.fieldtask;

import java.time.Instant;

/**
 * An inspector asked to look at one case (现场任务), and what he answered.
 *
 * @param caseNumber    of the case, the acceptance number before it is filed
 * @param category      name of the class, null while it has none
 * @param place         of the case in words, or null
 * @param inspectorCode staff number of who was asked
 * @param words         what to look at, or null
 * @param state         {@link State#EXPIRED} also when the case went on meanwhile and nobody has ended the task yet
 * @param sentBy        null when the rule did, because he has the grid (自动派出)
 * @param endedAt       when it was answered, withdrawn or expired; null while it is open
 * @param endWords      what was answered or why it was withdrawn, or null
 * @param finding       null without an answer
 * @param metres        from where it was answered to the place of the case; null when either is not known
 * @param suspected     whether a sign speaks against the answer
 * @param verdict       what a person decided of that, or null
 * @param verdictWords  why, null without a verdict
 * @param judgedBy      who, null without a verdict
 */
public record FieldTask(long id, long caseId, String caseNumber, String category, String place, Kind kind,
        String inspectorCode, String inspector, String words, Instant wantedBy, State state, Instant sentAt,
        String sentBy, Instant endedAt, String endWords, Finding finding, Integer metres, boolean suspected,
        Verdict verdict, String verdictWords, String judgedBy) {
    /** What is asked: before filing (核实) or after handling (核查). */
    public enum Kind {
        VERIFY, CHECK
    }

    /** How a task stands. */
    public enum State {
        OPEN, ANSWERED, WITHDRAWN, EXPIRED
    }

    /** What was found: true or up to the standard; not so; cannot be told. The case is moved by people, not by this. */
    public enum Finding {
        YES, NO, UNDECIDED
    }

    /** What a person decided of a suspicion. Nothing is deducted by it. */
    public enum Verdict {
        FAKE, NOT_FAKE
    }

    /** In which list of the desk it stands. */
    public enum Shelf {
        SUSPECTED, LATE, OPEN, ANSWERED, ENDED
    }

    /** What is most pressing about it: a suspicion that waits for a decision before a late answer, and that before the others. */
    public Shelf shelf(Instant now) {
        return switch (state) {
            case OPEN -> wantedBy.isBefore(now) ? Shelf.LATE : Shelf.OPEN;
            case ANSWERED -> waitsForVerdict() ? Shelf.SUSPECTED : Shelf.ANSWERED;
            case WITHDRAWN, EXPIRED -> Shelf.ENDED;
        };
    }

    /** Whether somebody has to decide whether the answer is fake. */
    public boolean waitsForVerdict() {
        return suspected && verdict == null;
    }
}
