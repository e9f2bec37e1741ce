package org.gridlight.model.cases;

import java.time.Instant;

/**
 * An act that is looked at again (抽查), or a case at which somebody looked again by himself (回头看).
 *
 * @param caseNumber number that people call the case by
 * @param category   name of its class
 * @param action     what was done, its name in the record
 * @param by         who did it and therefore does not answer; null when nobody in particular did
 * @param answeredAt null while it is owed; so are who answered, whether it was sound, and words
 * @param sound      whether it was done rightly
 * @param words      what was found, null for nothing to say
 * @param reopened   whether the case was opened again because of it (重办)
 */
public record Recheck(long id, long caseId, String caseNumber, CaseState state, String category, String place,
        Rule rule, String action, String by, Instant chosen, Instant answeredAt, String answeredBy, Boolean sound,
        String words, boolean reopened) {
    /** Why it was chosen. */
    public enum Rule {
        /** It was one of many in a batch (批量). */
        BATCH,
        /** It was filed by delegation (授权立案). */
        DELEGATED,
        /** It was solved on the spot (自行处置). */
        SELF_SOLVED,
        /** The reporter is content but says that it is not solved (回访). */
        CALL_BACK,
        /** Somebody wished to (回头看). */
        LOOK
    }

    public boolean isOwed() {
        return answeredAt == null;
    }
}
