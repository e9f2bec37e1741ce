package org.gridlight.model.rednotice;

import java.time.Instant;
import java.util.List;
import org.gridlight.model.cases.NewPhoto;

/**
 * A supervisor went and saw (红灯核查).
 *
 * @param by      the supervisor (督查员)
 * @param finding what he saw
 * @param photos  hashes of its photos, which belong to the case as well
 */
public record Inspection(long id, long caseId, String caseNumber, Instant wentAt, String by, Instant notedAt,
        Result result, String finding, List<String> photos) {
    public Inspection {
        photos = List.copyOf(photos);
    }

    /** What was found; names of the record. Words under {@code rednotice.result.NAME}. */
    public enum Result {
        /** 已处置 */
        DONE,
        /** 处置中 */
        UNDER_WAY,
        /** 未处置 */
        UNTOUCHED
    }

    /** One to be put down. */
    public record New(long caseId, Instant wentAt, Result result, String finding, List<NewPhoto> photos) {
        public New {
            photos = List.copyOf(photos);
        }
    }
}
