package org.gridlight.model.cases;

import java.time.Instant;
import java.util.Set;

/**
 * One row of another system's case file, understood but not yet placed.
 *
 * @param line line in the file on which the row begins, the header is line 1
 * @param originId its key there
 * @param acceptNo acceptance number (受理编号) told to the caller, none when the file has none
 * @param caseNo case number (案卷编号), none when the file has none
 * @param reportedAt first told
 * @param dueAt when handling is due, none without a limit
 * @param closedAt when it was closed, none while open
 * @param source our name of its source
 * @param sourceDetail the source as it was written
 * @param department code of the unit
 * @param category name of the minor class
 * @param majorCategory name of the major class, empty when the file has none
 * @param words the reporter's words or the title
 * @param closingWords what was written at closing
 * @param place place in words
 * @param longitude degrees, none when unknown
 * @param latitude degrees, none when unknown
 * @param findings what cannot be right about it, as far as the row itself shows
 */
public record ImportedCase(
        int line,
        String originId,
        String acceptNo,
        String caseNo,
        Instant reportedAt,
        Instant dueAt,
        Instant closedAt,
        ReportSource source,
        String sourceDetail,
        String department,
        String category,
        String majorCategory,
        String words,
        String closingWords,
        String place,
        Double longitude,
        Double latitude,
        Set<RowFinding> findings) {

    /** @param finding what; @param column in which column; @param value what stands there. */
    public record RowFinding(Finding finding, String column, String value) {}

    public boolean isClosed() {
        return closedAt != null;
    }

    public boolean hasPosition() {
        return longitude != null && latitude != null;
    }
}
