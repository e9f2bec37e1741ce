package org.gridlight.model.duty;

import java.time.Instant;

/**
 * An entry of the duty log (值班日志). It is never changed: what was wrong is corrected by a later one.
 *
 * @param caseId     the case it is about, 0 for none
 * @param caseNumber its number, null for none and before filing
 * @param correctsId the entry it corrects, 0 for none
 */
public record DutyEntry(long id, Instant at, Kind kind, String words, long caseId, String caseNumber, String author,
        long correctsId) {
    /** What it is about. */
    public enum Kind {
        /** 电话 */
        CALL,
        /** 指示 */
        INSTRUCTION,
        /** 设备 */
        EQUIPMENT,
        /** 突发 */
        SUDDEN,
        /** 其他 */
        OTHER
    }

    /** An entry to be written. @param caseId null for none; so is correctsId */
    public record New(Kind kind, String words, Long caseId, Long correctsId) {}
}
