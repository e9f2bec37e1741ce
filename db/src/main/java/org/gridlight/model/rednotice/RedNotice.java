package org.gridlight.model.rednotice;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A notice to a unit under a red light (红灯通知), one a unit and day, for all its red cases.
 *
 * @param unitId         key of the unit, as {@code unit} is its name
 * @param day            in the centre's zone
 * @param number         as it is printed (红〔2026〕17号), null until it is issued
 * @param drawnAt        when its list was drawn up last; it stands still once it is issued
 * @param litAt          since when the unit's light was red (亮灯时间)
 * @param why            what of the unit's rule lit it, a name of the board; null when it was drawn up without a light
 * @param ruleKind       kind of that rule, null with it
 * @param redPercent     from what share on it is red, percent; null with it
 * @param redCases       from how many cases on it is red; null with it
 * @param decided        how many cases decided, null with it
 * @param inHand         cases in hand then whose clock ran
 * @param percent        share of those that decided, percent; null when nothing was lit
 * @param responsible    who answers for the unit, as it was then; null when nobody is named
 * @param liaison        contact at the unit then, null likewise, as is the telephone
 * @param issuedAt       null until it is issued
 * @param issuedBy       the shift leader, null when the setting issued it
 * @param replyDue       until when the explanation is owed, null until it is issued
 * @param signedAt       when the unit signed for it (签收), null until then, as is who did
 * @param overdueAt      when it was marked that no explanation came in time, null while it is in time
 * @param level          the level of escalation it was taken to, 0: none
 * @param held           why it does not climb now, null when nothing stops it or no day is over
 * @param climbAt        when the next level is to be taken, null when there is none
 * @param nextCircle     circle of the next level, null beyond the last
 * @param nextPost       who is told next, by post, null with it
 * @param nextPerson     by name, null when nobody is named
 * @param closedAt       null while it is open
 * @param closedBy       null when it ended with its cases
 * @param closingWords   null when none were written
 * @param cases          how many cases it lists
 * @param corrected      how many of them were taken out of the overdue figure (更正)
 * @param running        how many of them are neither done nor corrected
 * @param firstDue       when the one that is longest overdue was due, null when none has a due time
 * @param version        which explanation is the last, 0: none yet
 * @param inspections    how often somebody went and saw
 */
public record RedNotice(long id, long unitId, String unit, LocalDate day, String number, NoticeState state,
        Instant drawnAt, Instant litAt, String why, String ruleKind, Integer redPercent, Integer redCases,
        Integer decided, int inHand, Double percent, String responsible, String liaison, String liaisonTelephone,
        Instant issuedAt, String issuedBy, Instant replyDue, Instant signedAt, String signer, Instant overdueAt,
        int level, Held held, Instant climbAt, Circle nextCircle, String nextPost, String nextPerson, Instant closedAt,
        String closedBy, String closingWords, int cases, int corrected, int running, Instant firstDue, int version,
        int inspections) {
    /** Cases that count as overdue: those listed without those corrected. */
    public int overdueCases() {
        return cases - corrected;
    }

    /** Whether the explanation is owed and its time is over. */
    public boolean isLate(Instant now) {
        return state.isOwed() && replyDue != null && !replyDue.isAfter(now);
    }

    /** Where it stands in the lists of the desk. */
    public Standing standing() {
        return switch (state) {
            case PROPOSED, LAPSED -> Standing.PROPOSED;
            case AWAITED, RETURNED -> level > 0
                    ? Standing.ESCALATED
                    : state == NoticeState.AWAITED ? Standing.AWAITED : Standing.RETURNED;
            case REVIEW -> Standing.REVIEW;
            case ACCEPTED -> Standing.ACCEPTED;
            case CLOSED -> Standing.CLOSED;
        };
    }

    /** One list of the desk each; in the order in which they stand there. */
    public enum Standing {
        /** 待发 */
        PROPOSED,
        /** 待说明 */
        AWAITED,
        /** 说明待审 */
        REVIEW,
        /** 退回重报 */
        RETURNED,
        /** 升级: owed and taken to somebody above. */
        ESCALATED,
        /** 说明通过 */
        ACCEPTED,
        /** 已结 */
        CLOSED
    }
}
