package org.gridlight.model.meeting;

import java.time.Instant;

/**
 * A transfer slip (转交督办单): one matter that a community hands up.
 *
 * @param reporter  masked; empty for somebody who did not give his name
 * @param caseId    the case it came out of, 0 for none
 * @param unit      the unit that acts (承办单位), null until it is assigned; so are opinion, due and when
 * @param result    null until it is answered
 * @param telling   how the resident was told, null until then
 * @param content   whether he is content, null when that is not known
 * @param striking  what was found when it was struck off, null until then; so are when and who
 */
public record TransferSlip(long id, String number, State state, Origin origin, String originMark, long communityId,
        String community, long caseId, String caseNumber, String matter, String reporter, String done, String request,
        String handler, Instant sentAt, String sentBy, String unit, String opinion, Instant due, Instant assignedAt,
        String assignedBy, String result, Instant answeredAt, String telling, Boolean content, Instant toldAt,
        String toldBy, String striking, Instant struckAt, String struckBy) {
    /** Where it stands. */
    public enum State {
        /** 已转交 */
        SENT,
        /** 已交办 */
        ASSIGNED,
        /** 已答复 */
        ANSWERED,
        /** 已反馈居民 */
        TOLD,
        /** 已销号 */
        STRUCK;

        /** Key of the word for it. */
        public String word() {
            return "transfer.state." + name();
        }
    }

    /** Where it comes from: 民情日记、议事会、来访接待、会办、案件. */
    public enum Origin {
        DIARY,
        COUNCIL,
        VISIT,
        MEETING,
        CASE
    }

    /**
     * One that is to be sent.
     *
     * @param caseId   only of a case, else null
     * @param itemId   only of a decision, else null
     * @param reporter name as it was told; the record keeps its first letter only; null for none
     */
    public record New(long communityId, Origin origin, String mark, Long caseId, Long itemId, String matter,
            String reporter, String done, String request, String handler) {}

    /** Who can hand something up. @param street it belongs to, empty when that is not known */
    public record Community(long id, String name, String street) {}

    /** Whether the answer of the unit is owed since before that moment. */
    public boolean isLate(Instant now) {
        return state == State.ASSIGNED && due.isBefore(now);
    }
}
