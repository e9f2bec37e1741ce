package org.gridlight.model.duty;

import java.time.Duration;
import java.time.Instant;

/**
 * An urgent bulletin (紧急情况快报): one matter has a first report (初报), any that follow (续报) and a final one (终报), all under one
 * number.
 *
 * @param year       of its number
 * @param serial     number within the year
 * @param part       place in the matter, 0 for the first
 * @param caseId     the case it is about, 0 for none; its number is null then, and before it is filed
 * @param harm       people and property, null when nothing is known; so are measures and needs
 */
public record UrgentBulletin(long id, int year, int serial, int part, Form form, String title, long caseId,
        String caseNumber, Instant happenedAt, String place, String situation, String harm, String measures,
        String needs, Instant issuedAt, String issuedBy) {
    /** Which of the reports of a matter. */
    public enum Form {
        /** 初报 */
        FIRST,
        /** 续报 */
        FOLLOW_UP,
        /** 终报 */
        FINAL
    }

    /** Whether it is a first report that came later than it was owed. @param within how long a shift has for one */
    public boolean isLate(Duration within) {
        return form == Form.FIRST && issuedAt.isAfter(happenedAt.plus(within));
    }

    /** Whether both are about one matter. */
    public boolean isOfMatter(UrgentBulletin another) {
        return year == another.year && serial == another.serial;
    }

    /**
     * One that shall be issued.
     *
     * @param firstId key of any report of the matter before, 0 for a first report
     * @param caseId  null for none; the texts may be empty but for the situation
     */
    public record New(long firstId, Form form, String title, Long caseId, Instant happenedAt, String place,
            String situation, String harm, String measures, String needs) {}
}
